import xapi from '@learninglocker/xapi-validation';
import { validate as isUuid, version } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/report/talk/statement.ts';
import { statementsOf } from '../../src/report/talk/xapi.ts';
import type { PastTalk } from '../../src/telling/past-talk.ts';
import { en } from '../../src/words/en.ts';
import { BEST, hostileTalk, pastTalk, STORMY } from './talks.ts';

/** The package says that it is a module with a default, and is imported as that default. */
const problemsIn = xapi as unknown as (statement: unknown) => readonly unknown[];

const told = (talk: PastTalk, actor?: string, waits: (number | null)[] = []): Statement[] =>
  // as it is sent
  JSON.parse(JSON.stringify(statementsOf(talk, en, { actor, waits })));

const verbsOf = (statements: readonly Statement[]): string[] =>
  statements.map(({ verb }) => verb.id.replace('http://adlnet.gov/expapi/verbs/', ''));

function* valuesIn(value: unknown): Generator<unknown> {
  yield value;
  if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* valuesIn(inner);
}

let best: PastTalk;
let stormy: PastTalk;
let unfinished: PastTalk;
let hostile: PastTalk;
beforeAll(() => {
  best = pastTalk({ answers: BEST });
  stormy = pastTalk({ answers: STORMY, hinted: [3], checks: { 2: 'stirred' }, mode: 'exam' });
  unfinished = pastTalk({ answers: BEST.slice(0, 4) });
  hostile = hostileTalk();
});

describe('the statements of a talk', () => {
  it('are valid for a record store', () => {
    for (const talk of [best, stormy, unfinished, hostile, { ...stormy, review: null }]) {
      for (const statement of told(talk, undefined, [30_000, 0, null, 61_234])) {
        expect(problemsIn(statement)).toEqual([]);
        expect(isUuid(statement.id) && version(statement.id)).toBe(5);
        expect(isUuid(statement.context.registration)).toBe(true);
        for (const value of valuesIn(statement)) {
          expect(value).not.toBeNull();
          expect(value).not.toBe('');
          if (typeof value === 'object') expect(Object.keys(value ?? {})).not.toEqual([]);
        }
      }
    }
    // the validator does find what is wrong
    expect(problemsIn({ ...told(best)[0], id: '1' })).not.toEqual([]);
  });

  it('have names of extensions and activities that are IRIs', () => {
    for (const { object, result, context } of told(stormy)) {
      const names = [object.id, ...Object.keys(result?.extensions ?? {}), ...Object.keys(context.extensions)];
      for (const name of names) expect(new URL(name).href).toBe(name);
    }
  });

  it('tell of the beginning, every reply, and the end', () => {
    const replies = BEST.map(() => 'responded');
    expect(verbsOf(told(best))).toEqual(['initialized', ...replies, 'completed', 'passed', 'terminated']);
    expect(verbsOf(told(stormy)).slice(-3)).toEqual(['completed', 'failed', 'terminated']);
    expect(verbsOf(told(unfinished))).toEqual(['initialized', ...replies.slice(0, 4), 'suspended']);
  });

  it('score the talk by its result, and nothing else', () => {
    const scores = told(best).flatMap(({ verb, result }) => (result?.score ? [[verb.display.en, result.score]] : []));
    const { result } = best.debrief;
    expect(scores).toEqual([['passed', { scaled: result / 100, raw: result, min: 0, max: 100 }]]);
    expect(told(unfinished).some(({ result: of }) => of?.score)).toBe(false);
  });

  it('hold a reply as a choice among those on offer; right is what gives nothing away', () => {
    const responses = told(stormy).filter(({ verb }) => verb.id.endsWith('/responded'));
    expect(responses.map(({ result }) => result?.response)).toEqual(STORMY);
    const asked = stormy.talk.events.filter((event) => event.type === 'asked');
    for (const [index, { object, result, context }] of responses.entries()) {
      const { choices = [], correctResponsesPattern, interactionType } = object.definition ?? {};
      const { loss, grade, better } = stormy.review?.replies[index] ?? {};
      expect(interactionType).toBe('choice');
      expect(choices.map(({ id }) => id)).toEqual(asked[index]?.offered);
      expect(correctResponsesPattern).toEqual(grade ? [better] : undefined);
      expect(result?.success).toBe(grade ? loss === 0 : undefined);
      expect(context.contextActivities?.parent[0]?.id).toBe('https://conflict-map.invalid/scenarios/loan-refusal');
    }
    // both kinds occur, and the decided end
    expect(new Set(responses.map(({ result }) => result?.success))).toEqual(new Set([true, false, undefined]));
  });

  it('hold own words as words, in an activity of their own, and no response where they were not kept', () => {
    const own = (text: string | null) => ({ text, moves: ['reflect_feeling'] as const, like: null });
    const talk = pastTalk({ answers: ['plain', own('You are angry.'), own(null)] });
    const [written, ...said] = told(talk).filter(({ verb }) => verb.id.endsWith('/responded'));
    expect(written?.object.definition?.interactionType).toBe('choice');
    expect(said.map(({ result }) => result?.response)).toEqual(['You are angry.', undefined]);
    for (const statement of said) {
      const { object, result } = statement;
      expect(problemsIn(statement)).toEqual([]);
      expect(object.definition?.interactionType).toBe('long-fill-in');
      expect(object.definition).not.toHaveProperty('choices');
      expect(object.definition).not.toHaveProperty('correctResponsesPattern');
      expect(object.id).toMatch(/\/[a-z-]+\?say$/);
      expect(result).toHaveProperty('success');
    }
    expect(said[1]?.result).not.toHaveProperty('response');
  });

  it('never define one activity in two ways', () => {
    const definitions = new Map<string, string>();
    for (const { object } of [...told(stormy), ...told(best), ...told(unfinished)]) {
      const definition = JSON.stringify(object.definition);
      expect(definitions.get(object.id) ?? definition).toBe(definition);
      definitions.set(object.id, definition);
    }
  });

  it('carry the emotion curve, the times of the journal, and how long each reply took', () => {
    const { times, begun, ended } = stormy.session;
    const waits = times.map((_, index) => 1000 * (index + 45));
    const all = told(stormy, undefined, waits);
    expect(all.map(({ timestamp }) => timestamp)).toEqual([begun.at, ...times, ended?.at, ended?.at, ended?.at]);
    expect(all[1]?.result?.duration).toBe('PT45S');
    expect(all[17]?.result?.duration).toBe('PT1M1S');
    const total = waits.reduce((sum, wait) => sum + wait, 0) / 1000;
    expect(all.at(-2)?.result?.duration).toBe(`PT${Math.trunc(total / 60)}M${total % 60}S`);
    expect(Object.values(all.at(-2)?.result?.extensions ?? {})).toContainEqual(stormy.debrief.emotion);
    expect(told(stormy, undefined, [null, ...waits.slice(1)]).at(-2)?.result).not.toHaveProperty('duration');
  });

  it('leave out the replies that the talk began with', () => {
    const talk = pastTalk({ answers: BEST, from: { session: '22223', reply: 4 } });
    const responses = told(talk).filter(({ verb }) => verb.id.endsWith('/responded'));
    expect(responses.map(({ result }) => result?.response)).toEqual(BEST.slice(3));
    expect(responses.map(({ timestamp }) => timestamp)).toEqual(talk.session.times);
  });
});

describe('the ids of statements', () => {
  it('are the same whenever a talk is sent, and differ within it', () => {
    expect(told(stormy)).toEqual(told(stormy));
    const ids = told(stormy).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stay, with all else, when a talk goes on', () => {
    const session = { ...best.session, ended: null };
    const half = { ...best.session, answers: BEST.slice(0, 4), times: best.session.times.slice(0, 4), ended: null };
    const before = told({ ...unfinished, session: half });
    const after = told({ ...best, session });
    expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
    expect(after.map(({ id }) => id)).not.toContain(before[5]?.id);
  });

  it('do not come again with other contents when something is noted after the talk broke off', () => {
    const noted = {
      ...unfinished.session,
      last: '2026-11-09T09:00:00.000Z',
      notes: [{ question: 'learn', answer: 'A' }],
    };
    expect(told({ ...unfinished, session: noted })).toEqual(told(unfinished));
  });

  it('belong to one learner: another actor, other ids', () => {
    const [opaque, named] = [told(best), told(best, 'kim@example.com')];
    expect(named[0]?.actor).toEqual({ objectType: 'Agent', mbox: 'mailto:kim@example.com' });
    expect(JSON.stringify(opaque)).not.toMatch(/mbox|@/);
    const ids = new Set([...opaque, ...named].map(({ id }) => id));
    expect(ids.size).toBe(opaque.length + named.length);
    for (const statement of named) expect(problemsIn(statement)).toEqual([]);
  });

  it('belong to one session, also where two have the same short name', () => {
    const { begun } = best.session;
    const other = { ...best.session, begun: { ...begun, at: '2026-11-03T09:00:00.000Z' } };
    expect(told({ ...best, session: other })[0]?.context.registration).not.toBe(told(best)[0]?.context.registration);
  });
});
