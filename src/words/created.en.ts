/** Writing a new scenario. */
export const created = {
  wrote: (path: string) => `Wrote ${path}. Change the words, then check it: conflict-map validate ${path}`,
  addressed: (address: string) =>
    `The client is “${address}” in all texts now. “He” and “she” are as they were: read the texts through.`,
  begin: 'Enter keeps what is there. Ctrl-C leaves, and nothing is written.',
  ask: {
    title: 'Title of the scenario',
    domain: 'Line of business',
    role: 'Role of the trainee',
    client: 'Name of the client',
    address: 'The client is addressed as',
    relationship: 'Who is the client to the company?',
    temperament: 'What is the client like?',
    concern: 'What the client is upset about, in the client’s words',
    mainConcern: 'What hurts most and comes out last, in the client’s words',
    limits: 'What can’t be given',
    offers: 'What may be offered',
    another: 'And what else (Enter: nothing)',
  },
  copied: (id: string) =>
    [
      `A copy of ${id}. Change the words after each colon; keep the names before it and the spaces at the start.`,
      'The file that conflict-map new writes without --from explains every part.',
    ].join('\n'),
};
