import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import { reactionsIn, type WrittenReply } from '../subject.ts';
import { TEMPLATE_REACTIONS, TEMPLATE_REPLIES } from '../template-replies.ts';

/** From this share of own replies on, the talk is no longer the template's, and what is left of it was forgotten. */
const OWN = 0.5;

/** Characters in which a beginning and the names in it find room. */
const BEGINNING = 200;

/** How a reply or a reaction begins, but for the names in it: `new` puts others in. */
export const beginningOf = (say: string): string =>
  wordsIn(say.slice(0, BEGINNING).replace(/\b(?:[A-Z]\w*\.? )?(?:Ms|Mrs|Mr|Dr)\.? \p{L}+/gu, ''))
    .slice(0, 6)
    .join(' ');

export const templateLeft: WritingRule = {
  name: 'template-left',
  why: 'A reply about the parcel in a talk about a loan is seen by the trainee who takes another way than you did. Once half of the replies are your own, the program lists those that are still the template’s, and the reactions to own words too.',
  // a sketch: it takes half a talk
  bad: {
    at: 'stages.plan.0.responses.1',
    yaml: `# in a talk about a hotel room
- id: two-ways
  say: Two ways work well. You come back with the card, or a courier brings it to your door at five.
  moves: [guide, offer_choice]
  reply: A courier, today?
  why: Two real options. She can choose again, and that calms.`,
  },
  good: {
    at: 'stages.plan.0.responses.1',
    yaml: `# in a talk about a hotel room
- id: two-ways
  say: Two ways work well. The house across the square has a room, or we bring you to the airport hotel.
  moves: [guide, offer_choice]
  reply: Across the square?
  why: Two real options. She can choose again, and that calms.`,
  },
  check: ({ exchanges }) => {
    const replies = exchanges.flatMap((exchange) => exchange.replies);
    const isLeft = ({ text }: WrittenReply): boolean => TEMPLATE_REPLIES.has(beginningOf(text.say));
    const left = new Set(replies.filter(isLeft));
    if (left.size > replies.length * (1 - OWN)) return [];
    return exchanges.flatMap((exchange) => {
      const found = exchange.replies.filter((reply) => left.has(reply)).length;
      const reactions = reactionsIn(exchange).filter(({ text }) => TEMPLATE_REACTIONS.has(beginningOf(text))).length;
      if (found + reactions === 0) return [];
      return [{ rule: 'template-left', params: { found, reactions }, path: [...exchange.path, 'id'], mark: 'value' }];
    });
  },
};
