import { distance } from 'fastest-levenshtein';
import { plain } from '../reading.ts';
import type { WritingRule } from '../rule.ts';

/** Two replies are near equal up to this share of different letters. */
const DIFFERENT = 0.15;

function nearlyEqual(one: string, other: string): boolean {
  const most = Math.max(one.length, other.length) * DIFFERENT;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
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
    exchanges.flatMap(({ choices }) =>
      choices.flatMap(({ replies }) =>
        replies.flatMap((reply, index) => {
          const twin = replies.slice(0, index).find(({ text }) => nearlyEqual(plain(text.say), plain(reply.text.say)));
          if (!twin) return [];
          const params = { id: reply.text.id, other: twin.text.id };
          return [{ rule: 'near-equal-replies', params, path: [...reply.path, 'say'], mark: 'value' }];
        }),
      ),
    ),
};
