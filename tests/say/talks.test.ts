import { describe, expect, it } from 'vitest';
import { GOOD_ENDINGS } from '../../src/map/endings.ts';
import { peopleOf, talkOf } from '../support/said.ts';
import { SHIPPED, shippedBoard } from '../support/scenarios.ts';

/** Five people who know the craft and five who don't, typing what they would say; none of them has seen the written replies. */
describe.each(SHIPPED)('%s, in own words', (id) => {
  const people = peopleOf(id);
  const { exchanges } = shippedBoard(id);

  it('is answered by five people of each kind, at every exchange', () => {
    expect(people.filter(({ isGood }) => isGood)).toHaveLength(5);
    expect(people).toHaveLength(10);
    for (const { name, replies } of people)
      expect([...replies.keys()].sort(), name).toEqual(exchanges.map((exchange) => exchange.id).sort());
  });

  it.each(people)('$name', (person) => {
    const { ending } = talkOf(shippedBoard(id), person).state;
    expect(GOOD_ENDINGS.includes(ending ?? 'resigned'), String(ending)).toBe(person.isGood);
  });
});
