import type { Response } from '../../engine/model.ts';
import type { OwnWords } from '../../map/answer.ts';
import type { Move } from '../../map/moves.ts';
import type { HeardMove, Recognition } from '../../recognise/recognition.ts';
import type { Ask } from '../../terminal/ask.ts';
import { type Choice, ENTER } from '../../terminal/choice.ts';
import { becauseOf, heardLines, saidLines } from '../../terminal/heard-view.ts';
import { dense, roomiest, wrapped } from '../../terminal/layout.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import { type Ear, heardPart, MOST_HEARD, saidAt, takenOf } from '../ear.ts';
import { chooseOr, chooseWritten } from './choosing.ts';
import type { Course, RolePlay } from './course.ts';
import type { Due } from './due.ts';

/** A reply in the trainee's own words. */
export interface Said {
  readonly own: OwnWords;
  /** What the program had heard, where the trainee was asked or said that it was something else. */
  readonly heard: readonly Move[] | null;
}

/** Lets the trainee type a reply; with Enter alone they come to what else can be done. */
export async function sayReply(
  play: RolePlay,
  ear: Ear,
  ask: Ask,
  course: Course,
  due: Due,
): Promise<Said | Response | 'leave'> {
  const { instead, how } = play.view.words.say;
  const lines = wrapped(play.view.theme, play.view.theme.paint('quiet', how));
  for (let typed = ''; ; ) {
    const line = await ask.compose(play.view.words.talk.you, {
      typed,
      above: (rows) => [...due.above(rows - lines.length - 1), '', ...lines],
      fresh: () => [...due.fresh(), '', ...lines],
    });
    const { text, cut } = heardPart(line);
    if (text === '') {
      const picked = await chooseOr(play, ask, course, due, instead.question, [
        { value: 'type' as const, name: instead.type },
        { value: 'written' as const, name: instead.written },
      ]);
      if (picked === 'written') return chooseWritten(play, ask, course, due);
      if (picked !== 'type') return picked;
      continue;
    }
    const said = await hearOut(play, ear, ask, course, text, cut);
    if (said !== 'otherwise') return said;
    typed = text;
  }
}

/** Tells what was heard, and asks where that is not sure. */
async function hearOut(
  { view, board }: RolePlay,
  ear: Ear,
  ask: Ask,
  { talk }: Course,
  text: string,
  cut: boolean,
): Promise<Said | 'otherwise' | 'leave'> {
  const { theme, words } = view;
  const { keys } = words.say;
  const earlier = talk.events.flatMap((event) => (event.type === 'replied' && event.own ? [event.says] : []));
  const recognition = ear(text, earlier);
  const { moves, uncertain } = recognition;
  const taken = takenOf(recognition);
  const as = (meant: readonly Move[], heard: readonly Move[] | null): Said => ({
    own: saidAt(board, talk.state, text, meant),
    heard,
  });
  const above = (shown: readonly HeardMove[], rest: readonly string[]) => (rows: number) => {
    const note = cut ? ['', ...wrapped(theme, words.say.cut(MOST_HEARD))] : [];
    const whole = [...saidLines(view, text, shown), ...note, ...rest];
    return roomiest(rows, [whole, dense(whole)]);
  };
  if (!uncertain) {
    const next = await ask.choose<'say' | 'contest' | 'otherwise' | 'leave'>(
      '',
      [
        { value: 'say', name: keys.say, key: ENTER },
        ...(moves.length > 0 ? [{ value: 'contest' as const, name: keys.contest, key: 'c' }] : []),
        { value: 'otherwise', name: keys.otherwise, key: 'e' },
        { value: 'leave', name: keys.leave, key: 'q' },
      ],
      { preset: 'say', above: above(moves, heardLines(view, text, moves)) },
    );
    if (next === 'say') return as(taken, null);
    if (next !== 'contest') return next;
  }
  const meant = await ask.choose<readonly Move[] | 'otherwise' | 'leave'>(
    words.say.unsure,
    meaningsOf(view, text, recognition),
    { above: above(recognition.likeliest, []) },
  );
  return typeof meant === 'string' ? meant : as(meant, taken);
}

/** What the trainee may have been doing: without one of the moves heard, or one of the likeliest, or nothing of the kind. */
function meaningsOf(
  { words }: TalkView,
  text: string,
  recognition: Recognition,
): Choice<readonly Move[] | 'otherwise' | 'leave'>[] {
  const { say, movesTold } = words;
  const taken = recognition.uncertain ? [] : takenOf(recognition);
  const rest = taken.length > 1 ? taken : [];
  const others = recognition.likeliest.filter(({ move }) => !taken.includes(move));
  return [
    ...rest.map((move) => ({
      value: rest.filter((other) => other !== move),
      name: say.notDoing(movesTold[move].doing),
    })),
    ...others.map((heard) => ({
      value: [heard.move],
      name: say.doing(movesTold[heard.move].doing),
      about: becauseOf(heard, text, say.words),
    })),
    { value: [], name: say.none },
    { value: 'otherwise', name: say.keys.otherwise, key: 'e' },
    { value: 'leave', name: say.keys.leave, key: 'q' },
  ];
}
