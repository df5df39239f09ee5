import type { Board, State } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { exchangeAt, offered } from '../../src/engine/state.ts';
import { start, step, type TalkEvent } from '../../src/engine/step.ts';
import type { Move } from '../../src/map/moves.ts';
import type { Stage } from '../../src/map/stages.ts';
import type { ExchangeText, ResponseText, Scenario } from '../../src/scenario/format.ts';

export function reply(id: string, moves: readonly Move[], more: Partial<ResponseText> = {}): ResponseText {
  return { id, say: `say ${id}`, moves: [...moves], reply: `reply to ${id}`, why: `why ${id}`, ...more };
}

export function exchange(id: string, responses: ResponseText[], more: Partial<ExchangeText> = {}): ExchangeText {
  return { id, client: `client ${id}`, responses, ...more };
}

const good = (id: string, moves: Move[]): ResponseText[] => [
  reply('good', moves),
  reply(`cold-${id}`, ['flat_refusal']),
];

/** A talk of one exchange a stage, in which everything unsaid is at its default; parts can be replaced. */
export function small(stages: Partial<Scenario['stages']> = {}, more: Partial<Scenario> = {}): Scenario {
  return {
    format: 1,
    id: 'small',
    title: 'Small',
    language: 'en',
    domain: 'testing',
    minutes: 1,
    summary: 'A small talk.',
    employee: { role: 'tester' },
    client: {
      name: 'Client',
      relationship: 'regular',
      temperament: 'calm',
      concerns: [
        { id: 'side', text: 'A side concern.' },
        { id: 'main', text: 'The main concern.', main: true },
      ],
    },
    briefing: {
      situation: 'A situation.',
      company: { wants: 'A test.', limits: [], may_offer: [], concession_limit: 1 },
      client: { wants: 'An answer.', fears: 'None.' },
    },
    emotion: { norm: 20, start: 25, shock: 50, walkout: 95, patience: 16 },
    weights: { position: 20, explosion: 30, acceptance: 20, plan: 20, action: 10 },
    reflect: [],
    stages: {
      position: [exchange('p1', good('p1', ['courtesy', 'state_bad_news', 'explain_reason']))],
      explosion: [
        exchange('e1', good('e1', ['reflect_feeling', 'encourage'])),
        exchange('e2', good('e2', ['validate', 'open_question'])),
        exchange('again', good('again', ['paraphrase', 'reflect_feeling']), { reprise: true }),
      ],
      acceptance: [exchange('a1', good('a1', ['explain_reason', 'invite_collaboration']))],
      plan: [
        exchange('l1', [
          reply('ask', ['paraphrase', 'open_question'], { surfaces: 'main' }),
          ...good('l1', ['guide', 'offer_choice']),
        ]),
      ],
      action: [exchange('c1', good('c1', ['confirm_agreement', 'commit_time']))],
      ...stages,
    },
    ...more,
  };
}

/** The events of a type. */
export const of = <T extends TalkEvent['type']>(events: readonly TalkEvent[], type: T) =>
  events.filter((event): event is Extract<TalkEvent, { type: T }> => event.type === type);

/** A talk in which `moves` is one of the replies of a stage. */
export function saying(stage: Stage, moves: Move[], more: Partial<ExchangeText> = {}): Scenario {
  return small({ [stage]: [exchange('here', [reply('said', moves), reply('other', ['flat_refusal'])], more)] });
}

export interface Played {
  readonly board: Board;
  readonly state: State;
  readonly events: readonly TalkEvent[];
}

/** Plays the answers from a state on, or from the start; fails on one that is not on offer. */
export function playing(scenario: Scenario, answers: readonly string[], from?: Partial<State>): Played {
  const board = setUp(scenario);
  const begun = start(board);
  let state: State = { ...begun.state, ...from };
  const events: TalkEvent[] = [...begun.events];
  for (const answer of answers) {
    const response = offered(board, state).find(({ id }) => id === answer);
    if (!response) throw new Error(`${answer} is not on offer at ${exchangeAt(board, state).id}`);
    const next = step(board, state, response);
    state = next.state;
    events.push(...next.events);
  }
  return { board, state, events };
}

/** The index of an exchange, to start a test in the middle of a talk. */
export function at(scenario: Scenario, id: string): Pick<State, 'exchange' | 'stage'> {
  const board = setUp(scenario);
  const index = board.exchanges.findIndex((found) => found.id === id);
  return { exchange: index, stage: board.exchanges[index]?.stage ?? 0 };
}
