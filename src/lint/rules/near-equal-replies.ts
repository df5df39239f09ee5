import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import type { WrittenExchange, WrittenReply } from '../subject.ts';

/** Two replies are near equal from this share of common words on. */
const COMMON = 0.8;

/** Fewer words are said twice in any talk. */
const PHRASE = 6;

function nearlyEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let common = 0;
  for (const word of other) if (one.has(word)) common += 1;
  return 2 * common >= COMMON * (one.size + other.size);
}

export const nearEqualReplies: WritingRule = {
  name: 'near-equal-replies',
  why: 'Two replies that say the same leave nothing to choose. Whoever takes one of them at random learns nothing from its effect. The same words in another exchange are most often left from copying.',
  bad: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - id: choice
    say: Shall somebody bring it by ten, or by noon?
    moves: [offer_choice]
    reply: By ten.
    why: The client chooses.
  - id: option
    say: Should somebody bring it by ten or by noon?
    moves: [guide]
    reply: By noon.
    why: A way on.`,
  },
  good: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - id: choice
    say: Shall somebody bring it by ten, or by noon?
    moves: [offer_choice]
    reply: By ten.
    why: The client chooses.
  - id: driver
    say: You will have to ask the driver about that.
    moves: [deflect]
    reply: Which driver?
    why: The client is sent away.`,
  },
  check: ({ exchanges }) => {
    const said = exchanges.flatMap((exchange) =>
      exchange.replies.map((reply) => ({ exchange, reply, words: new Set(wordsIn(reply.text.say)) })),
    );
    const together = ({ choices }: WrittenExchange, one: WrittenReply, other: WrittenReply): boolean =>
      choices.some(({ replies }) => replies.includes(one) && replies.includes(other));
    return said.flatMap(({ exchange, reply, words }, index) => {
      const twin = said.slice(0, index).find((earlier) =>
        earlier.exchange === exchange
          ? nearlyEqual(earlier.words, words) &&
            // one word may make the difference between a good reply and a wrong one
            earlier.reply.points > 0 === reply.points > 0 &&
            together(exchange, earlier.reply, reply)
          : // elsewhere only what is left from copying
            reply.text.say === earlier.reply.text.say && words.size >= PHRASE,
      );
      if (!twin) return [];
      const where = twin.exchange === exchange ? '' : `${twin.exchange.text.id}, `;
      const params = { id: reply.text.id, other: where + twin.reply.text.id };
      return [{ rule: 'near-equal-replies', params, path: [...reply.path, 'say'], mark: 'value' }];
    });
  },
};
