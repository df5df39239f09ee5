import { describe, expect, it } from 'vitest';
import { GOOD_ENDINGS } from '../../src/map/endings.ts';
import { playedAsSaid, typedTalks } from '../support/said.ts';
import { SHIPPED, shippedBoard } from '../support/scenarios.ts';

/** Five good conversations and five bad ones, typed by people who had not seen the written replies. */
describe.each(SHIPPED)('%s, in own words', (id) => {
  const talks = typedTalks(id);

  it('has five conversations of each kind', () => {
    expect(talks.filter(({ isGood }) => isGood)).toHaveLength(5);
    expect(talks).toHaveLength(10);
  });

  it.each(talks)('$name', ({ isGood, lines }) => {
    const { ending } = playedAsSaid(shippedBoard(id), lines).talk.state;
    expect(ending).not.toBeNull();
    expect(GOOD_ENDINGS.includes(ending ?? 'resigned'), String(ending)).toBe(isGood);
  });
});
