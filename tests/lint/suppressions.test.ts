import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { suppressed } from '../../src/lint/suppressions.ts';
import { type Finding, RULES, type Rule } from '../../src/scenario/finding.ts';
import { checked } from '../support/examples.ts';
import { shippedText } from '../support/scenarios.ts';

const GOOD = shippedText('loan-refusal');
const LOST = 'title: Loan # 7 is refused';
const directive = (words: string): string => `# conflict-map-disable-next-line ${words}`;

/** The rules that are reported, with their lines, when these lines stand where the title stood. */
function found(title: string, change = (text: string): string => text, analysis = false): string[] {
  const text = change(GOOD.replace(/^title: .*$/m, () => title));
  return checked(text, { analysis }, 'loan-refusal.yaml').findings.map(({ rule, at }) => `${rule} at ${at.line}`);
}

describe('a suppression', () => {
  it.each([
    ['on the line above', [directive('comment-in-text: it is a number')]],
    ['by its code, in any case', [directive('cm302: it is a number')]],
    ['above other comments', [directive('comment-in-text: it is a number'), '# the number of the loan']],
    ['above empty lines', [directive('comment-in-text: it is a number'), '', '   ', '']],
    ['above another suppression', [directive('comment-in-text: it is a number'), '# more', '']],
    ['indented, and without a space', [`   #conflict-map-disable-next-line comment-in-text: it is a number`]],
    ['with colons in its reason', [directive('comment-in-text: see: page 7')]],
  ])('takes out what it names, %s', (_, above) => {
    expect(found(LOST)).toEqual(['comment-in-text at 4']);
    expect(found([...above, LOST].join('\n'))).toEqual([]);
    expect(found([...above, LOST].join('\n'), (text) => text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('takes out several rules, and says which of them it was not needed for', () => {
    const other = (text: string): string => text.replace('id: loan-refusal', 'id: loan');
    const both = `${directive('id-unlike-file, comment-in-text: as agreed')}\nid: loan # 7`;
    const id = (text: string): string => text.replace('id: loan-refusal', both);
    expect(found('title: The loan', other)).toEqual(['id-unlike-file at 3']);
    expect(found('title: The loan', id)).toEqual(['unused-suppression at 3']);
  });

  it('says nothing of any other line', () => {
    expect(found(`${directive('comment-in-text: it is a number')}\nsummary: a\n${LOST}`)).toContain(
      'comment-in-text at 6',
    );
  });

  it('works inside a flow map', () => {
    const flow = (above: string) => (text: string) =>
      text.replace(
        /- id: (.*)\n +text: (.*)\n/,
        `- {\n        id: $1,\n${above}        text: My deposit # lost\n      }\n`,
      );
    const [lost] = found('title: The loan', flow(''));
    expect(lost).toMatch(/^comment-in-text/);
    expect(found('title: The loan', flow(`        ${directive('comment-in-text: nothing is')}\n`))).toEqual([]);
  });

  it.each(['>-', '|'])('is only text where it stands in a block of text (%s)', (kind) => {
    const title = `title: ${kind}\n  The loan\n  ${directive('no-such-rule: x')}\n  is refused`;
    expect(found(title)).toEqual([]);
    expect(found(title, (text) => text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('is only text where it stands in quotes', () => {
    expect(found(`title: "The loan\n  ${directive('no-such-rule: x')}\n  is refused"`)).toEqual([]);
  });

  it.each([
    ['without a reason', 'comment-in-text', ['bad-suppression at 4', 'comment-in-text at 5']],
    ['with an empty reason', 'comment-in-text:  ', ['bad-suppression at 4', 'comment-in-text at 5']],
    ['of no rule', ': because', ['bad-suppression at 4', 'comment-in-text at 5']],
    ['of an unknown rule', 'coment-in-text: because', ['bad-suppression at 4', 'comment-in-text at 5']],
    ['of a rule that is always an error', 'unknown-key: because', ['bad-suppression at 4', 'comment-in-text at 5']],
    ['of a rule that found nothing', 'placeholder-text: because', ['unused-suppression at 4', 'comment-in-text at 5']],
  ])('%s is reported, and takes nothing out', (_, words, reported) => {
    expect(found(`${directive(words)}\n${LOST}`)).toEqual(reported);
  });

  it('on the last line of a file covers nothing, not even itself', () => {
    const behind = ` # ${directive('comment-in-text: because').slice(2)}`;
    const last = (text: string): string => `${text.replace(/^summary: .*\n/m, '')}summary: A loan${behind}\n`;
    expect(found('title: The loan', last).map((each) => each.split(' ')[0])).toEqual([
      'comment-in-text',
      'unused-suppression',
    ]);
  });

  it('for a proof is called unused only where proofs were looked for', () => {
    const title = `${directive('dead-end: because')}\ntitle: The loan is refused`;
    expect(found(title)).toEqual([]);
    expect(found(title, undefined, true)).toEqual(['unused-suppression at 4']);
  });

  it('for a rule that is off is not called unused', () => {
    const text = GOOD.replace(/^title:/m, `${directive('comment-in-text: because')}\ntitle:`);
    const levels = { 'comment-in-text': 'off' } as const;
    expect(checked(text, { analysis: false, levels }, 'loan-refusal.yaml').findings).toEqual([]);
  });

  it('shows no escape sequence of its own', () => {
    const { findings } = checked(`${GOOD}${directive('\u001b[31mred: x')}\n`, { analysis: false });
    const names = findings.map(({ params }) => ('name' in params ? params.name : ''));
    expect(names).toContain('⟨U+001B⟩[31mred');
  });

  it('is reported no more often than anybody reads', () => {
    const many = `${directive('a '.repeat(20_000))}: x\n${`${directive('dead-end')}\n#\n`.repeat(2_000)}`;
    expect(checked(GOOD + many, { analysis: false }, 'loan-refusal.yaml').findings).toHaveLength(200);
  });
});

test('suppressions never take out findings of another line or rule, and add none but their own', () => {
  const rule = fc.constantFrom<Rule>('comment-in-text', 'why-judges', 'dead-end');
  const names = fc.oneof(rule, fc.constantFrom('unknown-key', 'nonsense', ''));
  const line = fc.oneof(
    fc.constantFrom('', '# note', 'a: 1', 'b: |', '  # text', '- c', '"d'),
    fc
      .tuple(fc.array(names, { maxLength: 3 }), fc.constantFrom('', ': because'))
      .map(([all, reason]) => directive(all.join(', ') + reason)),
  );
  const property = fc.property(
    fc.array(line, { maxLength: 12 }),
    fc.array(fc.tuple(rule, fc.nat(12)), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
    (lines, places, end) => {
      const findings = places.map(([each, at]) => ({
        rule: each,
        params: {},
        file: 'x.yaml',
        at: { line: at + 1, column: 1, endLine: at + 1, endColumn: 2 },
        severity: RULES[each].severity,
      })) as unknown as Finding[];
      const left = new Set(suppressed(findings, 'x.yaml', lines.join(end), () => true));
      for (const gone of findings.filter((finding) => !left.has(finding))) {
        const above = lines.slice(0, gone.at.line - 1).findLastIndex((text) => !/^\s*(#|$)/.test(text));
        const near = lines.slice(above + 1, gone.at.line - 1).join('\n');
        expect(near).toContain(gone.rule);
      }
      const added = [...left].filter((finding) => !findings.includes(finding));
      expect(added.every((finding) => /^(bad|unused)-suppression$/.test(finding.rule))).toBe(true);
    },
  );
  fc.assert(property, { seed: 7, numRuns: 120 });
});
