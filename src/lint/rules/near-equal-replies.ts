import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import type { WrittenReply } from '../subject.ts';

/** Two replies are near equal from this share of common words on. */
const COMMON = 0.8;

function nearlyEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let common = 0;
  for (const word of other) if (one.has(word)) common += 1;
  return 2 * common >= COMMON * (one.size + other.size);
}

export const nearEqualReplies: WritingRule = {
  name: 'near-equal-replies',
  why: 'Two replies that say the same leave nothing to choose. Whoever takes one of them at random learns nothing from its effect.',
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
  check: ({ exchanges }) =>
    exchanges.flatMap(({ replies, choices }) => {
      const said = new Map(replies.map((reply) => [reply, new Set(wordsIn(reply.text.say))]));
      const none: ReadonlySet<string> = new Set();
      const alike = (one: WrittenReply, other: WrittenReply): boolean =>
        nearlyEqual(said.get(one) ?? none, said.get(other) ?? none) &&
        choices.some((choice) => choice.replies.includes(one) && choice.replies.includes(other));
      return replies.flatMap((reply, index) => {
        const twin = replies.slice(0, index).find((earlier) => alike(earlier, reply));
        if (!twin) return [];
        const params = { id: reply.text.id, other: twin.text.id };
        return [{ rule: 'near-equal-replies', params, path: [...reply.path, 'say'], mark: 'value' }];
      });
    }),
};
