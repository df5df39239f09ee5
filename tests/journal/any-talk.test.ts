import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outcomeEntry } from '../../src/cli/outcome-entry.ts';
import { debrief } from '../../src/engine/debrief.ts';
import type { Board, State } from '../../src/engine/model.ts';
import { follow, replay, type Talk } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { offered } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import type { NewEntry } from '../../src/journal/entry.ts';
import { beginJournal, journalFile, reopenJournal } from '../../src/journal/journal.ts';
import { readSession, type Session } from '../../src/journal/session.ts';
import { type Answer, OWN_WORDS } from '../../src/map/answer.ts';
import { BALANCES } from '../../src/map/balance.ts';
import { MOVE_NAMES } from '../../src/map/moves.ts';
import { tinyScenario } from '../support/arbitrary.ts';
import { emptyFolder } from '../support/cli.ts';
import { BEGINNING, SCENARIO, sessionIn } from '../support/journal.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });

/** What a trainee does next, whatever is on offer by then. */
const anyAct = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('reply' as const), which: fc.nat() }), weight: 4 },
  {
    arbitrary: fc.record({
      type: fc.constant('say' as const),
      text: fc.option(text),
      moves: fc.uniqueArray(fc.constantFrom(...MOVE_NAMES), { maxLength: 3 }),
      like: fc.option(fc.nat()),
    }),
    weight: 2,
  },
  fc.record({ type: fc.constant('hinted' as const) }),
  fc.record({ type: fc.constant('checked' as const), balance: fc.constantFrom(...BALANCES) }),
);
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;
type Reply = Extract<Act, { type: 'reply' | 'say' }>;

const isReply = (act: Act): act is Reply => act.type === 'reply' || act.type === 'say';

/** The answer that it is at this moment. */
function answerOf(board: Board, { state }: Talk, act: Reply): Answer {
  const ids = offered(board, state).map(({ id }) => id);
  const among = (at: number): string => ids[at % ids.length] ?? '';
  if (act.type === 'reply') return among(act.which);
  return { text: act.text, moves: act.moves, like: act.like === null ? null : among(act.like) };
}

function answered(board: Board, talk: Talk, answer: Answer): Talk {
  const said = typeof answer === 'string' ? offered(board, talk.state).find(({ id }) => id === answer) : answer;
  if (!said) throw new Error(`${String(answer)} is not on offer`);
  return follow(talk, step(board, talk.state, said));
}

/** What is true once so many bytes of a journal are written. */
interface Mark {
  readonly bytes: number;
  readonly left: Left & { readonly state: State };
}

type Left = Pick<Session, 'answers' | 'hinted' | 'checks' | 'notes'> & { readonly ended: boolean };

/** Plays a talk, and keeps it as the program does. */
async function kept(
  home: string,
  board: Board,
  { acts, before, notes }: Played,
): Promise<{ file: string; marks: Mark[] }> {
  let { talk } = replay(board, []);
  let left: Left = { answers: [], hinted: [], checks: [], notes: [], ended: false };
  const reply = (act: Reply): Answer => {
    const answer = answerOf(board, talk, act);
    talk = answered(board, talk, answer);
    left = { ...left, answers: [...left.answers, answer] };
    return answer;
  };
  // a branch has the replies before it in its first line
  for (const act of acts.slice(0, before).filter(isReply)) if (!talk.state.ending) reply(act);
  const { answers } = left;
  const from = answers.length > 0 ? { from: { session: 'abcde', reply: answers.length + 1 } } : {};
  const journal = await beginJournal(home, { ...BEGINNING, answers: [...answers], ...from }, SCENARIO);
  const file = journalFile(home, journal.session);
  const mark = (): Mark => ({ bytes: readFileSync(file).length, left: { ...left, state: talk.state } });
  const marks = [mark()];
  const append = async (entry: NewEntry, more: Partial<Left> = {}): Promise<void> => {
    left = { ...left, ...more };
    await journal.append(entry);
    marks.push(mark());
  };
  for (const act of acts.slice(before)) {
    const { hinted, checks } = left;
    const replies = left.answers.length;
    if (talk.state.ending) break;
    if (act.type === 'hinted') await append(act, { hinted: [...hinted, replies + 1] });
    else if (act.type === 'checked') await append(act, { checks: [...checks, { replies, balance: act.balance }] });
    else {
      const answer = reply(act);
      const said = typeof answer === 'string' ? { response: answer } : { response: OWN_WORDS, own: answer };
      await append({ type: 'replied', ...said });
    }
  }
  const { ending } = talk.state;
  if (ending) await append(outcomeEntry(board, ending, debrief(board.scenario, 1, talk.events), null), { ended: true });
  for (const [question, answer] of Object.entries(notes))
    await append({ type: 'noted', question, answer }, { notes: [...left.notes, { question, answer }] });
  await journal.close();
  return { file, marks };
}

interface Played {
  readonly acts: readonly Act[];
  /** How many of them lie before the branch. */
  readonly before: number;
  readonly notes: Readonly<Record<string, string>>;
}

const anyPlayed: fc.Arbitrary<Played> = fc.record({
  acts: fc.array(anyAct, { maxLength: 14 }),
  before: fc.nat({ max: 4 }),
  notes: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
});

it('any talk, cut at any byte of its journal, stands where its last whole line left it, and is gone on with from there', async () => {
  const cuts = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(tinyScenario, anyPlayed, cuts, async (scenario, played, places) => {
      const home = emptyFolder();
      const board = setUp(scenario);
      const { file, marks } = await kept(home, board, played);
      const whole = readFileSync(file);
      for (const cut of places.map((place) => place % (whole.length + 1))) {
        writeFileSync(file, whole.subarray(0, cut));
        const last = marks.findLast(({ bytes }) => bytes <= cut);
        if (!last) {
          expect(readSession(readFileSync(file))).toBe('no-beginning');
          continue;
        }
        const session = sessionIn(readFileSync(file));
        const { answers, hinted, checks, notes } = session;
        const { state } = replay(board, answers).talk;
        expect({ answers, hinted, checks, notes, ended: session.ended !== null, state }).toEqual(last.left);
        const journal = await reopenJournal(home, session);
        await journal.append({ type: 'noted', question: 'onward?', answer: 'yes' });
        await journal.close();
        const onward = sessionIn(readFileSync(file));
        expect(onward).toMatchObject({ state: 'whole', answers });
        expect(onward.notes).toContainEqual({ question: 'onward?', answer: 'yes' });
        expect(readFileSync(file).subarray(0, last.bytes)).toEqual(whole.subarray(0, last.bytes));
      }
      rmSync(home, { recursive: true });
    }),
    { numRuns: 25 },
  );
});
