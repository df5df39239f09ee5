import { grouped } from './english.ts';
import type { Message, Say } from './message.ts';

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

/** What the rules about a file and its YAML say, and what to write instead. */
export const yaml = {
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
} satisfies Partial<Say>;
