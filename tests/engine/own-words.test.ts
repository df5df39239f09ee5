import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentsOf, reviewOf } from '../../src/analysis/review.ts';
import { debrief } from '../../src/engine/debrief.ts';
import { responseOf } from '../../src/engine/own-words.ts';
import { randomFrom } from '../../src/engine/random.ts';
import { follow, replay, type Talk } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { exchangeAt, offered } from '../../src/engine/state.ts';
import { answersIn, start, step, type TalkEvent } from '../../src/engine/step.ts';
import { type Answer, OWN_WORDS, type OwnWords } from '../../src/map/answer.ts';
import { MOVE_NAMES, type Move } from '../../src/map/moves.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { anyScenario } from '../support/arbitrary.ts';
import { shippedBoard } from '../support/scenarios.ts';
import { exchange, reply, small } from '../support/small.ts';
import { BEST } from '../support/talks.ts';

const own = (moves: readonly Move[], like: string | null = null): OwnWords => ({ text: 'as I say it', moves, like });

const reactions = { helped: 'that helped', neutral: 'that was nothing', hurt: 'that hurt' };

/** What the client answers to own words given after these answers. */
function reactionTo(scenario: Scenario, before: readonly Answer[], said: OwnWords): TalkEvent[] {
  const { talk, wrong } = replay(setUp(scenario), [...before, said]);
  expect(wrong).toBeNull();
  return [...talk.events];
}

const says = (events: readonly TalkEvent[]): string => events.findLast((event) => event.type === 'reacted')?.says ?? '';

const explosion = (...replies: Parameters<typeof reply>[]): Scenario =>
  small({
    explosion: [
      exchange(
        'e1',
        replies.map((parts) => reply(...parts)),
        { reactions },
      ),
      exchange('again', [reply('hear', ['paraphrase', 'reflect_feeling'])], { reprise: true, reactions }),
    ],
  });

const STORM = explosion(['hear', ['reflect_feeling', 'encourage'], { surfaces: 'main' }], ['cold', ['flat_refusal']]);

describe('a reply in one’s own words', () => {
  it.each([
    [['reflect_feeling'], 'that helped'],
    [['clarify'], 'that was nothing'],
    [[], 'that was nothing'],
    [['dismiss_feeling'], 'that hurt'],
  ] as const)('that is like no response and makes %j is answered by how it lands', (moves, answer) => {
    expect(says(reactionTo(STORM, ['good'], own(moves)))).toBe(answer);
  });

  it('that is like a response has that one’s reaction and feedback, and leads where it leads', () => {
    const scenario = explosion(
      ['hear', ['reflect_feeling']],
      ['lead', ['open_question'], { goto: 'a1', effect: { emotion: 10 } }],
    );
    const events = reactionTo(scenario, ['good'], own(['open_question'], 'lead'));
    expect(events.findLast((event) => event.type === 'reacted')).toMatchObject({
      says: 'reply to lead',
      why: 'why lead',
    });
    expect(events.at(-1)).toMatchObject({ type: 'asked', exchange: 'a1' });
  });

  it('that is like a response brings out what that one does, and moves the client as that one does', () => {
    const scenario = explosion(
      ['hear', ['reflect_feeling']],
      ['lead', ['clarify'], { surfaces: 'main', effect: { emotion: 10 } }],
    );
    const effects = (answer: Answer): TalkEvent[] => {
      const { events } = replay(setUp(scenario), ['good', answer]).talk;
      const from = events.findLastIndex(({ type }) => type === 'replied');
      return events.slice(from).filter(({ type }) => type === 'surfaced' || type === 'felt');
    };
    const written = effects('lead');
    expect(written.map(({ type }) => type).sort()).toEqual(['felt', 'surfaced']);
    expect(effects(own(['clarify'], 'lead'))).toEqual(written);
    const [felt, ...more] = effects(own(['clarify']));
    expect(more).toEqual([]);
    expect(written).not.toContainEqual(felt);
  });

  it('that is like a response which is not on offer is like none', () => {
    expect(says(reactionTo(STORM, ['good'], own(['reflect_feeling'], 'nobody')))).toBe('that helped');
  });

  it('that says the news well is answered as the news is, not only as something that helped', () => {
    const board = shippedBoard('loan-refusal');
    const { talk } = replay(board, [own(['state_bad_news'])]);
    expect(says(talk.events)).toBe('Declined? What do you mean, declined?');
  });

  const sayingNo = small({
    position: [
      exchange(
        'p1',
        [
          reply('flat', ['flat_refusal', 'courtesy', 'explain_reason']),
          reply('warm', ['courtesy', 'explain_reason']),
          reply('plain', ['state_bad_news']),
        ],
        { reactions },
      ),
      exchange('p2', [reply('plain', ['state_bad_news'])]),
    ],
  });

  it('is answered as the news is only when it is the news, and said well, and as a reply that says it well', () => {
    const answered = (...moves: Move[]): string => says(reactionTo(sayingNo, [], own(moves)));
    expect(answered('state_bad_news', 'courtesy', 'explain_reason')).toBe('reply to plain');
    expect(answered('courtesy')).toBe('that helped');
    expect(answered('flat_refusal')).toBe('that hurt');
  });

  it('goes on where it is like none as the map says, without a breather, a gift or a reason of the author’s', () => {
    const events = reactionTo(STORM, ['good'], own(['clarify']));
    expect(events.at(-1)).toMatchObject({ type: 'asked', exchange: 'again' });
    expect(events.findLast((event) => event.type === 'reacted')).toMatchObject({ why: '' });
    expect(events.some(({ type }) => type === 'paused' || type === 'conceded')).toBe(false);
  });

  it('has no place among the responses, and no words where they were not kept', () => {
    const board = setUp(STORM);
    const { state } = replay(board, ['good']).talk;
    expect(responseOf(board, state, own(['clarify']))).toMatchObject({ id: OWN_WORDS, place: -1, say: 'as I say it' });
    expect(responseOf(board, state, { ...own(['clarify']), text: null }).say).toBe('');
  });

  it('brings out what the first response brings out that listens so, and has something to bring out', () => {
    const scenario = explosion(
      ['hear', ['reflect_feeling']],
      ['ask', ['reflect_feeling', 'open_question'], { surfaces: 'main' }],
      ['side', ['reflect_feeling'], { surfaces: 'side' }],
    );
    const surfaced = reactionTo(scenario, ['good'], own(['reflect_feeling'])).filter(({ type }) => type === 'surfaced');
    expect(surfaced).toMatchObject([{ concern: 'main' }]);
  });

  it('without reactions prefers the response that makes few other moves, of equal ones the first', () => {
    const scenario = small({
      explosion: [
        exchange('e1', [
          reply('broad', ['encourage', 'validate', 'paraphrase', 'open_question']),
          reply('narrow', ['encourage']),
          reply('equal', ['encourage']),
        ]),
        exchange('again', [reply('hear', [])], { reprise: true }),
      ],
    });
    expect(says(reactionTo(scenario, ['good'], own(['encourage'])))).toBe('reply to narrow');
  });

  it('brings a concern out by the kind of listening that the author lets it come out to', () => {
    const surfaced = (moves: readonly Move[]): boolean =>
      reactionTo(STORM, ['good'], own(moves)).some((event) => event.type === 'surfaced');
    expect(surfaced(['reflect_feeling'])).toBe(true);
    expect(surfaced(['encourage', 'clarify'])).toBe(true);
    expect(surfaced(['open_question'])).toBe(false);
    expect(surfaced(['reflect_feeling', 'blame_client'])).toBe(false);
  });

  it('gives away what the author lets be given away there, and elsewhere nothing', () => {
    const scenario = explosion(['hear', ['reflect_feeling']], ['waive', ['concede'], { concession: 3 }]);
    const conceded = (said: OwnWords): number | undefined =>
      reactionTo(scenario, ['good'], said).find((event) => event.type === 'conceded')?.amount;
    expect(conceded(own(['concede'], 'waive'))).toBe(3);
    expect(conceded(own(['concede']))).toBe(3);
    expect(reactionTo(STORM, ['good'], own(['concede'])).some(({ type }) => type === 'conceded')).toBe(false);
    expect(conceded(own(['guide'], 'waive'))).toBeUndefined();
  });

  it('takes the breather when it is like it, where one is on offer', () => {
    const scenario = small({}, { step_back: { say: 'A pause.', reply: 'Fine.', why: 'A breather.' } });
    const board = setUp(scenario);
    const { talk } = replay(board, ['good', 'cold-e1', 'cold-e2']);
    expect(offered(board, talk.state).map(({ id }) => id)).toContain('step-back');
    const paused = step(board, talk.state, own(['step_back', 'commit_time'], 'step-back'));
    expect(paused.events.some(({ type }) => type === 'paused')).toBe(true);
  });

  it('without reactions in the scenario is answered as the response that shares most moves', () => {
    expect(says(reactionTo(small(), ['good'], own(['encourage'])))).toBe('reply to good');
    expect(says(reactionTo(small(), ['good'], own(['flat_refusal', 'deflect'])))).toBe('reply to cold-e1');
  });

  it('is found again in the events of its talk', () => {
    const said = own(['reflect_feeling']);
    const { talk } = replay(setUp(STORM), ['good', said, 'hear']);
    expect(answersIn(talk.events)).toEqual(['good', said, 'hear']);
    expect(talk.events.find((event) => event.type === 'replied' && event.own !== null)).toMatchObject({
      response: OWN_WORDS,
      says: 'as I say it',
    });
  });

  it('scores against the response on offer that earns most', () => {
    const { talk } = replay(setUp(STORM), ['good', own(['encourage'])]);
    const replied = talk.events.findLast((event) => event.type === 'replied');
    expect(replied).toMatchObject({ points: 200, best: 500 });
  });
});

describe('the score of a stage', () => {
  it('is made of no more than the responses on offer earn: what own words earn beyond that makes up for nothing', () => {
    const weak = (id: string) => exchange(id, [reply('greet', ['courtesy']), reply('cold', ['excuse'])]);
    const scenario = small({ position: [weak('p1'), weak('p2'), weak('p3')] });
    const { events } = replay(setUp(scenario), [own(['courtesy', 'validate', 'paraphrase']), 'cold']).talk;
    const replies = events.filter((event) => event.type === 'replied');
    expect(replies.map(({ points, best }) => [points, best])).toEqual([
      [300, 100],
      [0, 50],
    ]);
    expect(debrief(scenario, 1, events).stages.position.score).toBe(67);
  });
});

const anyOwnWords = fc
  .uniqueArray(fc.constantFrom(...MOVE_NAMES), { maxLength: 5 })
  .map((moves): OwnWords => ({ text: null, moves, like: null }));

/** Plays own words, and every third time a response, until the talk ends. */
function playedFreely(scenario: Scenario, words: readonly OwnWords[], seed: number): Talk {
  const board = setUp(scenario);
  const random = randomFrom(seed);
  let talk: Talk = start(board);
  for (let turn = 0; !talk.state.ending; turn += 1) {
    if (turn > 300) throw new Error('the talk goes on for ever');
    const responses = offered(board, talk.state);
    const said = words[turn % words.length] ?? own([]);
    const written = responses[random(responses.length)];
    talk = follow(talk, step(board, talk.state, turn % 3 === 2 && written ? written : said));
  }
  return talk;
}

const freely = fc.record({
  scenario: anyScenario,
  words: fc.array(anyOwnWords, { minLength: 1, maxLength: 12 }),
  seed: fc.nat(),
});

describe('every talk in which own words are said', () => {
  it('comes to an end, also when nothing is ever said that counts', () => {
    fc.assert(
      fc.property(freely, ({ scenario, words, seed }) => playedFreely(scenario, words, seed).state.ending !== null),
    );
    fc.assert(fc.property(anyScenario, (scenario) => playedFreely(scenario, [own([])], 0).state.ending !== null));
  });

  it('is the same when its answers are played again, with figures that stay whole and in their ranges', () => {
    fc.assert(
      fc.property(freely, ({ scenario, words, seed }) => {
        const talk = playedFreely(scenario, words, seed);
        const again = replay(setUp(scenario), answersIn(talk.events));
        expect(again).toEqual({ talk, wrong: null, unused: 0 });
        const { result, total, emotion } = debrief(scenario, 0, talk.events);
        for (const figure of [result, total, ...emotion]) {
          expect(Number.isInteger(figure)).toBe(true);
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('is graded: no reply loses less than nothing, and the losses lead to the result', () => {
    fc.assert(
      fc.property(freely, ({ scenario, words, seed }) => {
        const talk = playedFreely(scenario, words, seed);
        const replies = assessmentsOf(setUp(scenario), talk.events);
        if (!replies) return;
        const { result } = debrief(scenario, 0, talk.events);
        expect(replies.at(-1)?.after).toBe(result);
        for (const [index, { before, after, loss }] of replies.entries()) {
          expect(loss).toBe(Math.max(0, before - after));
          // what can be reached by the written replies after this one is what the next one begins from
          if (replies[index + 1]) expect(replies[index + 1]?.before).toBe(after);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the review of a talk', () => {
  it('grades words that do what the best response does as that response', () => {
    const board = shippedBoard('loan-refusal');
    const [first = ''] = BEST;
    const written = exchangeAt(board, start(board).state).usual.find(({ id }) => id === first);
    const { talk } = replay(board, [own(written?.moves ?? [], first)]);
    expect(reviewOf(board, talk.events)?.replies[0]).toMatchObject({ grade: 'best', loss: 0, response: OWN_WORDS });
  });

  it('quotes what was said at a turning point, and a written reply instead', () => {
    const board = shippedBoard('loan-refusal');
    const { talk } = replay(board, ['plain', { text: 'Calm down now.', moves: ['dismiss_feeling'], like: null }]);
    const [point] = reviewOf(board, talk.events)?.turningPoints ?? [];
    expect(point?.given.says).toBe('Calm down now.');
    expect(point?.instead.says).toContain("I'm listening");
  });

  it('takes words that are worse than any response on offer to have put at stake what they lost', () => {
    const scenario = small({
      explosion: [
        exchange('e1', [reply('good', ['reflect_feeling', 'encourage']), reply('fair', ['encourage'])]),
        exchange('again', [reply('good', ['paraphrase', 'reflect_feeling'])], { reprise: true }),
      ],
    });
    const board = setUp(scenario);
    const second = (answer: Answer) => assessmentsOf(board, replay(board, ['good', answer]).talk.events)?.[1];
    const { loss = 0, stake } = second(own(['blame_client', 'dismiss_feeling'])) ?? {};
    expect(loss).toBeGreaterThan(second('good')?.stake ?? 100);
    expect(stake).toBe(loss);
  });
});
