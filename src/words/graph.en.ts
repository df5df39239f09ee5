import { count, listed } from './english.ts';

/** The words of a picture of a scenario. */
export const graph = {
  stages: {
    position: {
      lives: 'The client discovers the fact.',
      task: 'Be friendly; say the essence clearly.',
      until: 'the news is out',
    },
    explosion: {
      lives: 'Panic, fear, anger, annoyance.',
      task: 'Let off steam; listen.',
      until: 'the client has been heard',
    },
    acceptance: {
      lives: 'Plans must change.',
      task: 'Explain clearly; offer to look for a way together.',
      until: 'a way together is accepted',
    },
    plan: {
      lives: '“So what do I do now?”',
      task: 'Advise: tips, experience, information.',
      until: 'the plan is made',
    },
    action: {
      lives: 'The client carries the plan out.',
      task: 'Confirm, keep the promise, close.',
      until: 'all is settled',
    },
  },
  until: (what: string) => `until ${what}`,
  client: (name: string, relationship: string) => `${name}, ${relationship}`,
  bestTalk: (result: number) => `the best talk comes to ${result} of 100`,
  quoted: (text: string) => `“${text}”`,
  effects: {
    best: 'best: gives nothing away',
    good: (most: number) => `good: up to ${most}`,
    inaccuracy: (most: number) => `inaccuracy: up to ${most}`,
    mistake: (most: number) => `mistake: up to ${most}`,
    blunder: (most: number) => `blunder: more than ${most}`,
    decided: 'the talk is decided by then',
    never: 'never on offer',
    unknown: 'not known',
  },
  effectsMean: 'Points of the result (0 to 100) that a reply gives away, in the best talk that comes to it.',
  incomplete: 'What the replies do is not known: the budget ran out before all talks were followed.',
  followMore: '--budget follows more.',
  legend: 'How to read it',
  concerns: 'What is on the client’s mind',
  arrows: 'What leads where',
  main: 'the main concern',
  reprise: 'reprise',
  abuse: 'insulting',
  waiting: 'waiting hurts',
  versions: (versions: number) => count(versions, 'version', 'versions'),
  surfaces: (concern: string) => `brings out ${concern}`,
  leadsTo: (exchange: string) => `leads to ${exchange}`,
  onlyIf: (conditions: readonly string[]) => `only if ${listed(conditions)}`,
  conditions: {
    emotion: (comparison: string) => `emotion ${comparison}`,
    trust: (comparison: string) => `trust ${comparison}`,
    concessions: (comparison: string) => `conceded ${comparison}`,
    surfaced: (concern: string) => `${concern} is out`,
    hidden: (concern: string) => `${concern} is hidden`,
  },
  order:
    'the order of play; what does not fit at that moment is passed over, and a stage may be done before its last exchange',
  repriseMeans: 'reprise: when the stage is not done and nothing else is left, or when the client flares up again',
  gotoMeans: 'the reply leads there, whatever the order',
  flare: 'A grave harm from acceptance on brings the explosion back, once.',
  stepBack: 'Where the talk is stuck (a reprise, the boiling point), stepping back is on offer too.',
  picture: (exchanges: number, replies: number) =>
    `${count(exchanges, 'exchange', 'exchanges')} and ${count(replies, 'reply', 'replies')} in the five stages of the conflict map, with what each reply gives away of the result.`,
} as const;
