import * as fc from 'fast-check';
import { RELATIONSHIPS, TEMPERAMENTS } from '../../src/map/client.ts';
import { MOVE_NAMES } from '../../src/map/moves.ts';
import { STAGES, type Stage } from '../../src/map/stages.ts';
import type { ExchangeText, ResponseText, Scenario } from '../../src/scenario/schema.ts';
import { small } from './small.ts';

const moves = fc.uniqueArray(fc.constantFrom(...MOVE_NAMES), { minLength: 0, maxLength: 4 });

const response = (id: string, gotos: readonly string[]): fc.Arbitrary<ResponseText> =>
  fc
    .record({
      moves,
      surfaces: fc.option(fc.constantFrom('side', 'main')),
      goto: fc.option(fc.constantFrom(...gotos), { freq: 8 }),
      nudge: fc.option(fc.integer({ min: -15, max: 15 }), { freq: 6 }),
      concession: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 6 }),
      hidden: fc.boolean(),
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
      ...(parts.hidden && id.endsWith('2') ? { when: { hidden: 'main' } } : {}),
    }));

function stage(name: Stage, exchanges: number): fc.Arbitrary<ExchangeText[]> {
  const ids = Array.from({ length: exchanges }, (_, index) => `${name}${index}`);
  return fc.tuple(
    ...ids.map((id, index) =>
      fc
        .record({
          responses: fc.tuple(...[0, 1, 2].map((at) => response(`${id}-${at}`, ids))),
          abuse: fc.boolean(),
          waiting: fc.boolean(),
          reprise: fc.boolean(),
        })
        .map(
          ({ reprise, ...parts }): ExchangeText => ({
            id,
            client: id,
            ...parts,
            ...(index > 0 && index === exchanges - 1 && reprise ? { reprise: true } : {}),
          }),
        ),
    ),
  );
}

/** Scenarios of any moves, conditions, gotos and numbers: valid, but written by nobody. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    stages: fc.tuple(...STAGES.map((name, index) => stage(name, index === 0 ? 2 : 3))),
    temperament: fc.constantFrom(...TEMPERAMENTS),
    relationship: fc.constantFrom(...RELATIONSHIPS),
    shock: fc.integer({ min: 0, max: 80 }),
    start: fc.integer({ min: 0, max: 60 }),
    patience: fc.integer({ min: 4, max: 30 }),
    breather: fc.boolean(),
  })
  .map(({ stages, temperament, relationship, breather, ...emotion }) => {
    const base = small();
    return {
      ...base,
      client: { ...base.client, temperament, relationship },
      emotion: { norm: 20, walkout: 90, ...emotion },
      ...(breather ? { step_back: { say: 'b', reply: 'b', why: 'b' } } : {}),
      stages: Object.fromEntries(STAGES.map((name, index) => [name, stages[index]])) as Scenario['stages'],
    };
  });
