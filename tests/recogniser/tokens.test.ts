import { describe, expect, it } from 'vitest';
import { clausesOf, tokensOf } from '../../src/recognise/tokens.ts';

const norms = (text: string): string[] => tokensOf(text).map(({ norm }) => norm);

describe('the words of a reply', () => {
  it('are the same with an apostrophe, a curly one, or none', () => {
    expect(norms("I don't know")).toEqual(['i', 'do', 'not', 'know']);
    expect(norms('I don’t know')).toEqual(norms("I don't know"));
    expect(norms('i dont know')).toEqual(norms("I don't know"));
  });

  it('keep where they stand in what was typed; words that one written word stands for share it', () => {
    const text = '  Sorry, we can’t.';
    expect(tokensOf(text).map(({ norm, start, end }) => [norm, text.slice(start, end)])).toEqual([
      ['sorry', 'Sorry'],
      [',', ','],
      ['we', 'we'],
      ['can', 'can’t'],
      ['not', 'can’t'],
      ['.', '.'],
    ]);
  });

  it('are spelt out where people type in a hurry, and letters drawn out are shortened', () => {
    expect(norms('pls call u tmrw')).toEqual(['please', 'call', 'you', 'tomorrow']);
    expect(norms('sooooo')).toEqual(norms('soo'));
  });

  it('are figures alike, and money and marks by themselves', () => {
    expect(norms('€40 by 15:20?!')).toEqual(['€', '#', 'by', '#', ',', '#', '?']);
  });

  it('leave out emoji, and keep letters with combining marks together', () => {
    expect(norms('ok 👍🏽 fine')).toEqual(['okay', 'fine']);
    const text = 'a cafe\u0301 😀 now';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'cafe\u0301', 'now']);
  });
});

describe('the clauses of a reply', () => {
  const clauses = (text: string) =>
    clausesOf(tokensOf(text)).map(({ tokens, objects }) => [tokens.map(({ norm }) => norm).join(' '), objects]);

  it('are its sentences, and what stands on each side of a but', () => {
    expect(clauses('I see your point, but it is late. Good day!')).toEqual([
      ['i see your point ,', false],
      ['but it is late .', true],
      ['good day !', false],
    ]);
  });

  it('know of a sentence that begins with a but', () => {
    expect(clauses('I understand. But no.')).toEqual([
      ['i understand .', false],
      ['but no .', true],
    ]);
  });

  it('are none where there are no words', () => {
    expect(clauses('… !? 👍')).toEqual([]);
  });
});
