import { emotionCurve } from '../../engine/debrief.ts';
import type { Response } from '../../engine/model.ts';
import { shuffled } from '../../engine/random.ts';
import { offered, stageName } from '../../engine/state.ts';
import type { Ask } from '../../terminal/ask.ts';
import { type Choice, withoutKeys } from '../../terminal/choice.ts';
import { mapLines } from '../../terminal/map-view.ts';
import type { Course, RolePlay } from './course.ts';
import type { Due } from './due.ts';

/** Lets the trainee choose among the written replies. */
export function chooseWritten(play: RolePlay, ask: Ask, course: Course, due: Due): Promise<Response | 'leave'> {
  const { board, view, seed } = play;
  const order = shuffled(offered(board, course.talk.state), seed + due.turn * 7919);
  const listed = order.map((response) => ({ value: response, name: response.say }));
  return chooseOr(play, ask, course, due, view.words.talk.reply, listed);
}

/**
 * Lets the trainee choose, also the hint, the map, a breather where one is on offer, and leaving.
 * @param byKey by one key each beside the list; else they stand in it, for those who may already be typing a reply
 */
export async function chooseOr<T>(
  play: RolePlay,
  ask: Ask,
  { talk, hinted }: Course,
  due: Due,
  question: string,
  listed: readonly Choice<T>[],
  byKey = true,
): Promise<T | Response | 'leave'> {
  const { board, view, exam, recorder } = play;
  const { keys } = view.words.practice;
  const breather = offered(board, talk.state).find((response) => response.breather);
  for (;;) {
    const choices: Choice<T | Response | 'hint' | 'map' | 'leave'>[] = [
      ...listed,
      ...(exam || due.isHintShown() ? [] : [{ value: 'hint' as const, name: keys.hint, key: 'h' }]),
      { value: 'map', name: keys.map, key: 'm' },
      ...(breather ? [{ value: breather, name: keys.stepBack, key: 's' }] : []),
      { value: 'leave', name: keys.leave, key: 'q' },
    ];
    const picked = await ask.choose(question, byKey ? choices : withoutKeys(choices), {
      above: due.above,
      fresh: due.fresh,
    });
    if (picked === 'map') {
      await ask.read(() => mapLines(view, stageName(talk.state), emotionCurve(talk.events).emotion));
    } else if (picked === 'hint') {
      await recorder.keep({ type: 'hinted' });
      hinted.push(due.turn);
      due.showHint();
    } else return picked;
  }
}
