import fc from 'fast-check';
import { type Entry, ID_LENGTH, ID_LETTERS, JOURNAL_VERSION, type NewEntry } from '../../src/journal/entry.ts';
import type { Beginning } from '../../src/journal/journal.ts';
import { readSession, type Session } from '../../src/journal/session.ts';
import { BALANCES } from '../../src/map/balance.ts';
import { DIFFICULTIES } from '../../src/map/difficulty.ts';
import { ENDINGS } from '../../src/map/endings.ts';

export const SCENARIO = new TextEncoder().encode('id: a-talk\n');

export const BEGINNING: Beginning = {
  program: '0.1.0',
  scenario: { id: 'a-talk', title: 'A talk “in between”', language: 'en' },
  called: 'a-talk',
  seed: 7,
  mode: 'coach',
  answers: [],
};

/** Every kind of entry that follows a beginning, in the order of a talk. */
export const ENTRIES = [
  { type: 'replied', response: 'listen' },
  { type: 'hinted' },
  { type: 'checked', balance: 'middle' },
  { type: 'replied', response: 'say-no' },
  {
    type: 'ended',
    ending: 'agreed',
    result: 71,
    total: 64,
    accuracy: 88,
    losses: [0, 4],
    difficulty: DIFFICULTIES[0],
  },
  { type: 'noted', question: 'calm', answer: 'Naïve, “quoted”,\nin two lines 🙂' },
] as const satisfies readonly NewEntry[];

/** A session that must be readable. */
export function sessionIn(text: Uint8Array): Session {
  const session = readSession(text);
  if (typeof session === 'string') throw new Error(`a journal that is ${session}`);
  return session;
}

export const linesOf = (text: Uint8Array | string): string[] => String(text).split(/(?<=\n)/);

const text = fc.string({ unit: 'binary', maxLength: 30 });
const score = fc.integer({ min: 0, max: 100 });
const version = fc.constant(JOURNAL_VERSION);
const at = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') })
  .map((date) => date.toISOString());
const sessionId = fc.string({
  unit: fc.constantFrom(...ID_LETTERS),
  minLength: ID_LENGTH,
  maxLength: ID_LENGTH,
});

export const anyBeginning: fc.Arbitrary<Entry> = fc.record(
  {
    v: version,
    type: fc.constant('begun' as const),
    at,
    session: sessionId,
    program: text,
    scenario: fc.record({
      id: text,
      title: text,
      language: text,
      hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
    }),
    called: text,
    seed: fc.nat(),
    mode: fc.constantFrom('coach', 'exam'),
    answers: fc.array(text, { maxLength: 3 }),
    from: fc.record({ session: sessionId, reply: fc.integer({ min: 1, max: 40 }) }),
  },
  { requiredKeys: ['v', 'type', 'at', 'session', 'program', 'scenario', 'called', 'seed', 'mode', 'answers'] },
);

export const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ v: version, type: fc.constant('replied' as const), at, response: text }),
  fc.record({ v: version, type: fc.constant('hinted' as const), at }),
  fc.record({ v: version, type: fc.constant('checked' as const), at, balance: fc.constantFrom(...BALANCES) }),
  fc.record({ v: version, type: fc.constant('noted' as const), at, question: text, answer: text }),
  fc.record({
    v: version,
    type: fc.constant('ended' as const),
    at,
    ending: fc.constantFrom(...ENDINGS),
    result: score,
    total: score,
    accuracy: fc.option(score),
    losses: fc.option(fc.array(score, { maxLength: 4 })),
    difficulty: fc.option(fc.constantFrom(...DIFFICULTIES)),
  }),
);
