import { always } from '../engine/condition.ts';
import type { Board, Exchange, Line, State, Test } from '../engine/model.ts';

/** How often each condition held, of the moments at which it was looked at; by the test that it was compiled to. */
export type Looks = Map<Test, { held: number; tried: number }>;

/** Is there anything to look at when an exchange opens? */
export function hasConditions({ exchanges }: Board, here: Exchange): boolean {
  const lines = [here.client, ...here.responses.map(({ reply }) => reply)];
  return [...exchanges.filter(({ stage }) => stage === here.stage), ...here.responses, ...lines.flat()].some(
    ({ fits }) => fits !== always,
  );
}

/** Looks at the conditions that count when an exchange opens: of all exchanges of its stage, of its replies and their lines. */
export function lookAtMoment(looks: Looks, board: Board, here: Exchange, state: State): void {
  lookAtStage(looks, board, here.stage, state);
  lookAtLine(looks, board, here.client, state);
  for (const { fits, reply } of here.responses) {
    if (look(looks, board, fits, state)) lookAtLine(looks, board, reply, state);
  }
}

/** Looks at the conditions of a stage's exchanges. */
export function lookAtStage(looks: Looks, board: Board, stage: number, state: State): void {
  for (let index = board.stageFrom[stage] as number; index < (board.stageFrom[stage + 1] as number); index += 1) {
    look(looks, board, (board.exchanges[index] as Exchange).fits, state);
  }
}

/** The first variant that fits is said; those after it are not looked at. */
function lookAtLine(looks: Looks, board: Board, line: Line, state: State): void {
  for (const { fits } of line) if (look(looks, board, fits, state)) return;
}

function look(looks: Looks, board: Board, test: Test, state: State): boolean {
  if (test === always) return true;
  const count = looks.get(test) ?? { held: 0, tried: 0 };
  const held = test(board, state);
  count.tried += 1;
  if (held) count.held += 1;
  looks.set(test, count);
  return held;
}
