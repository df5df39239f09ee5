import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/map/moves.ts';
import { nearestTo, type Written } from '../../src/recognise/nearest.ts';

const written = (say: string, moves: readonly Move[], id = 'written'): Written => ({ id, say, moves });

const LIMIT = 'The limit stands, whatever the income.';
/** Shares two of its four content words. */
const HALF = 'The limit on income protects people.';

describe('a reply near to a written one', () => {
  it('has its content words, whichever moves are heard in it', () => {
    expect(nearestTo('whatever the income, the limit stands', [], [written(LIMIT, ['explain_reason'])])).toBe(
      'written',
    );
  });

  it('or half of its moves and nearly half of its content', () => {
    const replies = [written(LIMIT, ['explain_reason', 'courtesy'])];
    expect(nearestTo(HALF, ['explain_reason'], replies)).toBe('written');
    expect(
      nearestTo('The limit on income protects people everywhere.', ['explain_reason', 'courtesy'], replies),
    ).toBeNull();
  });

  it('needs half of its moves where its words are not the same', () => {
    expect(nearestTo(HALF, ['guide'], [written(LIMIT, ['explain_reason'])])).toBeNull();
    expect(nearestTo(HALF, ['guide', 'explain_reason'], [written(LIMIT, ['explain_reason', 'courtesy'])])).toBeNull();
  });

  it('never harms where the other doesn’t, even word for word', () => {
    const both = (heard: readonly Move[], its: readonly Move[]) => nearestTo(LIMIT, heard, [written(LIMIT, its)]);
    expect(both(['explain_reason', 'blame_client'], ['explain_reason'])).toBeNull();
    expect(both(['explain_reason'], ['explain_reason', 'blame_client'])).toBeNull();
    expect(both(['explain_reason', 'blame_client'], ['explain_reason', 'contradict'])).toBe('written');
  });

  it('never says the news where the other doesn’t, even word for word', () => {
    const both = (heard: readonly Move[], its: readonly Move[]) => nearestTo(LIMIT, heard, [written(LIMIT, its)]);
    expect(both(['explain_reason'], ['state_bad_news', 'explain_reason'])).toBeNull();
    expect(both(['state_bad_news', 'explain_reason'], ['explain_reason'])).toBeNull();
    expect(both(['state_bad_news'], ['state_bad_news', 'explain_reason'])).toBe('written');
  });

  it('has words in common with it, however alike their moves are', () => {
    expect(nearestTo('Nobody knows.', ['explain_reason'], [written(LIMIT, ['explain_reason'])])).toBeNull();
    expect(nearestTo('', ['explain_reason'], [written('No.', ['explain_reason'])])).toBeNull();
  });

  it('is the nearest of several', () => {
    const replies = [
      written(HALF, ['explain_reason'], 'half'),
      written(LIMIT, ['explain_reason'], 'whole'),
      written(LIMIT, ['guide'], 'otherwise'),
    ];
    expect(nearestTo(LIMIT, ['explain_reason'], replies)).toBe('whole');
    expect(nearestTo(LIMIT, ['explain_reason'], [])).toBeNull();
  });
});
