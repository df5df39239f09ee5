import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picker } from '../../src/analysis/players.ts';
import { debrief } from '../../src/engine/debrief.ts';
import type { State } from '../../src/engine/model.ts';
import { randomFrom } from '../../src/engine/random.ts';
import { follow, replay, type Talk } from '../../src/engine/replay.ts';
import { setUp, speaking } from '../../src/engine/set-up.ts';
import { moveBit, offered } from '../../src/engine/state.ts';
import { start, step } from '../../src/engine/step.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import { TEMPERAMENT_RULES } from '../../src/map/client.ts';
import { CONTEXT_RULES } from '../../src/map/context.ts';
import { MOVE_NAMES, type Move, moveRule } from '../../src/map/moves.ts';
import { PLAYERS } from '../../src/map/players.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { anyScenario } from '../support/arbitrary.ts';
import { SHIPPED, scenarioFrom, shippedText } from '../support/scenarios.ts';

/** More replies than any talk can need: exchanges, reprises and patience are all finite. */
const MOST_TURNS = 300;

function playedAtRandom(scenario: Scenario, seed: number): { talk: Talk; states: State[]; answers: string[] } {
  const board = setUp(scenario);
  const random = randomFrom(seed);
  let talk: Talk = start(board);
  const states = [talk.state];
  const answers: string[] = [];
  while (!talk.state.ending && answers.length < MOST_TURNS) {
    const responses = offered(board, talk.state);
    const response = responses[random(responses.length)];
    if (!response) throw new Error('nothing on offer');
    talk = follow(talk, step(board, talk.state, response));
    states.push(talk.state);
    answers.push(response.id);
  }
  return { talk, states, answers };
}

const talks = fc.record({ scenario: anyScenario, seed: fc.nat() });

describe('every talk', () => {
  it('comes to an end', () => {
    fc.assert(fc.property(talks, ({ scenario, seed }) => playedAtRandom(scenario, seed).talk.state.ending !== null));
  });

  it('comes to an end whoever plays', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...PLAYERS), (scenario, player) => {
        const board = setUp(scenario);
        const pick = picker(player, 1);
        let state = start(board).state;
        for (let turn = 0; turn < MOST_TURNS && !state.ending; turn += 1)
          state = step(board, state, pick(board, state)).state;
        expect(state.ending).not.toBeNull();
      }),
    );
  });

  it('keeps every quantity a whole number within its range', () => {
    fc.assert(
      fc.property(talks, ({ scenario, seed }) => {
        const { states, talk } = playedAtRandom(scenario, seed);
        for (const state of states) {
          for (const value of Object.values(state))
            if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
          for (const value of [state.emotion, state.heard, state.progress]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(100);
          }
          expect(state.lost).toBeGreaterThanOrEqual(0);
        }
        const review = debrief(scenario, seed, talk.events);
        for (const value of [review.result, review.total, ...Object.values(review.stages).map(({ score }) => score)]) {
          expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        }
        expect(Object.values(review.styles).reduce((sum, share) => sum + share, 0) % 100).toBe(0);
        expect(review.satisfaction).toBeGreaterThanOrEqual(1);
        expect(review.satisfaction).toBeLessThanOrEqual(5);
        expect(Math.abs(review.loyalty)).toBeLessThanOrEqual(2);
        expect(review.effort).toBeGreaterThanOrEqual(1);
        expect(review.effort).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('is the same again when its answers are replayed, and when it is played again', () => {
    fc.assert(
      fc.property(talks, ({ scenario, seed }) => {
        const { talk, answers } = playedAtRandom(scenario, seed);
        const again = replay(setUp(scenario), answers);
        expect(again).toEqual({ talk, wrong: null, unused: 0 });
        expect(playedAtRandom(scenario, seed).talk).toEqual(talk);
      }),
    );
  });

  it('never lowers the emotion in an explosion without a listening move', () => {
    fc.assert(
      fc.property(talks, ({ scenario, seed }) => {
        const { talk } = playedAtRandom(scenario, seed);
        let listened = true;
        for (const event of talk.events) {
          if (event.type === 'replied') {
            listened =
              event.stage !== 'explosion' ||
              event.moves.some(({ move, weight }) => weight > 0 && moveRule(move).listening);
          }
          if (event.type === 'felt' && !listened) expect(event.to).toBeGreaterThanOrEqual(event.from);
        }
      }),
    );
  });
});

const IN_CONTEXT = new Set(CONTEXT_RULES.map(({ move }) => move));

/** Moves that plainly do worse than another one in a stage, for this client; those of context and news left out. */
function worseThan(move: Move, stage: number, scenario: Scenario): Move[] {
  // a promise or a disowning has a price of its own, which the plain weight does not show
  if (moveRule(move).soothing) return [];
  const { reach } = TEMPERAMENT_RULES[scenario.client.temperament];
  const felt = (name: Move): number => (moveRule(name).weights[stage] ?? 0) * (reach[moveRule(name).family] ?? 100);
  const plain = (name: Move): number => moveRule(name).weights[stage] ?? 0;
  return MOVE_NAMES.filter(
    (name) => !IN_CONTEXT.has(name) && !moveRule(name).news && plain(name) < plain(move) && felt(name) < felt(move),
  );
}

describe('a worse move', () => {
  const shipped = SHIPPED.map((id) => scenarioFrom(shippedText(id), id));
  const cases = fc.record({
    scenario: fc.oneof(anyScenario, fc.constantFrom(...shipped)),
    seed: fc.nat(),
    pick: fc.nat(),
  });

  it('never leaves the client calmer, more trusting or further on the map, and never earns more points', () => {
    let compared = 0;
    fc.assert(
      fc.property(cases, ({ scenario, seed, pick }) => {
        const board = setUp(scenario);
        const { states } = playedAtRandom(scenario, seed);
        const state = states[pick % Math.max(1, states.length - 1)];
        const response = state && offered(board, state)[pick % 3];
        const move = response?.moves[pick % response.moves.length];
        if (!state || !response || !move || IN_CONTEXT.has(move) || moveRule(move).news) return;
        // a worn move is worth less than the map says
        if (state.recent & moveBit(move)) return;
        const before = takeTurn(board, state, response);
        for (const worse of worseThan(move, state.stage, scenario)) {
          if (response.moves.includes(worse)) continue;
          compared += 1;
          const moves = response.moves.map((given) => (given === move ? worse : given));
          const after = takeTurn(board, state, speaking(moves, response));
          expect(after.weighing.points).toBeLessThanOrEqual(before.weighing.points);
          // another stage has other things to come: a promise that comes due, another emotion to drift to
          if (after.onward.passage !== before.onward.passage || after.after.ending !== before.after.ending) continue;
          expect(after.after.lost).toBeGreaterThanOrEqual(before.after.lost);
          expect(after.after.emotion).toBeGreaterThanOrEqual(before.after.emotion);
          expect(after.after.heard).toBeLessThanOrEqual(before.after.heard);
          expect(after.after.progress).toBeLessThanOrEqual(before.after.progress);
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('never improves the result of a talk, nor the score of its stage, where the rest of the talk stays the same', () => {
    let compared = 0;
    fc.assert(
      fc.property(cases, ({ scenario, seed, pick }) => {
        const { talk, answers } = playedAtRandom(scenario, seed);
        const replies = talk.events.filter((event) => event.type === 'replied');
        const at = pick % replies.length;
        const reply = replies[at];
        const move = reply?.moves[pick % reply.moves.length]?.move;
        if (!reply || !move || moveRule(move).news || IN_CONTEXT.has(move)) return;
        // met twice, the same reply would also be on offer at a moment when it is not given
        const metOnce = replies.filter(({ exchange }) => exchange === reply.exchange).length === 1;
        if (!metOnce || reply.response === 'step-back') return;
        const stage = ['position', 'explosion', 'acceptance', 'plan', 'action'].indexOf(reply.stage);
        const before = debrief(scenario, 1, talk.events);
        const path = talk.events.flatMap((event) => (event.type === 'asked' ? [event.exchange] : []));
        for (const worse of worseThan(move, stage, scenario)) {
          // what wears out also changes what the next reply is worth
          if (reply.moves.some((given) => given.move === worse) || moveRule(move).wears || moveRule(worse).wears)
            continue;
          const changed = replacing(scenario, reply.exchange, reply.response, move, worse);
          const again = replay(setUp(changed), answers);
          const newPath = again.talk.events.flatMap((event) => (event.type === 'asked' ? [event.exchange] : []));
          if (again.wrong || again.unused > 0 || newPath.join() !== path.join()) continue;
          compared += 1;
          const after = debrief(changed, 1, again.talk.events);
          expect(after.result, `${move} → ${worse}`).toBeLessThanOrEqual(before.result);
          expect(after.stages[reply.stage].score, `${move} → ${worse}`).toBeLessThanOrEqual(
            before.stages[reply.stage].score,
          );
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

function replacing(scenario: Scenario, exchange: string, response: string, move: Move, worse: Move): Scenario {
  const stages = Object.fromEntries(
    Object.entries(scenario.stages).map(([name, exchanges]) => [
      name,
      exchanges.map((found) =>
        found.id !== exchange
          ? found
          : {
              ...found,
              responses: found.responses.map((given) =>
                given.id !== response
                  ? given
                  : { ...given, moves: given.moves.map((name) => (name === move ? worse : name)) },
              ),
            },
      ),
    ]),
  ) as Scenario['stages'];
  return { ...scenario, stages };
}
