import { offered } from '../../engine/state.ts';
import type { WritingRule } from '../rule.ts';
import { momentAt } from '../subject.ts';

const [LEAST, MOST] = [2, 4];

/** Moments that between them make most conditions hold and fail. */
const MOMENTS = [-1, 0].flatMap((surfaced) =>
  [20, 50, 90].flatMap((emotion) =>
    [0, 9].flatMap((concessions) => [0, 90].map((lost) => ({ surfaced, emotion, concessions, lost }))),
  ),
);

export const numberOfReplies: WritingRule = {
  name: 'number-of-replies',
  why: 'One reply is no choice, and more than four are not read to the end. Two are enough where there really are only two; three or four make a trainee weigh them.',
  bad: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: A choice. }
  - { id: dodge, say: Ask the driver., moves: [deflect], reply: Which one?, why: Sent away. }
  - { id: promise, say: It comes in any case., moves: [overpromise], reply: Sure?, why: Not yours to give. }
  - { id: excuse, say: The others packed it., moves: [excuse], reply: So what?, why: Clears yourself only. }
  - { id: sorry, say: I feel terrible for you., moves: [grovel], reply: And?, why: Helpless. }`,
  },
  good: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: A choice. }
  - { id: dodge, say: Ask the driver., moves: [deflect], reply: Which one?, why: Sent away. }
  - { id: promise, say: It comes in any case., moves: [overpromise], reply: Sure?, why: Not yours to give. }`,
  },
  check: ({ board, exchanges }) =>
    exchanges.flatMap(({ path }, index) => {
      const counts = MOMENTS.map(
        (moment) => offered(board, momentAt(board, index, moment)).filter(({ breather }) => !breather).length,
      );
      const found = counts.find((count) => count > MOST) ?? counts.find((count) => count < LEAST);
      if (found === undefined) return [];
      const params = { found, least: LEAST, most: MOST };
      return [{ rule: 'number-of-replies', params, path: [...path, 'responses'], mark: 'key' }];
    }),
};
