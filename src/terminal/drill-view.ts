import type { Assessment } from '../analysis/review.ts';
import type { TalkEvent } from '../engine/step.ts';
import type { Stage } from '../map/stages.ts';
import { definitions, heading, wrapped } from './layout.ts';
import { feedbackLines, reactionLines, speech, standingLines, type TalkView } from './talk-view.ts';

/** Where a card stands in the drill. Days since 1 January 1970. */
export interface CardHead {
  /** 1 for the first; null for one that comes once more. */
  readonly place: number | null;
  readonly of: number;
  readonly today: number;
  /** What the trainee gave away at this moment, and when. */
  readonly lost: { readonly loss: number; readonly day: number } | null;
}

function headLines({ theme, words, scenario }: TalkView, { place, of }: CardHead, stage: Stage): string[] {
  const where = place === null ? words.drill.onceMore : words.drill.card(place, of);
  return heading(theme, [where, scenario.title, words.stages[stage].name].join(` ${theme.marks.dot} `));
}

/**
 * A moment of a talk: what it is about, what was said just before, where it stands, and what the client says.
 * @param levels of the emotion up to there, 0–100
 */
export function cardLines(
  view: TalkView,
  head: CardHead,
  events: readonly TalkEvent[],
  levels: readonly number[],
): string[] {
  const { theme, words, scenario } = view;
  const asked = events.findLast((event) => event.type === 'asked');
  const felt = events.findLast((event) => event.type === 'felt' || event.type === 'opened');
  if (!asked || !felt) return [];
  const from = events.findLastIndex((event) => event.type === 'replied');
  const before = from < 0 ? [] : events.slice(from);
  const reaction = before.flatMap((event) =>
    event.type === 'reacted' || event.type === 'surfaced' ? [event.says] : [],
  );
  return [
    ...headLines(view, head, asked.stage),
    ...(head.lost ? wrapped(theme, words.drill.lost(head.lost.loss, head.lost.day, head.today)) : []),
    ...wrapped(theme, theme.paint('quiet', words.drill.situation(scenario.summary, scenario.employee.role))),
    ...standingLines(view, asked.stage, levels, words.perceived[felt.perceived]),
    '',
    ...before.flatMap((event) => (event.type === 'replied' ? said(view, words.talk.you, beginningOf(event.says)) : [])),
    ...said(view, scenario.client.name, [...reaction, asked.says].join(' ')),
  ];
}

/** In one piece with the name: a card and the replies to choose from are to stand on one screen. */
function said({ theme }: TalkView, who: string, says: string): string[] {
  return wrapped(theme, `${theme.paint('accent', `${who}:`)} ${says}`);
}

/** Letters of the trainee's reply before: two lines in a window of 80 columns. */
const BEGINNING = 150;

/** A text, or as many of its sentences, or else words, as make a beginning. */
function beginningOf(text: string): string {
  if (text.length <= BEGINNING) return text;
  const start = text.slice(0, BEGINNING);
  const sentences = /^.*[.?!](?=\s)/s.exec(start)?.[0];
  return `${sentences ?? start.slice(0, start.lastIndexOf(' '))} …`;
}

/** What a reply at a moment came to. */
export interface AnswerTold {
  /** Its events, without the client's next question. */
  readonly turn: readonly TalkEvent[];
  readonly assessment: Assessment;
  /** The reply that keeps most, if it is another one. */
  readonly better: { readonly say: string; readonly why: string } | null;
  /** When the moment comes again. */
  readonly comesAgain: string;
}

export function answerLines(
  view: TalkView,
  head: CardHead,
  { turn, assessment, better, comesAgain }: AnswerTold,
): string[] {
  const { theme, words } = view;
  return [
    ...headLines(view, head, assessment.stage),
    ...turn.flatMap((event) => (event.type === 'replied' ? speech(view, words.talk.you, event.says) : [])),
    ...reactionLines(view, turn),
    ...feedbackLines(view, turn, assessment),
    ...(better ? ['', ...definitions(theme, [[words.debrief.better, [better.say, better.why]]])] : []),
    '',
    ...wrapped(theme, comesAgain),
  ];
}
