import { expect, test } from 'vitest';
import { misalignedIn } from '../../src/scenario/alignment.ts';

/** The key that is found, its column, and the column wanted. */
function found(text: string): unknown {
  const misaligned = misalignedIn(text);
  return misaligned && [text.slice(...misaligned.span), misaligned.found, misaligned.wanted];
}

test.each([
  ['below its neighbours', 'a: 1\n b: 2\n', ['b', 2, 1]],
  ['before them', ' a: 1\nb: 1\n', ['b', 1, 2]],
  ['between two levels, the deeper of two as near', 'a:\n  b:\n    c: 1\n   dd: 1\n', ['dd', 4, 5]],
  ['between two levels, the nearer below', 'a:\n     b: 1\n  c: 1\n', ['c', 3, 1]],
  ['between two levels, the nearer above', 'a:\n   b: 1\n  c: 1\n d: 1\n', ['c', 3, 4]],
  ['where a level opens, but not so deep as the one above', 'a:\n  b:\n      c:\n     d: 1\n', ['d', 6, 7]],
  ['in a level that is closed', 'a:\n  b: 1\nc: 1\n  d: 1\n', ['d', 3, 1]],
  ['in a list', 'a:\n  - b: 1\n   c: 2\n', ['c', 4, 5]],
  ['in a list with a wide dash', 'a:\n-   b: 1\n   c: 2\n', ['c', 4, 5]],
  ['behind a text in quotes', 'a: "b"\n c: 1\n', ['c', 2, 1]],
  ['behind a text in quotes over several lines', 'a: "b\n  c"\nd: 1\n e: 1\n', ['e', 2, 1]],
  ['behind a text with a quote in it', 'a: it is "b\n c: 1\n', ['c', 2, 1]],
  ['behind a text with a colon in it', 'a: see b: 1\n    c: 1\n', ['c', 5, 1]],
  ['behind a text with an angle bracket in it', 'a: x > y\n   b: 1\n', ['b', 4, 1]],
  ['behind a text of several lines', 'a: |\n  x: 1\nb: 1\n c: 2\n', ['c', 2, 1]],
])('a key is found %s', (_, text, key) => {
  expect(found(text)).toEqual(key);
});

test.each([
  ['blocks', 'a:\n  b: 1\n  c:\n    d: 1\ne: 1\n'],
  ['lists', 'a:\n  - b: 1\n    c: 2\n  - b: 1\n'],
  ['lists with wide dashes', 'a:\n-   b: 1\n    c: 2\n'],
  ['lists in lists', '- -  a: 1\n     b: 2\n'],
  ['blocks behind a note', 'a:    # note\n  b: 1\n'],
  ['texts in quotes over several lines', 'a: "one\n b: two\n   c: three"\nd: \'one\n  e: two\'\nf: 1\n'],
  ['texts of several lines, an empty one among them', 'a: |\n one\n\n b: 1\n   c: 1\nd: 1\n'],
  ['texts of several lines, notes among them', 'a:\n  b: >-\n    one\n # note\n    c: 1\n  d: 1\n'],
  ['two keys on a line, which is another fault', 'a: bee: 1\n    c: 1\nd: bee:\n    c: 1\n'],
  ['words with a colon, which are no keys', 'a: 1\n  x:y\n   http://x\n'],
])('nothing is wrong with %s', (_, text) => {
  expect(found(text)).toBeNull();
});
