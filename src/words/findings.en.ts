import type { ValueKind } from '../scenario/finding.ts';
import { grouped } from './english.ts';
import type { Message, Say } from './message.ts';
import { writing } from './writing.en.ts';

const kinds: Record<ValueKind, { name: string; how: string }> = {
  text: { name: 'a text', how: 'Write the text, in double quotes if it looks like a number.' },
  number: { name: 'a number', how: 'Write a number without quotes.' },
  'yes-no': { name: 'true or false', how: 'Write true or false, without quotes.' },
  list: { name: 'a list', how: 'Write [one, two], or each item on a line of its own that begins with “- ”.' },
  block: {
    name: 'a block of keys',
    how: 'Write each key on a line of its own, indented by two spaces more than this one.',
  },
  'text-or-list': {
    name: 'a text or a list of variants',
    how: 'Write one text, or variants on lines that begin with “- ”.',
  },
};

const meantOr = (meant: string | null, otherwise: string): string => (meant ? `Did you mean \`${meant}\`?` : otherwise);
const oneOf = (known: readonly string[]): string => `One of: ${known.join(', ')}.`;

const compare = 'Compare the indentation, quotes and brackets with the lines around it.';

/** The commonest slips in YAML, by the parser's code. */
const syntax: Record<string, Message> = {
  BAD_INDENT: {
    message: 'this line is not indented like its neighbours',
    help: 'Give all keys of a block the same indentation.',
  },
  UNEXPECTED_TOKEN: {
    message: 'there is more here than YAML can read',
    help: 'A text with quotes, brackets or a colon in it goes into double quotes as a whole; a quote within it is written \\".',
  },
  MISSING_CHAR: { message: 'a quote or bracket is never closed, or a colon is missing after a key', help: compare },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a colon is missing after a key, or the space behind it',
    help: 'Write the key, a colon and a space.',
  },
  BAD_SCALAR_START: { message: 'a text can’t begin with this character', help: 'Put the whole text in double quotes.' },
};

/** What each rule says, and what to write instead. */
export const findings: Say = {
  ...writing,
  'yaml-syntax': ({ reason, detail }) =>
    syntax[reason] ?? { message: `this is not valid YAML: ${detail}`, help: compare },
  'tab-indent': () => ({ message: 'a tab is used to indent', help: 'Indent with spaces, two for each level.' }),
  'duplicate-key': ({ key }) => ({
    message: `\`${key}\` is given twice in the same block`,
    help: 'Keep one of the two; if a list item is meant, begin it with “- ”.',
  }),
  'several-documents': () => ({
    message: 'the file holds several YAML documents',
    help: 'Put each scenario into a file of its own, and remove the line “---” between them.',
  }),
  alias: ({ name }) => ({
    message: `\`${name}\` is read as the name of a piece of YAML; scenario files do without them`,
    help: 'If it is part of the text, put the whole text in double quotes. Otherwise write the piece out where it is needed.',
  }),
  'too-large': ({ of, most }) =>
    of === 'bytes'
      ? {
          message: `the file is larger than ${most / 1024} KB`,
          help: 'Split it into several scenarios. A long scenario has about 50 KB.',
        }
      : {
          message: `the file has more than ${grouped(most)} words, marks and line ends of YAML up to here`,
          help: 'Split it into several scenarios, or leave out the same signs pasted many times. A long scenario has about 7,000.',
        },
  'too-deep': ({ most }) => ({
    message: `this is nested deeper than ${most} levels`,
    help: 'A scenario is nested eight levels deep. Check brackets that are never closed.',
  }),
  'empty-file': () => ({
    message: 'the file is empty',
    help: 'Start from a complete example: conflict-map new my-scenario',
  }),
  'not-text': () => ({
    message: 'the file is not text in UTF-8',
    help: 'Save it as plain text with the encoding UTF-8.',
  }),
  'yaml-tag': ({ tag }) => ({
    message: `\`${tag}\` is read as a YAML tag`,
    help: 'If it is part of a text, put the whole text in double quotes.',
  }),
  'colon-in-text': () => ({
    message: 'a colon followed by a space splits this text in two',
    help: 'Put the whole text in double quotes, or begin it with “>-” and write it on the next line.',
  }),
  'misaligned-key': ({ found, wanted }) => {
    const off = Math.abs(found - wanted);
    return {
      message: `this key begins in column ${found}, those that it belongs to in column ${wanted}`,
      help: `Put ${off === 1 ? 'one space' : `${off} spaces`} ${found < wanted ? 'more' : 'less'} in front of it.`,
    };
  },
  'unknown-key': ({ key, known, meant }) => ({
    message: `\`${key}\` is not a key of this block`,
    help: meantOr(meant, oneOf(known)),
  }),
  'missing-key': ({ key }) => ({
    message: `\`${key}\` is missing here`,
    help: `Add a line \`${key}: …\` to this block.`,
  }),
  'wrong-type': ({ wanted, found }) => ({
    message: `${kinds[wanted].name} belongs here, not ${found.literal ? `\`${found.text}\`` : found.text}`,
    help: kinds[wanted].how,
  }),
  'unknown-value': ({ value, known, meant }) => ({
    message: `\`${value}\` is not known here`,
    help: meantOr(meant, oneOf(known)),
  }),
  'unknown-move': ({ move, meant }) => ({
    message: `\`${move}\` is not one of the 28 moves`,
    help: meantOr(meant, 'The moves are listed in scenarios/README.md.'),
  }),
  'out-of-range': ({ value, least, most, whole }) => ({
    message: whole ? `${value} is not a whole number` : `${value} is ${least === null ? 'too large' : 'too small'}`,
    help: whole
      ? 'Write a number without decimals.'
      : least === null
        ? `${most} is the most.`
        : `${least} is the least.`,
  }),
  'wrong-format': ({ found }) => ({
    message: `format ${found} is not known to this version`,
    help: 'Write `format: 1`, without quotes.',
  }),
  'duplicate-id': ({ id, of, firstLine }) => ({
    message:
      of === 'move'
        ? `the move \`${id}\` is given twice`
        : `the ${of} id \`${id}\` is used on line ${firstLine} already`,
    help: of === 'move' ? 'Leave one of them out.' : 'Give one of them another id.',
  }),
  'unknown-exchange': ({ id, meant }) => ({
    message: `no exchange has the id \`${id}\``,
    help: meantOr(meant, 'Write the id of an exchange of this file, or leave `goto` out.'),
  }),
  'unknown-concern': ({ id, known, meant }) => ({
    message: `no concern has the id \`${id}\``,
    help: meantOr(meant, oneOf(known)),
  }),
  'bad-condition': ({ found }) => ({
    message: `\`${found}\` is not a comparison`,
    help: 'Write a sign and a whole number in quotes, such as ">= 80" or "< 40".',
  }),
  'main-concern': ({ count }) => ({
    message: count === 0 ? 'no concern is the main one' : `${count} concerns are marked as the main one`,
    help: 'Mark exactly one concern with `main: true`: the one that the plan must answer.',
  }),
  'no-way-on': ({ of, name }) => ({
    message:
      of === 'stage'
        ? `every exchange of ${name} has a condition or is a reprise: the talk may have nowhere to go`
        : `every response of \`${name}\` has a condition: there may be nothing to answer`,
    help: of === 'stage' ? 'Add one exchange without `when` and `reprise`.' : 'Leave `when` out of one response.',
  }),
  'bad-id': ({ found, of }) => ({
    message: of === 'id' ? `\`${found}\` can’t be an id` : `\`${found}\` is not a language code`,
    help:
      of === 'id'
        ? 'Use small letters, digits and hyphens, beginning with a letter, 40 at most: three-weeks.'
        : 'Write a code such as en, ro, ru or pl.',
  }),
  'backward-goto': ({ id, stage }) => ({
    message: `\`${id}\` lies behind, in ${stage}: the map does not lead back there`,
    help: 'Lead to the same or a later stage. A client who flares up returns to the explosion by itself.',
  }),
  'weights-sum': ({ sum }) => ({ message: `the weights add up to ${sum}`, help: 'Make them add up to 100.' }),
  'wrong-length': ({ of, found, least, most }) => ({
    message:
      of === 'text'
        ? found === 0
          ? 'this text is empty'
          : `this text has ${found} characters; ${most} is the most`
        : most === null
          ? `${found} given, ${least} needed`
          : `${found} given, ${most} is the most`,
    help:
      of === 'text'
        ? found === 0
          ? 'Write the text.'
          : 'Shorten it.'
        : most === null
          ? 'Add what is missing.'
          : 'Leave some out.',
  }),
  'variant-order': ({ last }) => ({
    message: last
      ? 'the last variant has a condition, so there may be nothing to say'
      : 'this variant hides all those after it',
    help: last ? 'Leave `when` out of the last variant.' : 'Give it a `when`, or move it to the end.',
  }),
  'emotion-order': ({ key, value, walkout }) => ({
    message: `${key} ${value} is not below the boiling point ${walkout}`,
    help: 'Lower it, or raise `walkout`.',
  }),
  'comment-in-text': ({ lost }) => ({
    message: `everything from # on is left out of this text: “${lost}”`,
    help: 'Put the whole text in double quotes, or write “number” instead of #.',
  }),
  'hidden-character': ({ characters }) => ({
    message: `this text holds characters that can’t be seen: ${characters.join(', ')}`,
    help: 'Type the text again, or paste it as plain text.',
  }),
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
};

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
