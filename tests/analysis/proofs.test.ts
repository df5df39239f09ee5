import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { reviewOf } from '../../src/analysis/review.ts';
import type { Board, State } from '../../src/engine/model.ts';
import { replay, type Talk } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { exchangeAt, offered } from '../../src/engine/state.ts';
import { step, type TalkEvent } from '../../src/engine/step.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import { GOOD_ENDINGS } from '../../src/map/endings.ts';
import { type Finding, type Params, RULES, type Rule } from '../../src/scenario/finding.ts';
import type { Condition, ExchangeText, ResponseText, Scenario } from '../../src/scenario/format.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { analysed } from '../support/analysed.ts';
import { HOME, SHIPPED, shippedText } from '../support/scenarios.ts';
import { exchange, reply, small } from '../support/small.ts';

/** A scenario without a fault; stages can be replaced by faulty ones. */
function base(stages: Partial<Scenario['stages']> = {}, more: Partial<Scenario> = {}): Scenario {
  const [, ...later] = small().stages.explosion;
  const first = exchange('e1', [reply('good', ['reflect_feeling', 'encourage'], { surfaces: 'side' }), cold()]);
  return small({ explosion: [first, ...later], ...stages }, more);
}

const cold = (more: Partial<ResponseText> = {}): ResponseText => reply('cold', ['flat_refusal'], more);
const ask = (more: Partial<ResponseText> = {}): ResponseText => reply('ask', ['paraphrase', 'open_question'], more);
const guide = (more: Partial<ResponseText> = {}): ResponseText => reply('guide', ['guide', 'offer_choice'], more);
const join = (): ResponseText => reply('join', ['explain_reason', 'invite_collaboration']);
const settle = (): ResponseText => reply('settle', ['confirm_agreement', 'commit_time']);

/** Acceptance with one more response, or with words of the client that depend on a condition. */
const accepting = (more: ResponseText): ExchangeText[] => [exchange('a1', [join(), cold(), more])];
const asking = (when: Condition): ExchangeText[] => [
  exchange('a1', [join(), cold()], { client: [{ when, say: 'then' }, { say: 'else' }] }),
];
const looping = (id: string, goto: string): ExchangeText =>
  exchange(id, [ask({ surfaces: 'main', goto }), guide({ goto }), cold({ goto })]);

interface Proved {
  readonly board: Board;
  readonly text: string;
  readonly findings: readonly Finding[];
}

function provedIn(text: string): Proved {
  const loaded = loadScenario('test.yaml', new TextEncoder().encode(text));
  expect(loaded.findings).toEqual([]);
  if (!loaded.scenario) throw new Error('not loaded');
  const board = setUp(loaded.scenario);
  const { complete, reports } = analysed(board);
  expect(complete).toBe(true);
  return { board, text, findings: loaded.findingsOf(reports) };
}

const proved = (scenario: Scenario): Proved => provedIn(stringify(scenario, { aliasDuplicateObjects: false }));

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

interface Fault {
  readonly name: string;
  readonly scenario: Scenario;
  readonly expected: readonly (readonly [code: string, line: string, marked: string])[];
}

const NEVER: Condition = { emotion: '< 5' };
const ALWAYS: Condition = { emotion: '>= 5' };

const FAULTS: readonly Fault[] = [
  {
    name: 'a scenario in which no talk ends well, since the client can’t be calmed enough',
    scenario: base({
      action: [
        exchange('c1', [
          reply('upsetting', ['confirm_agreement', 'commit_time'], { effect: { emotion: 15 } }),
          cold({ effect: { emotion: 15 } }),
        ]),
        exchange('c2', [
          reply('settle', ['confirm_agreement', 'commit_time'], { effect: { emotion: 15 } }),
          cold({ effect: { emotion: 15 } }),
        ]),
      ],
    }),
    // the last exchange then ends every talk with nothing settled
    expected: [
      ['CM405', '- id: c2', 'c2'],
      ['CM412', 'action:', 'action'],
    ],
  },
  {
    name: 'a shortcut past a stage that pays',
    scenario: base({
      acceptance: [
        exchange('a1', [
          reply('join', ['explain_reason', 'invite_collaboration'], { surfaces: 'main', goto: 'c1' }),
          reply('ask', ['paraphrase', 'open_question'], { surfaces: 'main' }),
          cold(),
        ]),
      ],
    }),
    expected: [['CM413', 'plan:', 'plan']],
  },
  {
    name: 'an exchange that nobody comes to, since every reply before it says the news',
    scenario: base({
      position: ['p1', 'p2'].map((id) => exchange(id, [reply('news', ['courtesy', 'state_bad_news']), cold()])),
    }),
    expected: [['CM401', '- id: p2', 'p2']],
  },
  {
    name: 'a response whose condition never holds',
    scenario: base({ acceptance: accepting(reply('never', ['clarify'], { when: NEVER })) }),
    expected: [['CM402', 'when:', 'when']],
  },
  {
    name: 'words of the client whose condition never holds',
    scenario: base({ acceptance: asking(NEVER) }),
    expected: [['CM402', '- when:', 'when']],
  },
  {
    // that it is never reached follows
    name: 'an exchange whose condition never holds',
    scenario: base({
      acceptance: [...accepting(reply('more', ['clarify'])), exchange('a2', [join(), cold()], { when: NEVER })],
    }),
    expected: [['CM402', 'when:', 'when']],
  },
  {
    name: 'a response whose condition always holds',
    scenario: base({ acceptance: accepting(reply('always', ['clarify'], { when: ALWAYS })) }),
    expected: [['CM403', 'when:', 'when']],
  },
  {
    name: 'words of the client whose condition always holds',
    scenario: base({ acceptance: asking(ALWAYS) }),
    expected: [['CM403', '- when:', 'when']],
  },
  {
    name: 'an exchange whose condition always holds',
    scenario: base({
      acceptance: [exchange('a1', [join(), cold()]), exchange('a2', [join(), cold()], { when: ALWAYS })],
    }),
    expected: [['CM403', 'when:', 'when']],
  },
  {
    name: 'a stage in which nothing that can be said does its work',
    scenario: base({
      explosion: [exchange('e1', [reply('sorry', ['apologise'], { surfaces: 'side' }), cold({ surfaces: 'main' })])],
    }),
    expected: [['CM404', 'explosion:', 'explosion']],
  },
  {
    name: 'an exchange after which there is nothing left to say, and no good end',
    scenario: base({ action: [exchange('c1', [reply('vague', ['confirm_agreement']), cold()])] }),
    expected: [
      ['CM405', '- id: c1', 'c1'],
      ['CM412', 'action:', 'action'],
    ],
  },
  {
    name: 'exchanges that lead only to each other',
    scenario: base({ plan: [looping('l1', 'l2'), looping('l2', 'l1')] }),
    expected: [['CM406', '- id: l1', 'l1']],
  },
  {
    name: 'a response that is wrong in the same way as another one, and worse',
    scenario: base({ acceptance: accepting(reply('colder', ['flat_refusal', 'contradict'])) }),
    expected: [['CM407', '- id: colder', 'colder']],
  },
  {
    name: 'a response that changes nothing',
    scenario: base({
      acceptance: [...accepting(reply('idle', [])), ...['a2', 'a3'].map((id) => exchange(id, [join(), cold()]))],
    }),
    expected: [['CM408', '- id: idle', 'idle']],
  },
  {
    name: 'a stage in which no reply earns a point',
    scenario: base({ position: [exchange('p1', [reply('news', ['state_bad_news', 'deflect']), cold()])] }),
    expected: [['CM409', 'position:', 'position']],
  },
  {
    name: 'an exchange in which nothing serves, though its stage has others',
    scenario: base({
      explosion: [...base().stages.explosion, exchange('storm', [cold(), reply('worse', ['contradict'])])],
    }),
    expected: [['CM415', '- id: storm', 'storm']],
  },
  {
    name: 'a concern that no reply brings out',
    scenario: base({ explosion: small().stages.explosion }),
    expected: [['CM410', '- id: side', 'side']],
  },
  {
    name: 'that concern, and not the conditions that ask for it in vain',
    scenario: base({
      explosion: small().stages.explosion,
      acceptance: [
        ...accepting(reply('never', ['clarify'], { when: { surfaced: 'side' } })),
        exchange('a2', [join(), cold()], { when: { hidden: 'side' } }),
      ],
    }),
    expected: [['CM410', '- id: side', 'side']],
  },
  {
    // a plan is held while the main concern is hidden, so it is never done
    name: 'a main concern that no reply brings out',
    scenario: base({ plan: [exchange('l1', [ask(), guide(), cold()])] }),
    expected: [
      ['CM404', 'plan:', 'plan'],
      ['CM410', '- id: main', 'main'],
    ],
  },
  {
    name: 'a main concern that only a poor reply brings out',
    scenario: base({ plan: [exchange('l1', [ask(), guide(), cold({ surfaces: 'main' })])] }),
    expected: [['CM411', '- id: main', 'main']],
  },
];

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

describe('exact analysis', () => {
  it('finds nothing wrong with the scenario that the faults are put into', () => {
    const { board, findings } = proved(base());
    expect(findings).toEqual([]);
    expect(analysed(board).best.ending).toBe('agreed');
  });

  it.each(FAULTS)('finds $name', ({ scenario, expected }) => {
    expect(seen(proved(scenario)).sort()).toEqual(expected.map((each) => [...each]).sort());
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
  it.each(FAULTS)('of $name, where there is one, can be replayed', ({ scenario }) => {
    const { board, findings } = proved(scenario);
    for (const { params } of findings) if ('answers' in params) witness(board, params.answers);
  });

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

  it('is as short as any', () => {
    const { board, params } = foundAs('exchanges that lead only to each other', 'loop-without-exit');
    let level = [witness(board, []).state];
    let replies = 0;
    while (!level.some((state) => params.ids.includes(exchangeAt(board, state).id))) {
      const next = level.flatMap((state) =>
        offered(board, state).map((response) => takeTurn(board, state, response).after),
      );
      level = [
        ...new Map(next.filter(({ ending }) => !ending).map((state) => [JSON.stringify(state), state])).values(),
      ];
      replies += 1;
    }
    expect(params.answers).toHaveLength(replies);
  });
});

describe('a condition on which the end of the talk depends', () => {
  let board: Board;
  let findings: readonly Finding[];
  beforeAll(() => {
    // once the side concern is out, c2 is left out, and the talk is over after c1
    ({ board, findings } = proved(
      base({
        explosion: small().stages.explosion,
        action: [
          exchange('c1', [settle(), reply('tell', [], { surfaces: 'side' })]),
          exchange('c2', [settle(), cold()], { when: { hidden: 'side' } }),
        ],
      }),
    ));
  });

  it('ends it where it fails', () => {
    const way = analysed(board).best.answers.slice(0, -2);
    expect(exchangeAt(board, witness(board, way).state).id).toBe('c1');
    expect(exchangeAt(board, witness(board, [...way, 'settle']).state).id).toBe('c2');
    expect(witness(board, [...way, 'tell']).state.ending).not.toBeNull();
  });

  it('is not said to hold always', () => {
    expect(findings.map(({ rule }) => rule)).not.toContain('condition-always-true');
  });
});

describe('an exchange from which a talk can still end by itself', () => {
  let board: Board;
  let findings: readonly Finding[];
  beforeAll(() => {
    // after a cold reply the client has no patience left to hear c1 out again, so c2 leads nowhere; c1 at first does
    ({ board, findings } = proved(
      base(
        {
          action: [
            exchange('c1', [{ ...settle(), goto: 'c1' }, cold()]),
            exchange('c2', [reply('back', [], { goto: 'c1' }), cold({ goto: 'c1' })]),
          ],
        },
        { emotion: { ...small().emotion, patience: 5 } },
      ),
    ));
  });

  it('can be the last one of a good talk', () => {
    const { talk } = replay(board, analysed(board).best.answers);
    expect(talk.state.ending).toBe('agreed');
    expect(talk.events.findLast((event) => event.type === 'asked')?.exchange).toBe('c1');
  });

  it('is not said to be in a loop without an exit', () => {
    const loops = findings.flatMap((found) => (found.rule === 'loop-without-exit' ? found.params.ids : []));
    expect(loops).not.toContain('c1');
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
