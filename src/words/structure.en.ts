import type { ValueKind } from '../scenario/finding.ts';
import type { Say } from './message.ts';

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

/** What the rules about structure and references say, and what to write instead. */
export const structure = {
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
} satisfies Partial<Say>;
