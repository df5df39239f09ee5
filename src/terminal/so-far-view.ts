import type { TalkEvent } from '../engine/step.ts';
import { heading, wrapped } from './layout.ts';
import { reactionLines, speech, type TalkView } from './talk-view.ts';

/**
 * Where a talk stopped: the situation, and the last thing that was said.
 * @param time of the last reply, in milliseconds since 1970
 */
export function soFarLines(view: TalkView, events: readonly TalkEvent[], replies: number, time: number): string[] {
  const { theme, words, scenario } = view;
  const { resume } = words.practice;
  const last = events.slice(events.findLastIndex((event) => event.type === 'replied'));
  return [
    ...heading(theme, resume.title(scenario.title)),
    '',
    ...wrapped(theme, scenario.summary),
    '',
    ...wrapped(theme, resume.soFar(replies, words.sessions.when(time))),
    ...last.flatMap((event) => (event.type === 'replied' ? speech(view, words.talk.you, event.says) : [])),
    ...reactionLines(view, last),
  ];
}
