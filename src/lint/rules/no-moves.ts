import type { WritingRule } from '../rule.ts';

export const noMoves: WritingRule = {
  name: 'no-moves',
  why: 'The moves are all that the client reacts to. A reply without one does nothing, in any stage, however it sounds.',
  bad: { at: 'stages.plan.0.responses.1.moves', yaml: 'moves: []' },
  good: { at: 'stages.plan.0.responses.1.moves', yaml: 'moves: [deflect]' },
  check: ({ exchanges }) =>
    exchanges.flatMap(({ replies }) =>
      replies.flatMap(({ text, path }) =>
        text.moves.length > 0
          ? []
          : [{ rule: 'no-moves', params: { id: text.id }, path: [...path, 'moves'], mark: 'value' }],
      ),
    ),
};
