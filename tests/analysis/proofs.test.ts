import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMoment } from '../../src/analysis/explore.ts';
import { reviewOf } from '../../src/analysis/review.ts';
import { solutionOf } from '../../src/analysis/solve.ts';
import type { Board, Response, State } from '../../src/engine/model.ts';
import { replay, type Talk } from '../../src/engine/replay.ts';
import { blank, exchangeAt, offered } from '../../src/engine/state.ts';
import { step, type TalkEvent } from '../../src/engine/step.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import { GOOD_ENDINGS } from '../../src/map/endings.ts';
import { STAGES } from '../../src/map/stages.ts';
import { type Finding, type Params, RULES, type Rule } from '../../src/scenario/finding.ts';
import { analysed } from '../support/analysed.ts';
import { ALWAYS, base, cold, FAULTS, type Fault, join, NEVER } from '../support/faults.ts';
import { type Proved, proved, provedIn } from '../support/proved.ts';
import { HOME, SHIPPED, shippedText } from '../support/scenarios.ts';
import { exchange, reply } from '../support/small.ts';

/** Each finding by its code, its line as it stands in the file, and the text that is marked there. */
const seen = ({ text, findings }: Proved): string[][] =>
  findings.map(({ rule, at }) => {
    const line = text.split('\n')[at.line - 1] ?? '';
    expect(at.endLine).toBe(at.line);
    return [RULES[rule].code, line.trim(), line.slice(at.column - 1, at.endColumn - 1)];
  });

/** The line after the one that is marked, to tell one `when` from another. */
const lineAfter = ({ text }: Proved, finding: Finding | undefined): string =>
  (text.split('\n')[finding?.at.line ?? 0] ?? '').trim();

/** What one of the faults is found to be: the params of the finding, and where it was found. */
function foundAs<R extends Rule>(name: string, rule: R): Proved & { params: Params[R] } {
  const fault = FAULTS.find((each) => each.name === name);
  if (!fault) throw new Error(`no fault called ${name}`);
  const found = proved(fault.scenario);
  const finding = found.findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`no ${rule}`);
  return { ...found, params: finding.params as Params[R] };
}

/** The talk after the answers of a witness, all of which must be on offer. */
function witness(board: Board, answers: readonly string[]): Talk {
  const { talk, wrong, unused } = replay(board, answers);
  expect({ wrong, unused }).toEqual({ wrong: null, unused: 0 });
  return talk;
}

/** How many moments of all talks are such. */
function momentsWith(board: Board, isSuch: (state: State) => boolean): number {
  const { graph } = solutionOf(board);
  const state = blank();
  return Array.from({ length: graph.table.count }, (_, moment) => moment).filter((moment) => {
    readMoment(graph, moment, state);
    return isSuch(state);
  }).length;
}

/** The fewest replies that lead to such a moment. */
function repliesTo(board: Board, isSuch: (state: State) => boolean): number {
  let level = [witness(board, []).state];
  let replies = 0;
  while (!level.some(isSuch)) {
    const next = level.flatMap((state) =>
      offered(board, state).map((response) => takeTurn(board, state, response).after),
    );
    level = [...new Map(next.filter(({ ending }) => !ending).map((state) => [JSON.stringify(state), state])).values()];
    replies += 1;
  }
  return replies;
}

/** How the talks from a moment on can end. */
function endsFrom(board: Board, from: State): Extract<TalkEvent, { type: 'ended' }>[] {
  const met = new Set<string>();
  const ends: Extract<TalkEvent, { type: 'ended' }>[] = [];
  const waiting = [from];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    for (const response of offered(board, state)) {
      const next = step(board, state, response);
      const key = JSON.stringify(next.state);
      if (met.has(key)) continue;
      met.add(key);
      ends.push(...next.events.filter((event) => event.type === 'ended'));
      waiting.push(next.state);
    }
  }
  return ends;
}

describe.each(FAULTS)('$name', ({ name, scenario, expected }) => {
  let found: Proved;
  beforeAll(() => {
    found = proved(scenario);
  });

  it('is found where it is, and nothing else', () => {
    expect(seen(found).sort()).toEqual(expected.map((each) => [...each]).sort());
  });

  it('is told with what it is about, and at how many moments was looked', () => {
    const { board, findings } = found;
    const marked = seen(found).map(([, , text]) => text);
    const all = analysed(board).moments;
    const exchanges = STAGES.flatMap((stage) => board.scenario.stages[stage]);
    const asked = exchanges.find(({ client, responses }) => JSON.stringify([client, responses]).includes('"when"'));
    for (const [index, { rule, params }] of findings.entries()) {
      if ('stage' in params) expect(params.stage).toBe(marked[index]);
      if ('ids' in params) expect(params.ids).toContain(marked[index]);
      else if ('id' in params) expect(params.id).toBe(marked[index]);
      switch (rule) {
        case 'dead-end':
        case 'nothing-serves':
          expect(params.moments).toBe(momentsWith(board, (state) => exchangeAt(board, state).id === params.id));
          break;
        case 'dominated-response':
        case 'no-consequence':
          expect(params.moments).toBe(
            momentsWith(board, (state) => offered(board, state).some(({ id }) => id === params.id)),
          );
          break;
        case 'condition-never-true':
        case 'condition-always-true':
          expect(params.of).toBe(
            name.startsWith('words') ? 'line' : name.startsWith('an exchange') ? 'exchange' : 'response',
          );
          expect(params.moments).toBeGreaterThan(0);
          // what is asked when an exchange opens is asked at each of its moments
          if (params.of !== 'exchange')
            expect(params.moments).toBe(momentsWith(board, (state) => exchangeAt(board, state).id === asked?.id));
          break;
        case 'concern-never-surfaces':
          expect(params.main).toBe(params.id === 'main');
          expect(params.moments).toBe(all);
          break;
        case 'best-talk-skips':
          expect(params.answers).toEqual(analysed(board).best.answers);
          break;
        case 'loop-without-exit':
          break;
        case 'main-concern-by-luck':
          expect(params.answers.length).toBeGreaterThan(0);
          break;
        default:
          expect(params).toMatchObject({ moments: all });
      }
    }
  });

  it('has a witness that can be replayed, where there can be one', () => {
    const { board, findings } = found;
    for (const { params } of findings) if ('answers' in params) witness(board, params.answers);
  });

  it('has a witness as short as any', () => {
    const { board, findings } = found;
    const offers = (state: State, isIt: (response: Response) => boolean): boolean => offered(board, state).some(isIt);
    for (const { rule, params } of findings) {
      if (rule === 'loop-without-exit' || rule === 'dead-end' || rule === 'nothing-serves') {
        const ids: readonly string[] = 'ids' in params ? params.ids : [params.id];
        expect(params.answers).toHaveLength(repliesTo(board, (state) => ids.includes(exchangeAt(board, state).id)));
      }
      if (rule === 'dominated-response' || rule === 'no-consequence') {
        const before = repliesTo(board, (state) => offers(state, ({ id }) => id === params.id));
        expect(params.answers).toHaveLength(before + 1);
      }
      if (rule === 'main-concern-by-luck') {
        const bit = 1 << board.scenario.client.concerns.findIndex(({ id }) => id === params.id);
        const before = repliesTo(board, (state) => offers(state, ({ surfaces }) => (surfaces & bit) !== 0));
        expect(params.answers).toHaveLength(before + 1);
      }
    }
  });
});

describe('exact analysis', () => {
  it('finds nothing wrong with the scenario that the faults are put into', () => {
    const { board, findings } = proved(base());
    expect(findings).toEqual([]);
    expect(analysed(board).best.ending).toBe('agreed');
  });

  it('is tested with a fault for every proof there is', () => {
    // that nothing could be proved is tested with a budget that runs out, what model players show in balance.test.ts
    const codes = Object.entries(RULES).flatMap(([rule, { code }]) =>
      code.startsWith('CM4') && code < 'CM416' && rule !== 'not-analysed' ? [code] : [],
    );
    expect([...new Set(FAULTS.flatMap(({ expected }) => expected.map(([code]) => code)))].sort()).toEqual(codes);
  });

  it('marks the condition that it means', () => {
    for (const [condition, line] of [
      [NEVER, 'emotion: < 5'],
      [ALWAYS, 'emotion: ">= 5"'],
    ] as const) {
      // the other condition, at the next response, holds at some moments only
      const other = reply('other', ['clarify'], { when: { emotion: '< 40' } });
      const found = proved(
        base({
          acceptance: [exchange('a1', [join(), cold(), other, reply('this', ['clarify'], { when: condition })])],
        }),
      );
      expect(found.findings).toHaveLength(1);
      expect(lineAfter(found, found.findings[0])).toBe(line);
    }
  });

  it('counts the moments at which it looked', () => {
    const never = foundAs('a response whose condition never holds', 'condition-never-true');
    const unmet = foundAs(
      'an exchange that nobody comes to, since every reply before it says the news',
      'exchange-never-reached',
    );
    expect(unmet.params.moments).toBe(analysed(unmet.board).moments);
    expect(never.params.moments).toBeGreaterThan(0);
    expect(never.params.moments).toBeLessThan(analysed(never.board).moments);
  });

  it('does not report an exchange of a stage that is never reached', () => {
    const { scenario } = FAULTS.find(({ expected }) => expected[0]?.[0] === 'CM404') as Fault;
    const { board, findings } = proved(scenario);
    expect(board.exchanges.map(({ id }) => id)).toEqual(expect.arrayContaining(['a1', 'l1', 'c1']));
    expect(findings.map(({ rule }) => rule)).toEqual(['stage-never-done']);
  });
});

describe('a witness', () => {
  it('of a dead end leads to it, and no talk from there ends well', () => {
    const { board, params } = foundAs(
      'an exchange after which there is nothing left to say, and no good end',
      'dead-end',
    );
    const { state } = witness(board, params.answers);
    expect(exchangeAt(board, state).id).toBe(params.id);
    const ends = endsFrom(board, state);
    expect(ends.map(({ because }) => because)).toContain('unsettled');
    expect(ends.filter(({ ending }) => GOOD_ENDINGS.includes(ending))).toEqual([]);
  });

  it('of a loop leads into it, and no talk from there ends but by the client', () => {
    const { board, params } = foundAs('exchanges that lead only to each other', 'loop-without-exit');
    expect(params.ids).toEqual(['l1', 'l2']);
    const { state } = witness(board, params.answers);
    expect(params.ids).toContain(exchangeAt(board, state).id);
    const ends = new Set(endsFrom(board, state).map(({ because }) => because));
    expect(ends.size).toBeGreaterThan(0);
    expect([...ends].filter((because) => because === 'settled' || because === 'unsettled')).toEqual([]);
  });

  it('of a response that is worse than another shows both on offer, the other one calmer and with no less within reach', () => {
    const { board, params } = foundAs(
      'a response that is wrong in the same way as another one, and worse',
      'dominated-response',
    );
    expect(params).toMatchObject({ id: 'colder', by: 'cold' });
    expect(params.answers.at(-1)).toBe(params.id);
    const before = params.answers.slice(0, -1);
    const { state } = witness(board, before);
    const emotions: number[] = [];
    const outlooks: number[] = [];
    for (const id of [params.by, params.id]) {
      const response = offered(board, state).find((each) => each.id === id);
      if (!response) throw new Error(`${id} is not on offer`);
      emotions.push(takeTurn(board, state, response).after.emotion);
      outlooks.push(reviewOf(board, witness(board, [...before, id]).events)?.replies.at(-1)?.after ?? Number.NaN);
    }
    expect(emotions[0]).toBeLessThanOrEqual(emotions[1] ?? 0);
    expect(outlooks[0]).toBeGreaterThanOrEqual(outlooks[1] ?? 0);
  });

  it('of a response without consequence ends with it, and nothing has changed', () => {
    const { board, params } = foundAs('a response that changes nothing', 'no-consequence');
    expect(params.answers.at(-1)).toBe(params.id);
    const before = witness(board, params.answers.slice(0, -1)).state;
    const { exchange: _, recent: __, seen: ___, ...after } = witness(board, params.answers).state;
    expect(before).toMatchObject(after);
  });

  it('of a main concern by luck ends with the reply that brings it out, after one that earns less than another', () => {
    const { board, params } = foundAs('a main concern that only a poor reply brings out', 'main-concern-by-luck');
    const { events } = witness(board, params.answers);
    const surfaced = events.filter((event) => event.type === 'surfaced').map(({ concern }) => concern);
    expect(surfaced.at(-1)).toBe(params.id);
    const earlier = witness(board, params.answers.slice(0, -1)).events;
    expect(earlier.some((event) => event.type === 'surfaced' && event.concern === params.id)).toBe(false);
    expect(events.some((event) => event.type === 'replied' && event.points < event.best)).toBe(true);
  });
});

describe('what is shipped', () => {
  it.each(SHIPPED)('%s has no fault that exact analysis can prove', (id) => {
    expect(provedIn(shippedText(id)).findings).toEqual([]);
  });

  it('the template that `new` copies has none either', () => {
    expect(provedIn(readFileSync(`${HOME}scenarios/template.yaml`, 'utf8')).findings).toEqual([]);
  });
});
