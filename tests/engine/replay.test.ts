import { describe, expect, it } from 'vitest';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import type { Answer } from '../../src/map/answer.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { exchange, of, reply, small } from '../support/small.ts';

/** Two replies to say the news with, and a third that is on offer only to an angry client. */
const TALK = small({
  position: [
    exchange('p1', [
      reply('plain', ['state_bad_news']),
      reply('kind', ['courtesy', 'state_bad_news']),
      reply('stern', ['flat_refusal'], { when: { emotion: '>= 50' } }),
    ]),
  ],
});

const replayed = (answers: readonly Answer[], scenario: Scenario = TALK) => replay(setUp(scenario), answers);

const saidIn = (answers: readonly Answer[]): string[] =>
  of(replayed(answers).talk.events, 'replied').map(({ response }) => response);

describe('an answer', () => {
  it('is a response by its id, or by its number in the file’s order, from 1', () => {
    expect(saidIn(['kind', 'cold-e1'])).toEqual(['kind', 'cold-e1']);
    expect(saidIn(['2', '1'])).toEqual(['kind', 'good']);
    expect(saidIn(['1'])).toEqual(['plain']);
  });

  it.each(['0', '4', '01', '1.0', '+1', ' 1', '', 'nothing'])('%j is none', (answer) => {
    expect(replayed([answer]).wrong).toEqual({
      answer,
      turn: 1,
      exchange: 'p1',
      offered: ['plain', 'kind'],
      exists: false,
    });
  });

  it.each(['stern', '3'])('%s is wrong, though there is such a response, while it is not on offer', (answer) => {
    expect(replayed([answer]).wrong).toMatchObject({ answer, offered: ['plain', 'kind'], exists: true });
  });
});

describe('a replay', () => {
  it('goes as far as the first wrong answer, and counts what is left from there', () => {
    const { talk, wrong, unused } = replayed(['plain', 'nothing', 'good']);
    expect(wrong).toEqual({ answer: 'nothing', turn: 2, exchange: 'e1', offered: ['good', 'cold-e1'], exists: false });
    expect(of(talk.events, 'replied')).toHaveLength(1);
    expect(unused).toBe(2);
  });

  it('counts the answers that are left when the talk has ended', () => {
    const impatient = small({}, { emotion: { norm: 20, start: 25, shock: 50, walkout: 95, patience: 4 } });
    // each flat refusal loses ten, of a patience of twenty
    const { talk, wrong, unused } = replayed(['2', '2', '2', '2', '2', 'nothing'], impatient);
    expect(talk.state.ending).toBe('escalated');
    expect(of(talk.events, 'replied')).toHaveLength(2);
    expect({ wrong, unused }).toEqual({ wrong: null, unused: 4 });
  });

  it('of no answers is the start of the talk', () => {
    const { talk, wrong, unused } = replayed([]);
    expect(talk.events.map(({ type }) => type)).toEqual(['opened', 'asked']);
    expect({ wrong, unused }).toEqual({ wrong: null, unused: 0 });
  });

  it('has all events, in order', () => {
    const { talk } = replayed(['plain', 'good']);
    expect(talk.events.map(({ type }) => type)).toEqual([
      'opened',
      'asked',
      'replied',
      'reacted',
      'news',
      'felt',
      'passed',
      'asked',
      'replied',
      'reacted',
      'felt',
      'asked',
    ]);
  });
});
