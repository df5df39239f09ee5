import type { Balance } from '../map/balance.ts';
import { count, listed } from './english.ts';

/** What the program says while a talk is played, kept, left and gone on with. */
export const practice = {
  keys: {
    hint: 'hint (this reply then counts half)',
    map: 'map',
    stepBack: 'step back for a breather',
    leave: 'leave',
  },
  hint: 'Hint',
  hintCost: 'This reply now counts half for your accuracy.',
  noHint: (task: string) => `Here it is your task to ${task}.`,

  map: {
    title: 'Where we are on the map',
    task: 'your task',
    soFar: (levels: readonly number[]) => `Emotion so far: ${levels.join(', ')}.`,
    norm: (norm: number, now: number) => `The client’s calm state is ${norm}; now it is ${now}.`,
  },

  check: {
    before: 'And you: how are you with your own emotion, before the talk?',
    during: 'And you, right now: how are you with your own emotion?',
    skip: 'Enter skips',
    advice: {
      captured: 'It has hold of you. Feel both feet on the floor, breathe out slowly, and only then answer.',
      stirred: 'It moves you, and you notice: that is most of the way. One slow breath out.',
      middle: 'That is the place to work from.',
      restrained: 'Holding it down takes strength that the talk needs. Let the shoulders drop, breathe out.',
      suppressed:
        'Calm outside alone has its price, and the client hears it. Notice what is there; breathe out slowly.',
    } satisfies Record<Balance, string>,
  },

  kept: {
    cannot: (reason: string) => `This talk can’t be kept: ${reason}. What now?`,
    again: 'Try once more',
    without: 'Go on without keeping it',
    broken: (session: string) =>
      `The journal of session ${session} is damaged. What you reply here is kept as a session of its own.`,
    overtaken: (session: string) =>
      `Session ${session} was gone on with in another window. What you reply here is kept as a session of its own.`,
    lost: (reason: string) => `Your answers can’t be kept: ${reason}.`,
    torn: 'The last line of its journal was not written to its end, and is left out. No reply that you saw answered is lost.',
  },

  stopped: (replies: number, session: string | null) =>
    session === null
      ? replies === 0
        ? 'Stopped. Begin this talk again with:'
        : `Stopped after ${count(replies, 'reply', 'replies')}, which are not kept. Go on from here with:`
      : `Stopped after ${count(replies, 'reply', 'replies')}, all of them kept. Go on from here with:`,

  resume: {
    title: (title: string) => `Going on: ${title}`,
    soFar: (replies: number, when: string) => `${count(replies, 'reply', 'replies')} so far; the last one ${when}.`,
    offer: (title: string, replies: number, when: string) =>
      `You stopped “${title}” after ${count(replies, 'reply', 'replies')}, ${when}.`,
    goOn: 'Go on from there',
    anew: 'Begin anew',
    entry: (title: string, replies: number, when: string) =>
      `Go on: ${title}, stopped after ${count(replies, 'reply', 'replies')}, ${when}`,
    instead: 'a talk can’t be gone on with. conflict-map sessions lists them.',
    none: 'No talk is waiting to be gone on with. Begin one: conflict-map play',
  },

  dueToday: (moments: number) => `Practise: ${count(moments, 'moment', 'moments')} for today`,
  reviewLast: (title: string) => `Look at your last talk: ${title}`,

  after: {
    question: 'What now?',
    practise: (moments: number) =>
      moments === 1 ? 'Practise the reply that cost most' : `Practise the ${moments} replies that cost most`,
    review: 'Go through the talk, and take a reply back',
    questions: 'Answer the questions',
    again: 'Play it once more',
    say: 'Play it once more, in my own words',
    done: 'Done for now',
    kept: (session: string) => `The talk is kept as session ${session}.`,
    look: 'Look at it again:',
    practised: 'These moments come again in a day or more: conflict-map drill.',
  },

  notes: {
    consent: (folder: string) =>
      `What you write is yours. May it be kept with this session, in ${folder} on this computer? It goes nowhere else, unless you export the talk.`,
    yes: 'Yes, keep it',
    no: 'No, I only want to think about them',
    how: 'One line each, kept with every Enter; Enter alone leaves a question as it is.',
    kept: 'Your answers are kept with the session. They stand on the page too when you export the talk: conflict-map export',
  },

  checked: (balance: string, replies: number, stage: string) =>
    replies === 0 ? `${balance} before the talk` : `${balance} before reply ${replies + 1}, in ${stage}`,
  checks: (checked: readonly string[]) => `You yourself: ${listed(checked)}.`,
};
