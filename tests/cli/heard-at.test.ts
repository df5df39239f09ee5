import { describe, expect, it } from 'vitest';
import { contextOf, heardPart, MOST_HEARD, movesIn, takenAt } from '../../src/cli/heard-at.ts';
import { keptOf } from '../../src/cli/practising/own-session.ts';
import { replay, type Talk } from '../../src/engine/replay.ts';
import { stageName } from '../../src/engine/state.ts';
import type { Answer } from '../../src/map/answer.ts';
import type { Move } from '../../src/map/moves.ts';
import { HARM_TAKEN, TAKEN } from '../../src/recognise/thresholds.ts';
import { shippedBoard } from '../support/scenarios.ts';

const board = shippedBoard('loan-refusal');

const talkAfter = (...answers: Answer[]): Talk => replay(board, answers).talk;

/** Which of the moves heard count while the client explodes. */
function takenOf(heard: Partial<Record<Move, number>>): Move[] {
  const { state } = talkAfter('plain');
  expect(stageName(state)).toBe('explosion');
  const moves = Object.entries(heard).map(([move, confidence]) => ({
    move: move as Move,
    confidence,
    because: [{ start: 0, end: 1 }],
  }));
  return movesIn(takenAt(board, state, { moves, uncertain: true, likeliest: moves }));
}

describe('where nobody can be asked', () => {
  it('a move counts that is likely enough', () => {
    expect(takenOf({ reflect_feeling: TAKEN, encourage: TAKEN - 0.01 })).toEqual(['reflect_feeling']);
  });

  it('one that harms at this moment, though not elsewhere, counts only when it is as sure as harm has to be', () => {
    expect(takenOf({ explain_reason: 0.6 })).toEqual([]);
    expect(takenOf({ explain_reason: 0.8 })).toEqual(['explain_reason']);
    expect(takenOf({ explain_reason: HARM_TAKEN })).toEqual(['explain_reason']);
    expect(takenOf({ explain_reason: HARM_TAKEN - 0.01, reflect_feeling: 0.5 })).toEqual(['reflect_feeling']);
  });

  it('a pause is weighed together with the time that is promised beside it', () => {
    expect(takenOf({ step_back: 0.6 })).toEqual([]);
    expect(takenOf({ step_back: 0.6, commit_time: 0.6 })).toEqual(['step_back', 'commit_time']);
    expect(takenOf({ step_back: 0.6, commit_time: TAKEN - 0.01 })).toEqual([]);
  });
});

describe('what a reply is heard with', () => {
  it('is what was said in own words before, as far as it was kept, and what the client has just said', () => {
    const own = (text: string | null): Answer => ({ text, moves: ['encourage'], like: null });
    const talk = talkAfter('plain', own('Go on.'), own(null), own('I hear you.'));
    const said = talk.events.flatMap((event) => ('says' in event && event.type !== 'replied' ? [event.says] : []));
    expect(contextOf(board, talk)).toMatchObject({ earlier: ['Go on.', 'I hear you.'], asked: said.at(-1) });
  });

  it('is the news until it is out, and no longer', () => {
    const before = contextOf(board, talkAfter()).matter;
    expect(before?.news).toContain('decli');
    const after = contextOf(board, talkAfter('plain')).matter;
    expect(after?.news.size).toBe(0);
    expect(after?.reasons).toEqual(before?.reasons);
    expect(contextOf(board, talkAfter()).matter?.news).toContain('decli');
  });

  it('is what the client has said so far, and no name', () => {
    expect(contextOf(board, talkAfter()).matter?.told).toContain('forma');
    const { reasons, news, advice } = contextOf(board, talkAfter()).matter ?? {};
    for (const words of [reasons, news, advice]) expect(words).not.toContain('popes');
  });
});

describe('what is typed', () => {
  it('is heard as far as a client listens, and it is said when it was cut', () => {
    expect(heardPart('a'.repeat(MOST_HEARD))).toEqual({ text: 'a'.repeat(MOST_HEARD), cut: false });
    expect(heardPart('a'.repeat(MOST_HEARD + 1))).toEqual({ text: 'a'.repeat(MOST_HEARD), cut: true });
    expect(heardPart('😀'.repeat(MOST_HEARD))).toEqual({ text: '😀'.repeat(MOST_HEARD), cut: false });
    // nothing but spaces where it is cut
    expect(heardPart(`Yes.${' '.repeat(MOST_HEARD * 2)}But no.`)).toMatchObject({ text: 'Yes.', cut: true });
  });

  it('is one line without hidden characters, and what stands for those counts', () => {
    expect(heardPart('  \u001b[31mgo\u202e on\r\nplease\n ')).toEqual({
      text: '⟨U+001B⟩[31mgo⟨U+202E⟩ on please',
      cut: false,
    });
    const { text, cut } = heardPart('\u202e'.repeat(MOST_HEARD));
    expect([text.length, cut]).toEqual([MOST_HEARD, true]);
  });
});

describe('own words as they may be kept', () => {
  const answer = { text: 'Go on.', moves: ['encourage'], like: 'go-on' } as const;

  it('are whole with consent, and without it only what was heard in them', () => {
    expect(keptOf(answer, true)).toEqual(answer);
    for (const keep of [false, undefined]) expect(keptOf(answer, keep)).toEqual({ ...answer, text: null });
  });
});
