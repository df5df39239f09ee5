import { assessmentsOf, betterThan } from '../../analysis/review.ts';
import type { Response } from '../../engine/model.ts';
import { follow, type Talk } from '../../engine/replay.ts';
import { stageName } from '../../engine/state.ts';
import { step } from '../../engine/step.ts';
import type { NewEntry } from '../../journal/entry.ts';
import { OWN_WORDS } from '../../map/answer.ts';
import { turnsOf } from '../../telling/turns.ts';
import { type Above, type Ask, askIn } from '../../terminal/ask.ts';
import { dense, roomiest } from '../../terminal/layout.ts';
import { betterLines, feedbackLines, reactionLines, statusLines, youLines } from '../../terminal/talk-view.ts';
import { askedLines } from '../transcript.ts';
import { chooseOr, chooseWritten } from './choosing.ts';
import type { Course, RolePlay } from './course.ts';
import { type Due, dueIn } from './due.ts';
import { keptOf } from './own-session.ts';
import { inOwnWords, insteadOfTyping, playedAs, type Said } from './own-words.ts';
import { selfCheck } from './self-check.ts';

/**
 * Lets the person play from where the talk stands, until it ends or they leave.
 * @param solved works out what can be reached in the talk, unless that is done
 */
export async function playOn(play: RolePlay, course: Course, solved: () => Promise<unknown>): Promise<void> {
  const { terminal, board, view, recorder, within } = play;
  const ask = askIn(terminal);
  for (;;) {
    const { talk } = course;
    if (talk.state.ending || (within !== undefined && stageName(talk.state) !== within)) return;
    if (play.selfChecks && !course.checked && isInExplosion(talk)) {
      await selfCheck(ask, view, recorder, 'during');
      course.checked = true;
    }
    const reply = await replyIn(play, ask, course);
    if (!reply) return;
    await recorder.keep(entryOf(play, reply));
    course.talk = follow(talk, step(board, talk.state, playedAs(reply)));
    if (!play.exam) await solved();
    const [screen, fresh] = effectOf(play, course.talk);
    if (!(await ask.read(screen, fresh, view.words.practice.keys.leave))) return;
  }
}

/** The client has let off some steam, and there is more to come. */
function isInExplosion({ state, events }: Talk): boolean {
  const last = events.findLast((event) => event.type === 'replied');
  return stageName(state) === 'explosion' && last?.stage === 'explosion';
}

/** @returns null when the person leaves */
async function replyIn(play: RolePlay, ask: Ask, course: Course): Promise<Said | Response | null> {
  const due = dueIn(play, course);
  if (!due) return null;
  const { own, view, board } = play;
  const { above, fresh } = due;
  const listening = own && { ask, ear: own.ear, view, board, talk: course.talk, above, fresh };
  const reply = listening
    ? await inOwnWords(listening, () => insteadOfWords(play, ask, course, due))
    : await chooseWritten(play, ask, course, due);
  return reply === 'leave' ? null : reply;
}

/** What else the trainee can do than type a reply. */
async function insteadOfWords(
  play: RolePlay,
  ask: Ask,
  course: Course,
  due: Due,
): Promise<Response | 'type' | 'leave'> {
  const { words } = play.view;
  const choices = insteadOfTyping(words);
  const picked = await chooseOr(play, ask, course, due, words.say.instead.question, choices, false);
  return picked === 'written' ? chooseWritten(play, ask, course, due) : picked;
}

/** What is kept of a reply: the words themselves only where the trainee has agreed. */
function entryOf({ own }: RolePlay, reply: Said | Response): NewEntry {
  if ('id' in reply) return { type: 'replied', response: reply.id };
  const kept = keptOf(reply.own, own?.keep);
  return { type: 'replied', response: OWN_WORDS, own: { ...kept, ...(reply.heard && { heard: reply.heard }) } };
}

/** What a reply did: as a screen, under what the client had said where there is room for it, and as lines to go on with. */
function effectOf({ view, board, exam }: RolePlay, { events }: Talk): [Above, () => string[]] {
  const turn = turnsOf(events).at(-1);
  if (!turn) return [() => [], () => []];
  const assessment = exam ? null : (assessmentsOf(board, events)?.at(-1) ?? null);
  const fresh = (): string[] => [
    ...youLines(view, turn),
    ...reactionLines(view, turn),
    ...(exam ? [] : feedbackLines(view, turn, assessment)),
    ...(turn.replied.own && assessment ? betterLines(view, betterThan(board, assessment)) : []),
  ];
  const screen: Above = (rows) => {
    const whole = [...askedLines(view, turn), ...fresh()];
    const without = [...statusLines(view, turn), ...fresh()];
    return roomiest(rows, [whole, without, dense(without)]);
  };
  return [screen, fresh];
}
