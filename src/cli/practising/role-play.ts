import { assessmentsOf } from '../../analysis/review.ts';
import { emotionCurve } from '../../engine/debrief.ts';
import type { Board, Response } from '../../engine/model.ts';
import { shuffled } from '../../engine/random.ts';
import { follow, type Talk } from '../../engine/replay.ts';
import { exchangeAt, offered, stageName } from '../../engine/state.ts';
import { step } from '../../engine/step.ts';
import type { Stage } from '../../map/stages.ts';
import { standingsIn, turnsOf } from '../../telling/turns.ts';
import { type Above, type Ask, askIn } from '../../terminal/ask.ts';
import type { Choice } from '../../terminal/choice.ts';
import { dense, roomiest, wrapped } from '../../terminal/layout.ts';
import { mapLines } from '../../terminal/map-view.ts';
import { feedbackLines, reactionLines, statusLines, type TalkView, youLines } from '../../terminal/talk-view.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { askedLines } from '../transcript.ts';
import type { Recorder } from './recorder.ts';
import { selfCheck } from './self-check.ts';

/** A talk that a person plays. */
export interface RolePlay {
  readonly terminal: Terminal;
  readonly board: Board;
  readonly view: TalkView;
  readonly seed: number;
  /** Feedback comes at the end only. */
  readonly exam: boolean;
  /** The trainee is asked in the explosion how they are with their own emotion. */
  readonly selfChecks: boolean;
  readonly recorder: Recorder;
  /** The talk is played as long as it is in this stage. */
  readonly within?: Stage | undefined;
}

/** A talk in its course: it changes with every reply. */
export interface Course {
  talk: Talk;
  /** The trainee has been asked, in the explosion, about their own emotion. */
  checked: boolean;
  /** The numbers of the replies before which a hint was looked at. */
  readonly hinted: number[];
}

/** Lets the person play from where the talk stands, until it ends or they leave. */
export async function playOn(play: RolePlay, course: Course): Promise<void> {
  const { terminal, board, view, recorder, within } = play;
  const ask = askIn(terminal);
  for (;;) {
    const { talk } = course;
    if (talk.state.ending || (within !== undefined && stageName(talk.state) !== within)) return;
    if (play.selfChecks && !course.checked && isInExplosion(talk)) {
      await selfCheck(ask, view, recorder, 'during');
      course.checked = true;
    }
    const response = await chooseResponse(play, ask, course);
    if (!response) return;
    await recorder.keep({ type: 'replied', response: response.id });
    course.talk = follow(talk, step(board, talk.state, response));
    const [screen, fresh] = effectOf(play, course.talk);
    if (!(await ask.read(screen, fresh, view.words.practice.keys.leave))) return;
  }
}

/** The client has let off some steam, and there is more to come. */
function isInExplosion({ state, events }: Talk): boolean {
  const last = events.findLast((event) => event.type === 'replied');
  return stageName(state) === 'explosion' && last?.stage === 'explosion';
}

/** What can be done by one key instead of replying. */
type Key = 'hint' | 'map' | 'leave';

/** @returns null when the person leaves */
async function chooseResponse(play: RolePlay, ask: Ask, { talk, hinted }: Course): Promise<Response | null> {
  const { board, view, seed, exam, recorder } = play;
  const { keys } = view.words.practice;
  const standing = standingsIn(talk.events).at(-1);
  if (!standing) return null;
  const asked = (): string[] => askedLines(view, standing);
  const order = shuffled(offered(board, talk.state), seed + standing.turn * 7919);
  const breather = order.find((response) => response.breather);
  const listed: Choice<Response>[] = order.map((response) => ({ value: response, name: response.say }));
  let hint = (): string[] => [];
  const whole = (): string[] => [...asked(), ...hint()];
  let fresh = (): string[] => ['', ...asked()];
  for (;;) {
    const picked: Response | Key = await ask.choose<Response | Key>(
      view.words.talk.reply,
      [
        ...listed,
        ...(exam || hint().length > 0 ? [] : [{ value: 'hint' as const, name: keys.hint, key: 'h' }]),
        { value: 'map', name: keys.map, key: 'm' },
        ...(breather ? [{ value: breather, name: keys.stepBack, key: 's' }] : []),
        { value: 'leave', name: keys.leave, key: 'q' },
      ],
      { above: (rows) => roomiest(rows, [whole(), dense(whole())]), fresh },
    );
    if (picked === 'leave') return null;
    if (picked === 'map') {
      await ask.read(() => mapLines(view, stageName(talk.state), emotionCurve(talk.events).emotion));
      fresh = () => [];
    } else if (picked === 'hint') {
      await recorder.keep({ type: 'hinted' });
      hinted.push(standing.turn);
      hint = () => hintLines(play, talk);
      fresh = hint;
    } else return picked;
  }
}

function hintLines({ view, board }: RolePlay, { state }: Talk): string[] {
  const { words, theme } = view;
  const { hint = words.practice.noHint(words.stages[stageName(state)].task) } = exchangeAt(board, state);
  const text = `${theme.paint('accent', `${words.practice.hint}:`)} ${hint} ${words.practice.hintCost}`;
  return ['', ...wrapped(theme, text)];
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
  ];
  const screen: Above = (rows) => {
    const whole = [...askedLines(view, turn), ...fresh()];
    const without = [...statusLines(view, turn), ...fresh()];
    return roomiest(rows, [whole, without, dense(without)]);
  };
  return [screen, fresh];
}
