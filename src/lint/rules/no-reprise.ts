import type { WritingRule } from '../rule.ts';

/** Stages that go on until their work is done; position and action end with their last exchange (engine/route.ts). */
const GOING_ON = ['explosion', 'acceptance', 'plan'] as const;

export const noReprise: WritingRule = {
  name: 'no-reprise',
  why: 'After a few bad replies the exchanges of a stage are used up before its work is done, or the client flares up again. Without a reprise, an exchange that may come again, the client then says the last line once more, word for word.',
  bad: {
    at: 'stages.plan',
    yaml: `plan:
  - id: ideas
    client: Can somebody bring it?
    responses:
      - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: A choice. }
      - { id: dodge, say: Ask the driver., moves: [deflect], reply: Which one?, why: Sent away. }`,
  },
  good: {
    at: 'stages.plan',
    yaml: `plan:
  - id: ideas
    client: Can somebody bring it?
    responses:
      - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: A choice. }
      - { id: dodge, say: Ask the driver., moves: [deflect], reply: Which one?, why: Sent away. }
  - id: once-more
    reprise: true
    client: I still don't know who brings it.
    responses:
      - { id: who, say: What would suit you best?, moves: [open_question], reply: The morning., why: A question. }
      - { id: again, say: Ask the driver., moves: [deflect], reply: I did., why: Sent away again. }`,
  },
  check: ({ scenario }) =>
    GOING_ON.filter((stage) => !scenario.stages[stage].some(({ reprise }) => reprise)).map((stage) => ({
      rule: 'no-reprise',
      params: { stage },
      path: ['stages', stage],
      mark: 'key',
    })),
};
