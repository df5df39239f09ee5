import { beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '../../src/engine/model.ts';
import { replay } from '../../src/engine/replay.ts';
import { exchangeAt } from '../../src/engine/state.ts';
import type { Finding } from '../../src/scenario/finding.ts';
import type { ExchangeText, ResponseText, Scenario } from '../../src/scenario/format.ts';
import { analysed } from '../support/analysed.ts';
import { base, cold, join, settle } from '../support/faults.ts';
import { proved } from '../support/proved.ts';
import { exchange, reply, small } from '../support/small.ts';

describe('a response none of whose moves counts', () => {
  const more = ['a2', 'a3'].map((id) => exchange(id, [join(), cold()]));
  const idleIn = (stages: Partial<Scenario['stages']>, rest: Partial<Scenario> = {}): string[] =>
    proved(base(stages, rest)).findings.flatMap(({ rule, params }) => (rule === 'no-consequence' ? [params.id] : []));

  it.each<Partial<ResponseText>>([
    { surfaces: 'side' },
    { concession: 1 },
    { effect: { emotion: 5 } },
    { effect: { emotion: -5 } },
    { goto: 'a3' },
  ])('has a consequence with %o', (effect) => {
    expect(idleIn({ acceptance: [exchange('a1', [join(), cold(), reply('idle', [], effect)]), ...more] })).toEqual([]);
  });

  it('has one where it harms, though nobody runs out of patience', () => {
    const calm = [exchange('e1', [reply('hear', ['reflect_feeling', 'encourage']), reply('sorry', ['apologise'])])];
    const position = [
      exchange('p1', [reply('good', ['courtesy', 'state_bad_news']), reply('news', ['state_bad_news'])]),
    ];
    const emotion = { ...small().emotion, patience: 40 };
    const idle = reply('idle', []);
    const acceptance = [exchange('a1', [join(), cold(), idle]), ...more];
    expect(idleIn({ position, explosion: calm, acceptance }, { emotion })).toEqual(['idle']);
  });

  it('has one before acceptance, where nobody listens, and none from there on', () => {
    const idle = reply('idle', []);
    const [first, ...others] = base().stages.explosion;
    const storm = { ...first, responses: [...(first?.responses ?? []), idle] } as ExchangeText;
    expect(idleIn({ explosion: [storm, ...others] })).toEqual([]);
    expect(idleIn({ acceptance: [exchange('a1', [join(), cold(), idle]), ...more] })).toEqual(['idle']);
  });
});

describe('a response that is worse than another', () => {
  it.each([
    ['the nurse’s', 'grovel'],
    ['the footballer’s', 'contradict'],
  ] as const)('is left alone where it alone is %s', (_, move) => {
    const plain = reply('plain', ['clarify']);
    expect(proved(base({ acceptance: [exchange('a1', [join(), plain, reply('wrong', [move])])] })).findings).toEqual(
      [],
    );
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
    expect(exchangeAt(board, replay(board, way).talk.state).id).toBe('c1');
    expect(exchangeAt(board, replay(board, [...way, 'settle']).talk.state).id).toBe('c2');
    expect(replay(board, [...way, 'tell']).talk.state.ending).not.toBeNull();
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
