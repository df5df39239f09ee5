import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { briefingParts } from '../../src/terminal/briefing-view.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { en } from '../../src/words/en.ts';
import { cli } from '../support/cli.ts';
import { homeWith } from '../support/sessions.ts';
import { small } from '../support/small.ts';

const ANSWERS = ['plain', 'ratio', 'you-did-it', 'so-valued'];
const { home, ids } = homeWith(
  { answers: ['flat', 'calm-down', 'policy', 'blame-car'], checks: { 0: 'middle', 2: 'captured' }, hinted: [2] },
  { answers: ANSWERS },
);

/** Stages have a short name for narrow windows. */
const SHORT = Object.values(en.stages).map(({ short }) => short);

/** The words of a text, without the lines and marks around them. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}’'“”-]*[\p{L}\p{N}’'”]/gu) ?? [];

/** Without pictures, so that the words are all there is. */
const shown = async (args: readonly string[], columns: number): Promise<string> => {
  const { out, err } = await cli([...args, '--accessible'], { env: { CONFLICT_MAP_HOME: home }, columns });
  return out + err;
};

describe('at 40 columns', () => {
  it.each([
    ['play', 'loan-refusal', '--answers', 'flat,calm-down,policy,blame-car'],
    ['watch', 'loan-refusal', '--player', 'footballer'],
    ['review', ids[0] ?? ''],
    ['replay', ids[0] ?? ''],
    ['sessions'],
    ['progress'],
  ])('%s breaks no word, and cuts no line', async (...args) => {
    const narrow = await shown(args, 40);
    const whole = new Set([...wordsIn(await shown(args, 120)), ...SHORT]);
    expect(wordsIn(narrow).filter((word) => !whole.has(word))).toEqual([]);
    // commands to copy stay in one line
    const lines = narrow.split('\n').filter((line) => !line.startsWith('conflict-map '));
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(40);
  });
});

it('a terminal that does not tell its size wraps no message', async () => {
  const { err } = await cli(['explain', 'CM999'], { columns: 0 });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

it.each([30, 80])('names no limits and no offers in a briefing without any, at %i columns', (width) => {
  const view = { theme: themeFor({ colour: false, unicode: true, width }), words: en, scenario: small() };
  const text = briefingParts(view).flat().join('\n');
  expect(text).toContain(en.briefing.wants);
  expect(text).not.toContain(en.briefing.limits);
  expect(text).not.toContain(en.briefing.offer);
});
