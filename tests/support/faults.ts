import type { Condition, ExchangeText, ResponseText, Scenario } from '../../src/scenario/format.ts';
import { exchange, reply, small } from './small.ts';

/** A scenario without a fault; stages can be replaced by faulty ones. */
export function base(stages: Partial<Scenario['stages']> = {}, more: Partial<Scenario> = {}): Scenario {
  const [, ...later] = small().stages.explosion;
  const first = exchange('e1', [reply('good', ['reflect_feeling', 'encourage'], { surfaces: 'side' }), cold()]);
  return small({ explosion: [first, ...later], ...stages }, more);
}

export const cold = (more: Partial<ResponseText> = {}): ResponseText => reply('cold', ['flat_refusal'], more);
export const ask = (more: Partial<ResponseText> = {}): ResponseText =>
  reply('ask', ['paraphrase', 'open_question'], more);
export const guide = (more: Partial<ResponseText> = {}): ResponseText =>
  reply('guide', ['guide', 'offer_choice'], more);
export const join = (): ResponseText => reply('join', ['explain_reason', 'invite_collaboration']);
export const settle = (): ResponseText => reply('settle', ['confirm_agreement', 'commit_time']);

/** Acceptance with one more response, or with words of the client that depend on a condition. */
const accepting = (more: ResponseText): ExchangeText[] => [exchange('a1', [join(), cold(), more])];
const asking = (when: Condition): ExchangeText[] => [
  exchange('a1', [join(), cold()], { client: [{ when, say: 'then' }, { say: 'else' }] }),
];
const looping = (id: string, goto: string, surfaces = 'main'): ExchangeText =>
  exchange(id, [ask({ surfaces, goto }), guide({ goto }), cold({ goto })]);

export interface Fault {
  readonly name: string;
  readonly scenario: Scenario;
  readonly expected: readonly (readonly [code: string, line: string, marked: string])[];
}

export const NEVER: Condition = { emotion: '< 5' };
export const ALWAYS: Condition = { emotion: '>= 5' };

/** One for each proof that there is. */
export const FAULTS: readonly Fault[] = [
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
    name: 'words of the client after a reply whose condition never holds',
    scenario: base({
      acceptance: accepting(
        reply('more', ['clarify'], {
          reply: [{ when: NEVER, say: 'then' }, { when: { emotion: '< 40' }, say: 'calmer' }, { say: 'else' }],
        }),
      ),
    }),
    expected: [['CM402', '- when:', 'when']],
  },
  {
    name: 'a response whose condition never holds, though the concern that it asks for comes out',
    scenario: base({
      acceptance: accepting(reply('never', ['clarify'], { when: { surfaced: 'side', ...NEVER } })),
    }),
    expected: [['CM402', 'when:', 'when']],
  },
  {
    name: 'a response whose condition never holds, beside a concern that no reply brings out',
    scenario: base({
      explosion: small().stages.explosion,
      acceptance: accepting(reply('never', ['clarify'], { when: NEVER })),
    }),
    expected: [
      ['CM402', 'when:', 'when'],
      ['CM410', '- id: side', 'side'],
    ],
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
    name: 'a position in which the news is never said, and that comes again and again',
    scenario: base({
      position: ['p1', 'p2'].map((id) =>
        exchange(
          id,
          [reply('kind', ['courtesy'], { surfaces: 'main' }), reply('vague', ['validate'], { surfaces: 'side' })],
          {
            reprise: id === 'p2',
          },
        ),
      ),
    }),
    expected: [['CM404', 'position:', 'position']],
  },
  {
    name: 'a stage in which nothing that can be said does its work, and a loop in the one before it',
    scenario: base({
      acceptance: [exchange('a1', [{ ...join(), goto: 'l1' }, cold({ goto: 'a2' })]), looping('a2', 'a2', 'side')],
      plan: [exchange('l1', [ask(), guide(), cold()])],
    }),
    expected: [
      ['CM404', 'plan:', 'plan'],
      ['CM406', '- id: a2', 'a2'],
      ['CM410', '- id: main', 'main'],
    ],
  },
  {
    name: 'exchanges that lead only to each other, and not the main concern that only a poor reply there brings out',
    scenario: base({
      plan: [exchange('l1', [ask({ goto: 'l1' }), guide({ goto: 'l1' }), cold({ goto: 'l1', surfaces: 'main' })])],
    }),
    expected: [['CM406', '- id: l1', 'l1']],
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
    name: 'a first exchange that leads only to itself',
    scenario: base({
      position: [
        exchange('p1', [
          reply('kind', ['courtesy'], { goto: 'p1', surfaces: 'main' }),
          reply('vague', ['validate'], { goto: 'p1', surfaces: 'side' }),
        ]),
      ],
    }),
    expected: [['CM406', '- id: p1', 'p1']],
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
  {
    name: 'a main concern that only a poor reply brings out, beside one that is never on offer',
    scenario: base({
      plan: [
        exchange('l1', [
          ask(),
          guide(),
          cold({ surfaces: 'main' }),
          reply('never', ['clarify'], { when: NEVER, surfaces: 'main' }),
        ]),
      ],
    }),
    expected: [
      ['CM402', 'when:', 'when'],
      ['CM411', '- id: main', 'main'],
    ],
  },
  {
    name: 'a main concern that only a poor reply to the client’s first words brings out',
    scenario: base({
      position: [
        exchange('p1', [
          reply('good', ['courtesy', 'state_bad_news', 'explain_reason']),
          reply('poor', ['state_bad_news'], { surfaces: 'main' }),
        ]),
      ],
      plan: [exchange('l1', [ask(), guide(), cold()])],
    }),
    expected: [['CM411', '- id: main', 'main']],
  },
];
