import { bestLine } from '../../src/analysis/line.ts';
import { assessmentsOf } from '../../src/analysis/review.ts';
import { solutionOf } from '../../src/analysis/solve.ts';
import { replay } from '../../src/engine/replay.ts';
import { GRADE_UP_TO } from '../../src/map/grades.ts';
import { STAGES, type Stage } from '../../src/map/stages.ts';
import { SHIPPED, shippedBoard } from './scenarios.ts';

interface Moment {
  readonly scenario: string;
  readonly replies: number;
  readonly exchange: string;
  readonly stage: Stage;
  readonly loss: number;
}

/**
 * `src/drill/shipped.ts`: of each stage of every shipped scenario the moment of the best talk at which the costliest reply
 * loses most, if that is a mistake at least.
 */
export function shippedMoments(): string {
  const talks = SHIPPED.map((scenario) => {
    const board = shippedBoard(scenario);
    const answers = bestLine(solutionOf(board));
    const replies = assessmentsOf(board, replay(board, answers).talk.events) ?? [];
    const moments = STAGES.flatMap((stage) => {
      const [first] = replies.filter((reply) => reply.stage === stage).sort((a, b) => b.stake - a.stake);
      return first && first.stake > GRADE_UP_TO.inaccuracy
        ? [{ scenario, replies: first.turn - 1, exchange: first.exchange, stage, loss: first.stake }]
        : [];
    });
    return { scenario, answers, moments };
  });
  return [
    "import type { Stage } from '../map/stages.ts';",
    '',
    '// Made from the shipped scenarios by `npm run generate`.',
    '',
    '/** The best talk of every shipped scenario, by the ids of its replies. */',
    'export const BEST_TALKS: Readonly<Record<string, string>> = {',
    ...talks.map(({ scenario, answers }) => `  ${quotedKey(scenario)}:\n    '${answers.join(',')}',`),
    '};',
    '',
    'export interface ShippedMoment {',
    '  readonly scenario: string;',
    '  /** How many replies of the best talk lead there. */',
    '  readonly replies: number;',
    '  readonly exchange: string;',
    '  readonly stage: Stage;',
    '  /** What the costliest reply loses there, in result points. */',
    '  readonly loss: number;',
    '}',
    '',
    '/** The moments at which most is at stake: in turn by stage, then by scenario. */',
    'export const SHIPPED_MOMENTS: readonly ShippedMoment[] = [',
    ...inTurn(talks.flatMap(({ moments }) => moments)).map(
      ({ scenario, replies, exchange, stage, loss }) =>
        `  { scenario: '${scenario}', replies: ${replies}, exchange: '${exchange}', stage: '${stage}', loss: ${loss} },`,
    ),
    '];',
    '',
  ].join('\n');
}

const quotedKey = (id: string): string => (/^\w+$/.test(id) ? id : `'${id}'`);

/** Always the next from the stage that has had its turn least, there from the scenario that has, there the costliest. */
function inTurn(moments: readonly Moment[]): Moment[] {
  const left = [...moments];
  const ordered: Moment[] = [];
  const had = (of: 'stage' | 'scenario', moment: Moment): number =>
    ordered.filter((each) => each[of] === moment[of]).length;
  while (left.length > 0) {
    left.sort(
      (a, b) => had('stage', a) - had('stage', b) || had('scenario', a) - had('scenario', b) || b.loss - a.loss,
    );
    ordered.push(...left.splice(0, 1));
  }
  return ordered;
}
