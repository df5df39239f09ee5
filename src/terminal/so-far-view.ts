import type { TalkEvent } from '../engine/step.ts';
import type { Session } from '../journal/session.ts';
import { turnsOf } from '../telling/turns.ts';
import { heading, wrapped } from './layout.ts';
import { reactionLines, type TalkView, youLines } from './talk-view.ts';

/** Where a talk stopped: what it is about, and the last thing that was said. */
export function soFarLines(view: TalkView, session: Session, events: readonly TalkEvent[]): string[] {
  const { theme, words, scenario } = view;
  const { resume, kept } = words.practice;
  const when = words.sessions.when(Date.parse(session.last));
  const last = turnsOf(events).at(-1);
  return [
    ...heading(theme, resume.title(scenario.title)),
    '',
    ...wrapped(theme, scenario.summary),
    ...wrapped(theme, resume.soFar(session.answers.length, when)),
    ...(session.state === 'torn' ? wrapped(theme, kept.torn) : []),
    ...(last ? [...youLines(view, last), ...reactionLines(view, last)] : []),
  ];
}
