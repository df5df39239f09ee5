import type { Board, Response } from '../../engine/model.ts';
import type { Talk } from '../../engine/replay.ts';
import type { OwnWords } from '../../map/answer.ts';
import type { Move } from '../../map/moves.ts';
import type { HeardMove } from '../../recognise/recognition.ts';
import type { Ask, Screen } from '../../terminal/ask.ts';
import { type Choice, ENTER } from '../../terminal/choice.ts';
import { becauseOf, heardLines, saidLines } from '../../terminal/heard-view.ts';
import { dense, roomiest, wrapped } from '../../terminal/layout.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Words } from '../../words/words.ts';
import type { Ear } from '../ear.ts';
import { contextOf, heardPart, MOST_HEARD, movesIn, saidAt, takenAt } from '../heard-at.ts';

/** A reply in the trainee's own words. */
export interface Said {
  readonly own: OwnWords;
  /** What the program had heard, where the trainee was asked or said that it was something else. */
  readonly heard: readonly Move[] | null;
}

/** A reply as the engine plays it. */
export const playedAs = (reply: Said | Response): OwnWords | Response => ('own' in reply ? reply.own : reply);

/** What the trainee can do instead of typing, wherever they can type. */
export const insteadOfTyping = ({ say }: Words): Choice<'type' | 'written'>[] => [
  { value: 'type', name: say.instead.type },
  { value: 'written', name: say.instead.written },
];

/** Where a reply in one's own words is due. */
export interface Listening extends Screen {
  readonly ask: Ask;
  readonly ear: Ear;
  readonly view: TalkView;
  readonly board: Board;
  /** Up to the reply. */
  readonly talk: Talk;
}

/**
 * Lets the trainee type a reply, until it is as they want it.
 * @param instead what else they can do, where they press Enter alone
 */
export async function inOwnWords<T>(here: Listening, instead: () => Promise<T | 'type'>): Promise<Said | T | 'leave'> {
  const { words, theme } = here.view;
  const how = (): string[] => ['', ...wrapped(theme, theme.paint('quiet', words.say.how))];
  for (let typed = ''; ; ) {
    const line = await here.ask.compose(words.talk.you, {
      typed,
      above: (rows) => [...here.above(rows - how().length), ...how()],
      fresh: () => [...here.fresh(), ...how()],
    });
    const { text, cut } = heardPart(line);
    // a number is meant for a list
    if (/^\d{0,2}$/.test(text)) {
      const done = await instead();
      if (done !== 'type') return done;
      typed = '';
    } else {
      const said = await hearOut(here, text, cut);
      if (said !== 'otherwise') return said;
      typed = text;
    }
  }
}

/** Tells what was heard, and asks where that is not sure, or not right. */
async function hearOut(here: Listening, text: string, cut: boolean): Promise<Said | 'otherwise' | 'leave'> {
  const { ask, ear, view, board, talk } = here;
  const { theme, words } = view;
  const { keys } = words.say;
  const recognition = ear(text, contextOf(board, talk));
  const { uncertain, likeliest } = recognition;
  const taken = takenAt(board, talk.state, recognition);
  const own = (meant: readonly Move[]): OwnWords => saidAt(board, talk.state, text, meant);
  const note = (): string[] => (cut ? ['', ...wrapped(theme, words.say.cut(MOST_HEARD))] : []);
  // under what the client has said, where there is room for it
  const screen = (telling: readonly HeardMove[], heard: () => readonly string[]): Screen => {
    const fresh = (): string[] => [...saidLines(view, text, telling), ...note(), ...heard()];
    return { above: (rows) => roomiest(rows, [[...here.above(rows), ...fresh()], fresh(), dense(fresh())]), fresh };
  };
  if (!uncertain) {
    const next = await ask.choose<'say' | 'contest' | 'otherwise' | 'leave'>(
      '',
      [
        { value: 'say', name: keys.say, key: ENTER },
        ...(likeliest.length > 0 ? [{ value: 'contest' as const, name: keys.contest, key: 'c' }] : []),
        { value: 'otherwise', name: keys.otherwise, key: 'e' },
        { value: 'leave', name: keys.leave, key: 'q' },
      ],
      { preset: 'say', waits: true, ...screen(taken, () => heardLines(view, text, taken)) },
    );
    if (next === 'say') return { own: own(movesIn(taken)), heard: null };
    if (next !== 'contest') return next;
  }
  const meanings = uncertain ? unsureMeanings : contestedMeanings;
  const meant = await ask.choose(words.say.unsure, meanings({ view, text, taken: movesIn(taken), likeliest }), {
    ...screen(likeliest, () => []),
  });
  return typeof meant === 'string' ? meant : { own: own(meant), heard: movesIn(taken) };
}

type Meaning = Choice<readonly Move[] | 'otherwise' | 'leave'>;

/** A reply of which it is not clear what it does. */
interface Unclear {
  readonly view: TalkView;
  readonly text: string;
  readonly taken: readonly Move[];
  readonly likeliest: readonly HeardMove[];
}

/** What the trainee may have been doing where that is not sure: all that may be there, one of the likeliest, nothing of the kind. */
function unsureMeanings({ view, text, taken, likeliest }: Unclear): Meaning[] {
  const { say, movesTold } = view.words;
  const doings = taken.map((move) => movesTold[move].doing);
  const together = taken.length > 1 ? [{ value: taken, name: say.doing(doings) }] : [];
  return [...together, ...meaningsAmong(view, text, likeliest), ...noMeanings(view)];
}

/** What they may have been doing where the program is said to be wrong: all but one of the moves heard, another one, nothing of the kind. */
function contestedMeanings({ view, text, taken, likeliest }: Unclear): Meaning[] {
  const { say, movesTold } = view.words;
  const without = (move: Move): Meaning => ({
    value: taken.filter((other) => other !== move),
    name: say.notDoing(movesTold[move].doing),
  });
  const others = likeliest.filter(({ move }) => !taken.includes(move));
  return [...(taken.length > 1 ? taken.map(without) : []), ...meaningsAmong(view, text, others), ...noMeanings(view)];
}

function meaningsAmong({ words }: TalkView, text: string, moves: readonly HeardMove[]): Meaning[] {
  return moves.map((heard) => ({
    value: [heard.move],
    name: words.say.doing([words.movesTold[heard.move].doing]),
    about: becauseOf(heard, text, words.say.words),
  }));
}

function noMeanings({ words: { say } }: TalkView): Meaning[] {
  return [
    { value: [], name: say.none },
    { value: 'otherwise', name: say.keys.otherwise, key: 'e' },
    { value: 'leave', name: say.keys.leave, key: 'q' },
  ];
}
