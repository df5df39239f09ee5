import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { fixed } from '../../src/lint/fixes.ts';
import { type Loaded, loadScenario } from '../../src/scenario/load.ts';
import { MINIMAL } from '../scenario/files.ts';
import { checked } from '../support/examples.ts';
import { SHIPPED, shippedText } from '../support/scenarios.ts';
import { exchange, reply, small } from '../support/small.ts';

const GOOD = shippedText('loan-refusal');

type Change = (text: string) => string;
const titled =
  (line: string): Change =>
  (text) =>
    text.replace(/^title: .*$/m, () => line);

const look = (text: string) => checked(text, { analysis: false }, 'loan-refusal.yaml');

/** Mended as often as anything can be mended. */
function mended(text: string, checking: (text: string) => Pick<Loaded, 'findings' | 'text'> = look): string {
  let left = text;
  for (let round = 0; round < 20; round += 1) {
    const found = checking(left);
    const next = fixed(found.text, found.findings);
    if (next.mended === 0) return left;
    left = next.text;
  }
  throw new Error('always something more to mend');
}

const CRLF: Change = (text) => text.replaceAll('\n', '\r\n');

describe('mending', () => {
  it.each<[string, Change, Change]>([
    ['a misspelt key', (text) => text.replace('title:', 'titel:'), (text) => text],
    ['a misspelt value', (text) => text.replace('relationship: regular', 'relationship: reguler'), (text) => text],
    [
      'a misspelt move',
      (text) => text.replace('[paraphrase]', '[ parafrase ]'),
      (text) => text.replace('[paraphrase]', '[ paraphrase ]'),
    ],
    ['a hidden character', (text) => text.replace('title: The', 'title: T\u200bhe'), (text) => text],
    ['hidden characters in a block', (text) => text.replace(/(situation: >-\n +\w)/, '$1\u202e'), (text) => text],
    ['a version in quotes', (text) => text.replace('format: 1', "format: '1'"), (text) => text],
    ['a number for a text', titled('title: 48 # a number'), titled('title: "48 # a number"')],
    ['a number for a text, alone', titled('title: 4.8'), titled('title: "4.8"')],
    ['yes or no for a text', titled('title: true'), titled('title: "true"')],
    [
      'a text for a number',
      (text) => text.replace('minutes: 8', 'minutes: "8"   # or nine'),
      (text) => text.replace('minutes: 8', 'minutes: 8   # or nine'),
    ],
    ['a tab', (text) => text.replace(/^ {2}role/m, '\trole'), (text) => text],
    ['a colon in a text', titled('title:   The loan: “refused”'), titled('title:   "The loan: “refused”"')],
    ['a colon in a text with quotes', titled('title: The loan: "no"'), titled('title: "The loan: \\"no\\""')],
    ['a comment in a text', titled('title: Loan # 7 \\ 8'), titled('title: "Loan # 7 \\\\ 8"')],
    ['a tag', titled('title: !important The loan'), titled('title: "!important The loan"')],
    [
      'a suppression that is not needed',
      (text) =>
        text.replace(
          'title:',
          '# conflict-map-disable-next-line dead-end, comment-in-text: x\n# conflict-map-disable-next-line comment-in-text: x\ntitle:',
        ),
      (text) => text.replace('title:', '# conflict-map-disable-next-line dead-end, comment-in-text: x\ntitle:'),
    ],
  ])('mends %s, and keeps everything else as it is', (_, breaking, expected) => {
    expect(breaking(GOOD)).not.toBe(GOOD);
    expect(mended(breaking(GOOD))).toBe(expected(GOOD));
    expect(mended(CRLF(breaking(GOOD)))).toBe(CRLF(expected(GOOD)));
  });

  it.each(['>40', '> 40', '>=40'])('quotes the condition %s', (condition) => {
    const text = shippedText('our-mistake');
    const [line = '', when = ''] = /^.*emotion: ("[<>=]+ ?\d+").*$/m.exec(text) ?? [];
    const broken = text.replace(line, line.replace(when, condition));
    const { findings } = look(broken);
    expect(findings.map(({ rule }) => rule)).toContain('bad-condition');
    const { text: next } = fixed(broken, findings);
    expect(next).toBe(text.replace(line, line.replace(when, `"${condition}"`)));
  });

  it('mends a file that is indented with tabs throughout', () => {
    const byTabs: Change = (text) => text.replace(/^ +/gm, (indent) => '\t'.repeat(indent.length / 2));
    for (const text of [GOOD, MINIMAL, shippedText('our-mistake')]) {
      expect(new Set(look(byTabs(text)).findings.map(({ rule }) => rule))).toEqual(new Set(['tab-indent']));
      expect(mended(byTabs(text))).toBe(text);
    }
  });

  it('mends what stands in several places at once', () => {
    const broken = GOOD.replace('title:', 'titel:')
      .replace('[paraphrase]', '[parafrase]')
      .replace('minutes: 8', 'minutes: "8"');
    expect(fixed(broken, look(broken).findings)).toEqual({ text: GOOD, mended: 3 });
  });

  it.each<[string, Change]>([
    ['a word far from every known one', (text) => text.replace('title:', 'heading:')],
    ['a key like one that stands beside it', (text) => text.replace('title:', 'titel: x\ntitle:')],
    ['a hidden character that is written as an escape', titled('title: "The \\u202e loan"')],
    ['a number with a tag', titled('title: !!int 5')],
    ['a number in quotes with a tag', titled('title: !!int "5"')],
    ['a tag with nothing behind it', titled('title: !important')],
    ['a tag in front of a block', (text) => text.replace(/^client:$/m, 'client: !person')],
    ['a colon in a text of two lines', titled('title: The loan: it is\n  refused')],
    ['a colon and something that may be a comment', titled('title: The loan: no # short')],
    ['a key of a block on the line of the block', (text) => text.replace(/^client:$/m, 'client: name: x')],
    [
      'a suppression of which only a part is not needed',
      titled('# conflict-map-disable-next-line comment-in-text dead-end no-moves: x\ntitle: Loan # 7'),
    ],
  ])('leaves %s to its author, and counts nothing', (_, change) => {
    const text = change(GOOD);
    const { findings } = look(text);
    expect(findings).not.toEqual([]);
    expect(fixed(text, findings)).toEqual({ text, mended: 0 });
  });

  it.each([
    ['strom', 'storm'],
    ['rounds-2', 'round-2'],
    ['round-3', 'round-3'],
    ['e2', 'e2'],
  ])(
    'makes of a reference to %s one to %s: with another figure or a short name it may be to another exchange',
    (goto, mended) => {
      const leading = (id: string) =>
        exchange(id, [reply('good', ['reflect_feeling'], { goto }), reply('cold', ['flat_refusal'])]);
      const { text, findings } = look(stringify(small({ explosion: ['storm', 'round-2', 'e1'].map(leading) })));
      expect(findings.filter(({ rule }) => rule === 'unknown-exchange')).toHaveLength(3);
      expect(fixed(text, findings).text).toBe(text.replaceAll(`goto: ${goto}`, `goto: ${mended}`));
    },
  );

  it.each(SHIPPED)('has nothing to do in %s', (id) => {
    const text = shippedText(id);
    expect(fixed(text, checked(text, { analysis: false }, `${id}.yaml`).findings)).toEqual({ text, mended: 0 });
  });
});

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const junk = fc.constantFrom(
  '\t',
  ' #',
  ': ',
  '\u200b',
  '!x ',
  '"',
  "'",
  '>',
  '# conflict-map-disable-next-line dead-end: x\n',
  '\r',
  '  ',
  '[',
  ',',
  '5',
  'e',
);
const mutation: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(2), junk).map(
    ([at, gone, added]): Change =>
      (text) => {
        const from = Math.trunc(at * text.length);
        return text.slice(0, from) + added + text.slice(from + gone);
      },
  ),
  fc.tuple(place, junk).map(
    ([at, added]): Change =>
      (text) => {
        const lines = text.split('\n');
        const line = Math.trunc(at * lines.length);
        return lines.with(line, added + (lines[line] ?? '')).join('\n');
      },
  ),
  fc.tuple(place, fc.constantFrom('  ', 'key: ', '- ', '5 ')).map(
    ([at, added]): Change =>
      (text) => {
        const lines = text.split('\n');
        const line = Math.trunc(at * lines.length);
        return lines.with(line, (lines[line] ?? '').replace(': ', `: ${added}`)).join('\n');
      },
  ),
);

test.each(SHIPPED)('%s, changed anyhow, is mended to a text that mending leaves alone', (id) => {
  const text = shippedText(id);
  const load = (each: string) => loadScenario(`${id}.yaml`, new TextEncoder().encode(each));
  const property = fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (changes) => {
    const broken = changes.reduce((left, change) => change(left), text);
    if (load(broken).findings.length === 0) expect(fixed(broken, [])).toEqual({ text: broken, mended: 0 });
    else mended(broken, load);
  });
  fc.assert(property, { seed: 11, numRuns: 4 });
});
