import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import { readSession } from '../../src/journal/session.ts';
import { anyBeginning, anyEntry, linesOf, sessionIn } from '../support/journal.ts';

const at = (second: number): string => `2026-11-02T09:00:${String(second).padStart(2, '0')}.000Z`;

const BEGUN = {
  v: 1,
  type: 'begun',
  at: at(0),
  session: 'abcde',
  program: '0.1.0',
  scenario: { id: 'a-talk', title: 'A talk “in between”', language: 'en', hash: 'a'.repeat(64) },
  called: 'a-talk',
  seed: 7,
  mode: 'coach',
  answers: ['greet'],
};
const REPLIED = { v: 1, type: 'replied', at: at(1), response: 'écouter' };
const HINTED = { v: 1, type: 'hinted', at: at(2) };
const NOTED = { v: 1, type: 'noted', at: at(9), question: 'calm', answer: 'Yes' };

const journal = (...lines: readonly (object | string)[]): Buffer =>
  Buffer.from(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));

describe('a journal that is read', () => {
  it('gives the replies in their order, and what was done before which of them', () => {
    const ended = { v: 1, type: 'ended', at: at(8), ending: 'agreed', result: 71, total: 64 };
    const text = journal(
      BEGUN,
      REPLIED,
      HINTED,
      { v: 1, type: 'checked', at: at(3), balance: 'middle' },
      { ...REPLIED, at: at(4), response: 'say-no' },
      { ...ended, accuracy: null, losses: null, difficulty: null },
      NOTED,
      { ...NOTED, answer: 'No' },
    );
    expect(sessionIn(text)).toMatchObject({
      id: 'abcde',
      answers: ['greet', 'écouter', 'say-no'],
      hinted: [3],
      checks: [{ replies: 2, balance: 'middle' }],
      ended: { ending: 'agreed', result: 71 },
      notes: [{ question: 'calm', answer: 'No' }],
      last: NOTED.at,
      state: 'whole',
      bytes: text.length,
    });
  });

  it('takes the last line for the latest, even when the clock has gone back', () => {
    const text = journal(BEGUN, { ...REPLIED, at: at(50) }, { ...REPLIED, at: '2020-01-01T00:00:00.000Z' });
    expect(sessionIn(text)).toMatchObject({
      answers: ['greet', 'écouter', 'écouter'],
      last: '2020-01-01T00:00:00.000Z',
    });
  });

  it('does without kinds of lines, and fields, that it does not know', () => {
    const text = journal({ ...BEGUN, mood: 'fine' }, { v: 1, type: 'sighed', loudly: true }, { ...REPLIED, why: 'so' });
    expect(sessionIn(text)).toMatchObject({ answers: ['greet', 'écouter'], state: 'whole', bytes: text.length });
  });

  it.each([
    ['nothing', ''],
    ['no text', Buffer.from([0xff, 0xfe, 0x0a])],
    ['zeros', Buffer.alloc(4096)],
    ['another line first', journal(REPLIED, BEGUN)],
    ['a beginning without an end', JSON.stringify(BEGUN)],
    ['an id that leads elsewhere', journal({ ...BEGUN, session: '../..' })],
    ['a hash that leads elsewhere', journal({ ...BEGUN, scenario: { ...BEGUN.scenario, hash: '../'.repeat(16) } })],
    ['data that are no object', journal('null', 'true', '[]')],
  ])('has no beginning with %s', (_, text) => {
    expect(readSession(Buffer.from(text))).toBe('no-beginning');
  });

  it('says that a newer program began it', () => {
    expect(readSession(journal({ ...BEGUN, v: 2 }))).toBe('newer');
  });

  it.each([
    ['no JSON', '{"v":1,"type":"replied"'],
    [
      'wrong UTF-8',
      Buffer.concat([Buffer.from('{"v":1,"type":"replied","response":"'), Buffer.from([0xc3, 0x22, 0x7d])]),
    ],
    ['zeros, as a power cut leaves them', Buffer.alloc(512)],
  ])('is torn at a last line that is %s, and broken where more follows', (_, wrong) => {
    const before = journal(BEGUN, REPLIED);
    const torn = Buffer.concat([before, Buffer.from(wrong), Buffer.from('\n')]);
    expect(sessionIn(torn)).toMatchObject({ state: 'torn', bytes: before.length, answers: ['greet', 'écouter'] });
    const broken = Buffer.concat([torn, journal(NOTED)]);
    expect(sessionIn(broken)).toMatchObject({ state: 'broken', bytes: before.length, notes: [], last: REPLIED.at });
  });

  it.each([
    ['of a newer program', { ...REPLIED, v: 2 }],
    ['with a value that it does not know', { v: 1, type: 'checked', at: at(3), balance: 'serene' }],
  ])('is broken, not torn, at a last line %s: it was written to its end and must not be taken away', (_, line) => {
    const before = journal(BEGUN, REPLIED);
    expect(sessionIn(Buffer.concat([before, journal(line)]))).toMatchObject({ state: 'broken', bytes: before.length });
  });
});

describe('any journal', () => {
  const anyJournal = fc.tuple(anyBeginning, fc.array(anyEntry, { maxLength: 6 })).map((parts) => parts.flat());
  const written = (entries: readonly Entry[]): Buffer => journal(...entries);

  it('reads as it was written', () => {
    fc.assert(
      fc.property(anyJournal, (entries) => {
        const session = sessionIn(written(entries));
        const [begun, ...others] = entries as [Entry & { type: 'begun' }, ...Entry[]];
        const of = <T extends Entry['type']>(type: T) =>
          others.filter((entry): entry is Extract<Entry, { type: T }> => entry.type === type);
        expect(session).toMatchObject({ id: begun.session, state: 'whole', last: entries.at(-1)?.at });
        expect(session.begun).toEqual(begun);
        expect(session.answers).toEqual([...begun.answers, ...of('replied').map(({ response }) => response)]);
        expect(session.hinted).toHaveLength(of('hinted').length);
        expect(session.checks.map(({ balance }) => balance)).toEqual(of('checked').map(({ balance }) => balance));
        expect(session.ended).toEqual(of('ended').at(-1) ?? null);
        const notes = new Map(of('noted').map(({ question, answer }) => [question, answer]));
        expect(new Map(session.notes.map(({ question, answer }) => [question, answer]))).toEqual(notes);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no line that was written to its end, wherever it is cut', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), (entries, somewhere) => {
        const text = written(entries);
        const cut = text.subarray(0, somewhere % (text.length + 1));
        const whole = cut.lastIndexOf(10) + 1;
        const read = readSession(cut);
        if (whole === 0) expect(read).toBe('no-beginning');
        else {
          expect(read).toEqual({
            ...sessionIn(text.subarray(0, whole)),
            state: whole === cut.length ? 'whole' : 'torn',
            size: cut.length,
          });
          expect(sessionIn(cut).bytes).toBe(whole);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(anyJournal, fc.uint8Array({ maxLength: 60 }), fc.nat(), (entries, noise, somewhere) => {
        const text = written(entries);
        const place = somewhere % text.length;
        const read = readSession(Buffer.concat([text.subarray(0, place), noise, text.subarray(place)]));
        if (typeof read === 'object') expect(read.bytes).toBeLessThanOrEqual(text.length + noise.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every earlier line of a file that is cut at any of its bytes', () => {
    const text = journal(BEGUN, REPLIED, HINTED, REPLIED, NOTED);
    const whole = linesOf(text);
    for (let length = (whole[0] ?? '').length + 20; length <= text.length; length += 1) {
      const session = sessionIn(text.subarray(0, length));
      expect(linesOf(text.subarray(0, session.bytes)).filter((line) => line !== '')).toEqual(
        whole.slice(0, String(text.subarray(0, length)).split('\n').length - 1),
      );
      expect(session.state).toBe(text[length - 1] === 10 ? 'whole' : 'torn');
    }
  });
});
