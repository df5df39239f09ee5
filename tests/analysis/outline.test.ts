import { describe, expect, it } from 'vitest';
import { explore, momentOf, readMoment } from '../../src/analysis/explore.ts';
import { type Effect, type OutlinedReply, outlineOf } from '../../src/analysis/outline.ts';
import { outlookAt } from '../../src/analysis/outlook.ts';
import { solve } from '../../src/analysis/solve.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, exchangeAt, offered, open } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { exchange, reply, small } from '../support/small.ts';

const outlined = (scenario: Scenario, budget?: number) => outlineOf(solve(explore(setUp(scenario), budget)));

/** Every reply of an outline by the ids of its exchange and its own. */
function repliesOf({ stages }: ReturnType<typeof outlineOf>): Map<string, OutlinedReply> {
  return new Map(
    stages.flatMap(({ exchanges }) =>
      exchanges.flatMap(({ text, replies }) => replies.map((each) => [`${text.id}/${each.text.id}`, each] as const)),
    ),
  );
}

/** The same by walking all moments with what the cheapest way there costs, found by trying until nothing gets cheaper. */
function byTrying(scenario: Scenario): Map<string, { effect: Effect; loss: number | null }> {
  const graph = explore(setUp(scenario));
  const solution = solve(graph);
  const { board } = graph;
  const spent = new Map<number, number>([[momentOf(graph, open(board)), 0]]);
  const state = blank();
  for (let cheaper = true; cheaper; ) {
    cheaper = false;
    for (const [moment, sofar] of [...spent]) {
      readMoment(graph, moment, state);
      for (const response of offered(board, state)) {
        const { after, cost } = takeTurn(board, state, response);
        const next = momentOf(graph, after);
        if (next < 0 || (spent.get(next) ?? Number.POSITIVE_INFINITY) <= sofar + cost) continue;
        spent.set(next, sofar + cost);
        cheaper = true;
      }
    }
  }
  const values = new Map<string, number>();
  const found = new Map<string, { effect: Effect; loss: number | null }>();
  for (const moment of solution.order) {
    readMoment(graph, moment, state);
    const value = (solution.best[moment] ?? 0) - (spent.get(moment) ?? 0);
    for (const { response, grade, loss } of outlookAt(solution, moment, state, spent.get(moment) ?? 0).replies) {
      const name = `${exchangeAt(board, state).id}/${response.id}`;
      if (value <= (values.get(name) ?? Number.NEGATIVE_INFINITY)) continue;
      values.set(name, value);
      found.set(name, grade ? { effect: grade, loss } : { effect: 'decided', loss: null });
    }
  }
  return found;
}

describe('the outline of a scenario', () => {
  it('judges every reply in the best talk that comes to it', () => {
    const tried = byTrying(small());
    const replies = repliesOf(outlined(small()));
    expect(replies.size).toBeGreaterThan(10);
    for (const [name, { effect, loss }] of replies) expect({ effect, loss }, name).toEqual(tried.get(name));
  });

  it('knows the best result, and that the best talk gives nothing away', () => {
    const { best } = outlined(small());
    const { graph, best: values } = solve(explore(setUp(small())));
    expect(graph.complete).toBe(true);
    expect(best).toBe(Math.round((values[0] ?? 0) / 10));
    expect(repliesOf(outlined(small())).get('p1/good')).toMatchObject({ effect: 'best', loss: 0 });
  });

  it('has the stages in the order of the map, and reprises behind the other exchanges', () => {
    const [again, ...others] = small().stages.explosion.toReversed();
    if (!again) throw new Error('no reprise');
    const { stages } = outlined(small({ explosion: [again, ...others.toReversed()] }));
    expect(stages.map(({ stage }) => stage)).toEqual(['position', 'explosion', 'acceptance', 'plan', 'action']);
    expect(stages[1]?.exchanges.map(({ text }) => text.id)).toEqual(['e1', 'e2', 'again']);
  });

  it('names what can never be said', () => {
    const never = reply('never', ['guide'], { when: { emotion: '> 100' } });
    const plan = [
      exchange('l1', [reply('ask', ['open_question'], { surfaces: 'main' }), reply('go', ['guide']), never]),
    ];
    expect(repliesOf(outlined(small({ plan }))).get('l1/never')).toMatchObject({ effect: 'never', loss: null });
  });

  it('says nothing about effects where not all talks were followed', () => {
    const outline = outlined(small(), 3);
    expect(outline.best).toBeNull();
    expect(new Set([...repliesOf(outline).values()].map(({ effect, loss }) => `${effect} ${loss}`))).toEqual(
      new Set(['unknown null']),
    );
  });
});
