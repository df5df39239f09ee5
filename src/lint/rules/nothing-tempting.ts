import { type Family, isHarmful, moveRule } from '../../map/moves.ts';
import { STAGES } from '../../map/stages.ts';
import type { WritingRule } from '../rule.ts';

/** Solutions and reasons: right later, wrong too early. */
const RUSHES: ReadonlySet<Family> = new Set<Family>(['solving', 'together', 'certainty', 'clarity']);

export const nothingTempting: WritingRule = {
  name: 'nothing-tempting',
  why: 'People learn from a wrong reply that they would have given themselves: sending the client away (the footballer), hiding the no behind excuses (the nurse), a solution too early. In a stage with none of these, the usual mistakes can’t be made.',
  bad: {
    at: 'stages.plan',
    yaml: `plan:
  - id: ideas
    client: Can somebody bring it?
    responses:
      - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: A choice. }
      - { id: thanks, say: Thank you for asking., moves: [courtesy], reply: And?, why: Polite and of no use. }`,
  },
  good: {
    at: 'stages.plan',
    yaml: `plan:
  - id: ideas
    client: Can somebody bring it?
    responses:
      - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: A choice. }
      - { id: dodge, say: Ask the driver., moves: [deflect], reply: Which one?, why: Sent away. }`,
  },
  check: ({ scenario }) =>
    STAGES.flatMap((stage, index) => {
      const tempting = scenario.stages[stage].some(({ responses }) =>
        responses.some(({ moves }) =>
          moves.some((move) => {
            const { family, weights } = moveRule(move);
            return isHarmful(move) || (RUSHES.has(family) && (weights[index] ?? 0) < 0);
          }),
        ),
      );
      return tempting
        ? []
        : [{ rule: 'nothing-tempting', params: { stage }, path: ['stages', stage], mark: 'key' } as const];
    }),
};
