import type { Debrief } from '../engine/debrief.ts';
import type { TalkEvent } from '../engine/step.ts';

/** The version of every JSON shape that the program prints. Fields may be added; none is renamed. */
const VERSION = 1;

const jsonLine = (value: object): string => JSON.stringify({ v: VERSION, ...value });

/** A whole talk as lines: one event each, replies numbered, the debrief last. */
export function talkLines(events: readonly TalkEvent[], debrief: Debrief): string[] {
  let turn = 0;
  const lines = events.map((event) => jsonLine(event.type === 'replied' ? { ...event, turn: ++turn } : event));
  return [...lines, jsonLine({ type: 'debrief', ...debrief })];
}
