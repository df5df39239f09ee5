import { beforeAll, describe, expect, it } from 'vitest';
import { picker, playOut } from '../src/analysis/players.ts';
import { type Debrief, debrief } from '../src/engine/debrief.ts';
import type { Board } from '../src/engine/model.ts';
import { offered, open } from '../src/engine/state.ts';
import type { Player } from '../src/map/players.ts';
import { STAGES, type Stage } from '../src/map/stages.ts';
import { SHIPPED, shippedBoard } from './support/scenarios.ts';

function played(board: Board, player: Player, seed = 1): Debrief {
  return debrief(board.scenario, seed, playOut(board, picker(player, seed)).events);
}

const levelsIn = ({ emotion, curve }: Debrief, stage: Stage): number[] =>
  emotion.filter((_, at) => curve[at] === stage);

it('ships the five situations of the map', () => {
  expect(SHIPPED).toEqual(['cash-desk-down', 'insurance-denial', 'loan-refusal', 'missing-document', 'no-information']);
});

it('ships different temperaments, relationships and lines of business', () => {
  const scenarios = SHIPPED.map((id) => shippedBoard(id).scenario);
  expect(new Set(scenarios.map(({ client }) => client.temperament)).size).toBe(5);
  expect(new Set(scenarios.map(({ client }) => client.relationship)).size).toBeGreaterThanOrEqual(3);
  expect(new Set(scenarios.map(({ domain }) => domain)).size).toBe(5);
});

describe.each(SHIPPED)('%s', (id) => {
  let board: Board;
  beforeAll(() => {
    board = shippedBoard(id);
  });

  it('has at least twelve exchanges over five stages, and a reprise wherever a stage can run dry', () => {
    const { stages } = board.scenario;
    expect(
      STAGES.flatMap((stage) => stages[stage]).filter((exchange) => !exchange.reprise).length,
    ).toBeGreaterThanOrEqual(12);
    for (const stage of ['explosion', 'acceptance', 'plan'] as const) {
      expect(stages[stage].some((exchange) => exchange.reprise)).toBe(true);
    }
  });

  it('offers three or four replies wherever the talk stands at the start of an exchange', () => {
    for (const [at, { responses }] of board.exchanges.entries()) {
      for (const surfaced of [0, board.mainConcern]) {
        const state = { ...open(board), exchange: at, stage: board.exchanges[at]?.stage ?? 0, surfaced };
        const replies = offered(board, state).filter((response) => !response.breather);
        expect(replies.length, responses.map((response) => response.id).join()).toBeGreaterThanOrEqual(3);
        expect(replies.length).toBeLessThanOrEqual(4);
      }
    }
  });

  it('lets the partner come to an agreement as an expert consultant', () => {
    const talk = played(board, 'partner');
    expect(talk).toMatchObject({ ending: 'agreed', perceived: 'expert consultant', company: { risks: [] } });
    expect(talk.total).toBeGreaterThanOrEqual(90);
  });

  it('draws the curve of the map for the partner: peak in explosion, no growth in acceptance, falling in plan, back to the norm', () => {
    const talk = played(board, 'partner');
    const peak = Math.max(...talk.emotion);
    expect(talk.curve[talk.emotion.indexOf(peak)]).toBe('explosion');
    expect(peak).toBeGreaterThan(talk.emotion[1] ?? 0);
    const acceptance = levelsIn(talk, 'acceptance');
    const plan = levelsIn(talk, 'plan');
    expect(acceptance).toEqual([...acceptance].sort((a, b) => b - a));
    expect(plan).toEqual([...plan].sort((a, b) => b - a));
    expect(plan.at(-1)).toBeLessThan(acceptance[0] ?? 0);
    expect(Math.abs((talk.emotion.at(-1) ?? 0) - board.scenario.emotion.norm)).toBeLessThanOrEqual(10);
  });

  it('ends badly for the footballer, and names the style', () => {
    const talk = played(board, 'footballer');
    expect(['walked-out', 'escalated']).toContain(talk.ending);
    expect(talk.emotion.at(-1)).toBeGreaterThanOrEqual(80);
    expect(talk.styles.footballer).toBeGreaterThan(Math.max(talk.styles.nurse, talk.styles.partner));
  });

  it('never lets the nurse agree, and names the style and the risk to the reputation', () => {
    const talk = played(board, 'nurse');
    expect(talk.ending).not.toBe('agreed');
    expect(talk.styles.nurse).toBeGreaterThan(Math.max(talk.styles.footballer, talk.styles.partner));
    expect(talk.company.risks).toContain('reputational');
  });

  it('gives a random player less than half the result in the mean of 200 talks', () => {
    let sum = 0;
    for (let seed = 1; seed <= 200; seed += 1) sum += played(board, 'random', seed).result;
    expect(sum / 200).toBeLessThan(50);
  });

  it('lets nobody win by a trick: always the longest, shortest, first or last reply', () => {
    const best = played(board, 'partner');
    const tricks: Record<string, (lengths: readonly number[]) => number> = {
      longest: (lengths) => lengths.indexOf(Math.max(...lengths)),
      shortest: (lengths) => lengths.indexOf(Math.min(...lengths)),
      first: () => 0,
      last: (lengths) => lengths.length - 1,
    };
    for (const [trick, choose] of Object.entries(tricks)) {
      const { events } = playOut(board, (_, state) => {
        const replies = offered(board, state).filter((response) => !response.breather);
        const reply = replies[choose(replies.map(({ say }) => say.length))];
        if (!reply) throw new Error('nothing on offer');
        return reply;
      });
      const cheated = debrief(board.scenario, 1, events);
      expect(cheated.result, trick).toBeLessThan(best.result * 0.6);
      expect(cheated.total, trick).toBeLessThan(best.total * 0.6);
    }
  });
});
