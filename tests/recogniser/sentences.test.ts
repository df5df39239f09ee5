import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOVE_NAMES } from '../../src/map/moves.ts';
import { samplesIn } from '../../src/recognise/samples.ts';
import { tokensOf } from '../../src/recognise/tokens.ts';
import { listsIn, SENTENCES, samplesFrom, slots } from './sentences.ts';

const TRAINING = join(SENTENCES, 'training');
const DEVELOPMENT = join(SENTENCES, 'development');
const CHECK = join(SENTENCES, 'check');
const training = new Map(listsIn(TRAINING).map((name) => [name, samplesFrom(TRAINING, name)]));
const development = new Map(listsIn(DEVELOPMENT).map((name) => [name, samplesFrom(DEVELOPMENT, name)]));
const SLOT = /\{(\w+)\}/g;

describe('the training sentences', () => {
  it('are a list for each move, minimal pairs, replies with several moves, and neutral talk', () => {
    const names = [...MOVE_NAMES, 'none', 'pairs', 'several'].map((name) => `${name}.tsv`);
    expect([...training.keys()]).toEqual(expect.arrayContaining(names));
  });

  const MIN_TEMPLATES = 12;

  it.each(MOVE_NAMES)('%s has 80 or more natural sentences, and templates', (move) => {
    const own = training.get(`${move}.tsv`) ?? [];
    expect(own.every(({ moves }) => moves.includes(move))).toBe(true);
    expect(own.filter(({ text }) => text.search(SLOT) < 0).length).toBeGreaterThanOrEqual(80);
    expect(own.filter(({ text }) => text.search(SLOT) >= 0).length).toBeGreaterThanOrEqual(MIN_TEMPLATES);
  });

  it('have 600 or more neutral ones, and 200 or more pairs', () => {
    const neutral = training.get('none.tsv') ?? [];
    expect(neutral.every(({ moves }) => moves.length === 0)).toBe(true);
    expect(neutral.length).toBeGreaterThanOrEqual(600);
    expect(training.get('pairs.tsv')?.length).toBeGreaterThanOrEqual(400);
  });

  it('use slots that have eight or more fillings', () => {
    const known = slots();
    for (const [slot, fillings] of known) expect(new Set(fillings).size, slot).toBeGreaterThanOrEqual(8);
    for (const { text } of [...training.values()].flat())
      for (const [, slot = ''] of text.matchAll(SLOT)) expect(known.has(slot), slot).toBe(true);
  });
});

describe('the development sentences', () => {
  it.each(['plain', 'colloquial', 'hard'])('%s has every move eight times or more', (name) => {
    const samples = development.get(`${name}.tsv`) ?? [];
    for (const move of MOVE_NAMES)
      expect(samples.filter(({ moves }) => moves.includes(move)).length, move).toBeGreaterThanOrEqual(8);
  });

  it('have 200 neutral ones', () => {
    const neutral = development.get('none.tsv') ?? [];
    expect(neutral.length).toBeGreaterThanOrEqual(200);
    expect(neutral.every(({ moves }) => moves.length === 0)).toBe(true);
  });

  it('occur nowhere among those that are learnt from, nor do those of the check', () => {
    const bare = (text: string): string =>
      tokensOf(text)
        .map(({ norm }) => norm)
        .filter((norm) => /[\p{L}#]/u.test(norm))
        .join(' ');
    const learnt = new Set([...training.values()].flat().map(({ text }) => bare(text)));
    const shared = [...development.values(), ...listsIn(CHECK).map((name) => samplesFrom(CHECK, name))]
      .flat()
      .filter(({ text }) => tokensOf(text).length > 3 && learnt.has(bare(text)));
    expect(shared).toEqual([]);
  });
});

describe('reading sentences', () => {
  it('names the file and line that can’t be read', () => {
    expect(() => samplesIn('# a remark\n\nnone\tYes.\nshout\tHey!', 'x.tsv')).toThrow('x.tsv:4: no move shout');
    expect(() => samplesIn('courtesy Hello.', 'x.tsv')).toThrow('x.tsv:1: no move courtesy Hello.');
    expect(() => samplesIn('courtesy\t', 'x.tsv')).toThrow('x.tsv:1: not move<TAB>sentence');
  });

  it('has no line break of another kind in the lists', () => {
    for (const folder of [TRAINING, DEVELOPMENT, CHECK])
      for (const name of listsIn(folder)) expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain('\r');
  });
});
