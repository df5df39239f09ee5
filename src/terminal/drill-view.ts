import type { Assessment, Told } from '../analysis/review.ts';
import type { TalkEvent } from '../engine/step.ts';
import type { Stage } from '../map/stages.ts';
import { cutOff } from '../scenario/visible.ts';
import { saidIn, standingsIn, type Turn, turnsOf } from '../telling/turns.ts';
import { definitions, heading, wrapped } from './layout.ts';
import { feedbackLines, reactionLines, standingLines, type TalkView, youLines } from './talk-view.ts';

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

/** A moment of a talk: what it is about, what was said just before, where it stands, and what the client says. */
export function cardLines(view: TalkView, head: CardHead, events: readonly TalkEvent[]): string[] {
  const { theme, words, scenario } = view;
  const standing = standingsIn(events).at(-1);
  if (!standing) return [];
  const { asked } = standing;
  const before = turnsOf(events).at(-1);
  return [
    ...headLines(view, head, asked.stage),
    ...(head.lost ? wrapped(theme, words.drill.lost(head.lost.loss, head.lost.day, head.today)) : []),
    ...wrapped(theme, theme.paint('quiet', words.drill.situation(scenario.summary, scenario.employee.role))),
    ...standingLines(view, standing),
    '',
    ...(before ? said(view, words.talk.you, beginningOf(saidIn(before.replied, words))) : []),
    ...said(view, scenario.client.name, before ? `${before.answer} ${asked.says}` : asked.says),
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
  const start = cutOff(text, BEGINNING);
  const sentences = /^.*[.?!](?=\s)/s.exec(start)?.[0];
  return `${sentences ?? start.replace(/\s+\S*$/, '')} …`;
}

/** What a reply at a moment came to. */
export interface AnswerTold {
  readonly turn: Turn;
  readonly assessment: Assessment;
  /** The reply that keeps most, if it is another one. */
  readonly better: Told | null;
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
    ...youLines(view, turn),
    ...reactionLines(view, turn),
    ...feedbackLines(view, turn, assessment),
    ...(better ? ['', ...definitions(theme, [[words.debrief.better, [better.says, better.why]]])] : []),
    '',
    ...wrapped(theme, comesAgain),
  ];
}
