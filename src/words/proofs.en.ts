import { grouped } from './english.ts';
import type { Say } from './message.ts';

/** What is said of faults that following every talk proves, and of the model players’ talks; and what to write instead. */
export const proofs = {
  'exchange-never-reached': ({ id, moments }) => ({
    message: `no talk ever comes to \`${id}\` (${looked(moments)})`,
    help: 'Lead to it by `goto`, loosen its condition, move it up in its stage, or leave it out.',
  }),
  'condition-never-true': ({ of, moments }) => ({
    message: `this condition never holds ${where(of, moments)}`,
    help: NEVER_HOLDS[of],
  }),
  'condition-always-true': ({ of, moments }) => ({
    message: `this condition always holds ${where(of, moments).replace('any moment', 'every moment')}`,
    help:
      of === 'line'
        ? 'Leave out the variants after it, or tighten it: they are never said.'
        : 'Leave it out, or tighten it.',
  }),
  'stage-never-done': ({ stage, moments }) => ({
    message: `no talk comes through ${stage} (${looked(moments)})`,
    help:
      stage === 'plan'
        ? 'Give its replies moves that help there, and let a reply surface the main concern before it ends.'
        : 'Give its replies moves that help there: the table of moves says which.',
  }),
  'dead-end': ({ id }) => ({
    message: `no talk that comes to \`${id}\` ends well, and here it ends with nothing settled`,
    help: 'Give its replies moves that help in action, or let another exchange follow.',
  }),
  'loop-without-exit': ({ ids }) => ({
    message: `once in ${ids.map((id) => `\`${id}\``).join(' and ')}, the talk goes round until the client flares up or has had enough`,
    help: 'Let one of the replies there lead on: leave its `goto` out, or give it another.',
  }),
  'dominated-response': ({ id, by, moments }) => ({
    message: `nothing ever speaks for \`${id}\`: whenever it is on offer, \`${by}\` is wrong in the same way, calms as much and costs less (${looked(moments)})`,
    help: 'Make it wrong in another way, or give it what makes it tempting: a relief for the moment, another style.',
  }),
  'no-consequence': ({ id, moments }) => ({
    message: `\`${id}\` never changes anything (${looked(moments)})`,
    help: 'Give it moves that help or harm in this stage.',
  }),
  'no-full-marks': ({ stage, moments }) => ({
    message: `no reply in ${stage} ever earns a point, so its score is always 0 (${looked(moments)})`,
    help: 'Give at least one reply there moves that help in that stage.',
  }),
  'concern-never-surfaces': ({ id, main, moments }) => ({
    message: `the ${main ? 'main ' : ''}concern \`${id}\` never comes out (${looked(moments)})`,
    help: `Add \`surfaces: ${id}\` to a reply that can be given, best an open question or a retelling.`,
  }),
  'main-concern-by-luck': ({ id }) => ({
    message: `the main concern \`${id}\` comes out only by luck: never where every reply earns the most points on offer`,
    help: 'Let a reply that is right at its moment surface it.',
  }),
  'no-good-ending': ({ moments }) => ({
    message: `no talk ends well, whatever is said (${looked(moments)})`,
    help: 'See with `watch --player best` where the best talk stops, and give the replies there moves that help.',
  }),
  'best-talk-skips': ({ stage }) => ({
    message: `the best talk never comes to ${stage}: a shortcut pays`,
    help: 'Take out the `goto` that leads past it, or lead to it.',
  }),
  'not-analysed': ({ followed }) => ({
    message: `not every talk was followed: the budget ran out after the replies at ${grouped(followed)} moments, so nothing can be proved`,
    help: 'Give `analyze` a larger `--budget`, or none. Where that is not enough: fewer exchanges, less `patience`, fewer conditions.',
  }),
  'trick-wins': ({ player, result, total, belowResult, belowTotal }) => ({
    message: `who always takes ${TRICK[player]} comes to a result of ${result} and a process of ${total}; a trick should stay below ${belowResult} and ${belowTotal}`,
    help: 'Look at the replies that it took: most often good ones of a reprise, which comes again and again.',
  }),
  'partner-fails': () => ({
    message:
      'the partner, who takes the most helpful reply each time, does not come to a good end, though there is one',
    help: 'See with `watch` where that talk stops, and give the most helpful replies there what is missing.',
  }),
  'style-ends-well': ({ player }) => ({
    message: `the ${player} comes to a good end`,
    help: `Give each exchange a reply that the ${player} would choose, with the moves that make it one.`,
  }),
  'nothing-serves': ({ id, moments }) => ({
    message: `no reply to \`${id}\` ever earns a point: the best that can be said is the least bad (${looked(moments)})`,
    help: 'Give one of its replies moves that help in that stage.',
  }),
} satisfies Partial<Say>;

/** How sure it is: where the program has looked. */
const looked = (moments: number): string =>
  moments === 1 ? '1 moment looked at' : `${grouped(moments)} moments looked at`;

const where = (of: 'exchange' | 'response' | 'line', moments: number): string =>
  of === 'exchange' ? `at any moment of its stage (${looked(moments)})` : `when it counts (${looked(moments)})`;

const TRICK = {
  first: 'the first reply',
  last: 'the last reply',
  longest: 'the longest reply',
  shortest: 'the shortest reply',
  politest: 'the reply with the most courtesy words',
} as const;

const NEVER_HOLDS = {
  exchange: 'Loosen it, or leave the exchange out: it never opens by itself.',
  response: 'Loosen it, or leave the response out: it is never on offer.',
  line: 'Loosen it, or leave the variant out: it is never said.',
} as const;
