import { listed } from './english.ts';

/** What the program says where the trainee answers in their own words. */
export const say = {
  how: 'Answer in your own words. Enter alone: what else you can do.',
  cut: (most: number) => `Longer than a client listens: only the first ${most} characters were heard.`,

  instead: {
    question: 'What would you like to do?',
    type: 'answer in my own words',
    written: 'choose among written replies, this once',
  },

  heard: 'Heard',
  /** Before moves that the trainee would be asked about. */
  uncertain: 'Not sure. The likeliest:',
  typeReplies: 'One reply a line; Ctrl-D ends.',
  nothing: 'No move was heard in this: only words.',
  /** Feedback on such a reply. */
  unheard: 'No move was heard: to the client it was only words.',
  sure: (percent: number) => `${percent}%`,
  words: (quotes: readonly string[]) => listed(quotes.map((quote) => `“${quote}”`)),

  keys: {
    say: 'Enter says it',
    contest: 'that’s not what I did',
    otherwise: 'say it otherwise',
    leave: 'leave',
  },

  unsure: 'What were you doing there?',
  none: 'None of these: only words',
  doing: (doings: readonly string[]) => `I was ${listed(doings)}`,
  notDoing: (doing: string) => `I was not ${doing}; the rest is right`,

  better: 'Would have served better',

  consent: (folder: string) =>
    `What you type is yours. May it be kept with this talk, in ${folder} on this computer? It goes nowhere else, unless you export the talk.`,
  keep: 'Yes, so that I can read it again in the review',
  forget: 'No, keep only which moves were heard',
  /** In the place of words that were not kept. */
  unknown: (moves: readonly string[]) =>
    moves.length === 0 ? '(in your own words)' : `(in your own words: ${listed(moves)})`,

  errors: {
    notHere: (title: string) =>
      `“${title}” can’t be answered in one’s own words. Its author allows that with say: true and reactions on every exchange.`,
    language: (language: string) =>
      `Replies in one’s own words are understood in English only so far, and this scenario is in “${language}”. Play it without --say.`,
    modelLost: (path: string, reason: string) =>
      `What replies are recognised by can’t be read (${path}: ${reason}). Install the program again.`,
    nothingToHear: 'There is no reply to recognise: pass one in quotes, or - for standard input, one a line.',
  },
};
