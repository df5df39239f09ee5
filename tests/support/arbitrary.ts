import * as fc from 'fast-check';
import { RELATIONSHIPS, TEMPERAMENTS } from '../../src/map/client.ts';
import { MOVE_NAMES, type Move, moveRule } from '../../src/map/moves.ts';
import { STAGES, type Stage } from '../../src/map/stages.ts';
import type { Condition, ExchangeText, ResponseText, Scenario } from '../../src/scenario/format.ts';
import { small } from './small.ts';

const anyMoves = fc.uniqueArray(fc.constantFrom(...MOVE_NAMES), { minLength: 0, maxLength: 4 });

/** Moves that the map favours in a stage: without them hardly a random talk comes far. */
const goodMoves = (stage: Stage): fc.Arbitrary<Move[]> => {
  const good = MOVE_NAMES.filter((move) => (moveRule(move).weights[STAGES.indexOf(stage)] ?? 0) > 0);
  return fc.uniqueArray(fc.constantFrom(...good), { minLength: 2, maxLength: 4 });
};

const hiddenMain: Condition = { hidden: 'main' };

/** @param when a condition that it may have */
const response = (
  id: string,
  moves: fc.Arbitrary<Move[]>,
  gotos: readonly string[],
  when?: fc.Arbitrary<Condition>,
): fc.Arbitrary<ResponseText> =>
  fc
    .record({
      moves,
      surfaces: fc.option(fc.constantFrom('side', 'main')),
      goto: fc.option(fc.constantFrom(...gotos), { freq: 8 }),
      nudge: fc.option(fc.integer({ min: -15, max: 15 }), { freq: 6 }),
      concession: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 6 }),
      when: when ? fc.option(when, { freq: 2 }) : fc.constant(null),
    })
    .map((parts) => ({
      id,
      say: id,
      reply: id,
      why: id,
      moves: parts.moves,
      ...(parts.surfaces ? { surfaces: parts.surfaces } : {}),
      // saying the news and leading back into position is not a valid scenario
      ...(parts.goto && !parts.moves.some((move) => ['state_bad_news', 'flat_refusal'].includes(move))
        ? { goto: parts.goto }
        : {}),
      ...(parts.nudge === null ? {} : { effect: { emotion: parts.nudge } }),
      ...(parts.concession === null ? {} : { concession: parts.concession }),
      ...(parts.when ? { when: parts.when } : {}),
    }));

interface StageShape {
  readonly exchanges: number;
  readonly responses: number;
  /** What the last response of an exchange may depend on, and every exchange but the first of its stage. */
  readonly when: { readonly response: fc.Arbitrary<Condition>; readonly exchange?: fc.Arbitrary<Condition> };
  readonly moves?: fc.Arbitrary<Move[]>;
  /** Where a `goto` may lead beside the exchanges of the stage. */
  readonly onward?: readonly string[];
}

function stage(
  name: Stage,
  { exchanges, responses, when, moves = anyMoves, onward = [] }: StageShape,
): fc.Arbitrary<ExchangeText[]> {
  const ids = Array.from({ length: exchanges }, (_, index) => `${name}${index}`);
  return fc.tuple(
    ...ids.map((id, index) =>
      fc
        .record({
          responses: fc.tuple(
            ...Array.from({ length: responses }, (_, at) =>
              response(`${id}-${at}`, moves, [...ids, ...onward], at === responses - 1 ? when.response : undefined),
            ),
          ),
          abuse: fc.boolean(),
          waiting: fc.boolean(),
          reprise: fc.boolean(),
          when: index > 0 && when.exchange ? fc.option(when.exchange, { freq: 2 }) : fc.constant(null),
        })
        .map(
          ({ reprise, when: condition, ...parts }): ExchangeText => ({
            id,
            client: id,
            ...parts,
            ...(index > 0 && index === exchanges - 1 && reprise ? { reprise: true } : {}),
            ...(condition ? { when: condition } : {}),
          }),
        ),
    ),
  );
}

function scenarioOf(stages: fc.Arbitrary<ExchangeText[][]>, patience: fc.Arbitrary<number>): fc.Arbitrary<Scenario> {
  return fc
    .record({
      stages,
      temperament: fc.constantFrom(...TEMPERAMENTS),
      relationship: fc.constantFrom(...RELATIONSHIPS),
      shock: fc.integer({ min: 0, max: 80 }),
      start: fc.integer({ min: 0, max: 60 }),
      patience,
      breather: fc.boolean(),
    })
    .map(({ stages: exchanges, temperament, relationship, breather, ...emotion }) => {
      const base = small();
      return {
        ...base,
        client: { ...base.client, temperament, relationship },
        emotion: { norm: 20, walkout: 90, ...emotion },
        ...(breather ? { step_back: { say: 'b', reply: 'b', why: 'b' } } : {}),
        stages: Object.fromEntries(STAGES.map((name, index) => [name, exchanges[index]])) as Scenario['stages'],
      };
    });
}

/** Scenarios of any moves, conditions, gotos and numbers: valid, but written by nobody. */
export const anyScenario: fc.Arbitrary<Scenario> = scenarioOf(
  fc.tuple(
    ...STAGES.map((name, index) =>
      stage(name, { exchanges: index === 0 ? 2 : 3, responses: 3, when: { response: fc.constant(hiddenMain) } }),
    ),
  ),
  fc.integer({ min: 4, max: 30 }),
);

const compared = (values: readonly number[]): fc.Arbitrary<string> =>
  fc
    .record({ sign: fc.constantFrom('<', '<=', '=', '>=', '>'), value: fc.constantFrom(...values) })
    .map(({ sign, value }) => `${sign} ${value}`);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(hiddenMain, { surfaced: 'main' }, { hidden: 'side' }, { surfaced: 'side' }),
  compared([30, 50, 70, 85]).map((emotion) => ({ emotion })),
  compared([10, 30, 50, 70]).map((trust) => ({ trust })),
  compared([0, 1, 2, 4]).map((concessions) => ({ concessions })),
);

/** Scenarios so small, with so impatient a client, that all talks of most of them can be played one by one. */
export const tinyScenario: fc.Arbitrary<Scenario> = scenarioOf(
  fc.tuple(...STAGES.map(() => fc.integer({ min: 1, max: 2 }))).chain((sizes) =>
    fc.tuple(
      ...STAGES.map((name, index) =>
        stage(name, {
          exchanges: sizes[index] ?? 1,
          responses: 2,
          when: { response: condition, exchange: condition },
          moves: fc.oneof({ arbitrary: goodMoves(name), weight: 3 }, { arbitrary: anyMoves, weight: 1 }),
          onward: STAGES.slice(index + 1, index + 2).map((next) => `${next}0`),
        }),
      ),
    ),
  ),
  fc.integer({ min: 4, max: 8 }),
);
