import type { WritingRule } from '../rule.ts';

export const noReactions: WritingRule = {
  name: 'no-reactions',
  why: 'Trainees who answer in their own words say what nobody has written down. Without reactions the client then answers as if it had been the written reply that shares most of its moves, and may speak of things that were never said.',
  bad: {
    at: 'stages.plan.0',
    yaml: `- id: ideas
  client: Can somebody bring it?
  responses:
    - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By noon. Who brings it?, why: A choice. }
    - { id: dodge, say: Ask the driver., moves: [deflect], reply: Which driver?, why: Sent away. }`,
  },
  good: {
    at: 'stages.plan.0',
    yaml: `- id: ideas
  client: Can somebody bring it?
  responses:
    - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By noon. Who brings it?, why: A choice. }
    - { id: dodge, say: Ask the driver., moves: [deflect], reply: Which driver?, why: Sent away. }
  reactions:
    helped: Now that's about my afternoon, and not about your counter.
    neutral: Mm. I'm looking at the bus times while you talk.
    hurt: So I work it out by myself, as always.`,
  },
  check: ({ scenario, exchanges }) => {
    if (scenario.say !== true) return [];
    return exchanges.flatMap(({ text: { id, reactions }, path }) =>
      reactions ? [] : [{ rule: 'no-reactions', params: { id }, path: [...path, 'id'], mark: 'value' }],
    );
  },
};
