import { describe, expect, it } from 'vitest';
import { contentIn, takenUp } from '../../src/recognise/matter.ts';
import { recognise } from '../../src/recognise/recognise.ts';
import type { HeardMove, Matter } from '../../src/recognise/recognition.ts';
import { tokensOf } from '../../src/recognise/tokens.ts';
import { shippedModel } from '../support/said.ts';

const about = (texts: Partial<Record<keyof Matter, string>>): Matter => ({
  news: contentIn([texts.news ?? '']),
  told: contentIn([texts.told ?? '']),
  reasons: contentIn([texts.reasons ?? '']),
  advice: contentIn([texts.advice ?? '']),
});

const heard = (text: string, matter: Matter): HeardMove[] => takenUp(tokensOf(text), text, matter);

const movesIn = (text: string, matter: Matter): string[] => heard(text, matter).map(({ move }) => move);

const wordsIn = (text: string, [move]: readonly HeardMove[]): string[] =>
  (move?.because ?? []).map(({ start, end }) => text.slice(start, end));

describe('what a clause takes up', () => {
  it('is retold in the client’s own words, which are shown', () => {
    const text = 'Three offices, and your boss was unhappy.';
    const moves = heard(text, about({ told: 'I ran round, and my boss is unhappy now.' }));
    expect(moves.map(({ move }) => move)).toEqual(['paraphrase']);
    expect(wordsIn(text, moves)).toEqual(['boss', 'unhappy']);
  });

  it('is explained in the words of the reasons, and advised in those of the advice', () => {
    const text = 'Your instalments exceed the limit.';
    expect(movesIn(text, about({ reasons: 'instalments over a limit' }))).toEqual(['explain_reason']);
    expect(movesIn(text, about({ advice: 'instalments over a limit' }))).toEqual(['guide']);
    expect(wordsIn(text, heard(text, about({ reasons: 'instalments over a limit' })))).toEqual([
      'instalments',
      'limit',
    ]);
  });

  it('is what it takes up most of', () => {
    const text = 'Your instalments exceed the monthly limit.';
    const matter = about({ told: 'instalments limit', reasons: 'instalments exceed limits' });
    expect(movesIn(text, matter)).toEqual(['explain_reason']);
  });

  it('is the news only where something is denied', () => {
    const matter = about({ news: 'The bank declined the application.' });
    expect(movesIn('The bank has your application.', matter)).toEqual([]);
    expect(movesIn('The bank has not passed your application.', matter)).toEqual(['state_bad_news']);
  });

  it('is nothing for one word, nor for two that are less than half of what it says', () => {
    const matter = about({ told: 'boss unhappy' });
    expect(movesIn('Unhappy.', matter)).toEqual([]);
    expect(movesIn('An unhappy boss shouted yesterday.', matter)).toEqual(['paraphrase']);
    expect(movesIn('An unhappy boss shouted yesterday morning outside.', matter)).toEqual([]);
    // three need less
    const three = about({ told: 'boss unhappy shouted' });
    expect(movesIn('An unhappy boss shouted yesterday outside your factory gates.', three)).toEqual(['paraphrase']);
  });

  it('is surer the more of it there is', () => {
    const sure = (text: string): number => heard(text, about({ told: 'unhappy boss shouted' }))[0]?.confidence ?? 0;
    expect(sure('An unhappy boss shouted.')).toBeGreaterThan(sure('An unhappy boss.'));
  });

  it('counts for nothing where harm is likely', () => {
    const matter = about({ told: 'Nobody told me that I had to read the whole contract carefully.' });
    const confidenceIn = (text: string): number => {
      const { moves } = recognise(shippedModel(), text, { earlier: [], matter });
      return moves.find(({ move }) => move === 'paraphrase')?.confidence ?? 0;
    };
    expect(confidenceIn('The whole contract, read carefully.')).toBeGreaterThanOrEqual(0.45);
    expect(confidenceIn('You should have read the whole contract carefully.')).toBeLessThan(0.45);
  });
});
