import type { Review } from '../analysis/review.ts';
import type { Debrief } from '../engine/debrief.ts';
import type { Session } from '../journal/session.ts';
import type { Stage } from '../map/stages.ts';
import { visible } from '../scenario/visible.ts';
import type { Outcome } from '../telling/past-talk.ts';
import { answersTo } from '../telling/questions.ts';
import { noTurningPoints } from '../telling/turning-points.ts';
import { accuracyRows, turningParts } from './debrief-view.ts';
import { emotionLines, type Felt, type Picture } from './emotion-view.ts';
import { definitions, hanging, heading, titled, wrapped } from './layout.ts';
import type { Moment } from './moment-view.ts';
import { tableLines } from './reply-table.ts';
import { endingText, type TalkView } from './talk-view.ts';

/** A past talk, to be gone through. */
export interface Reviewed extends Outcome {
  readonly session: Session;
  /** With the turning points of what is gone through. */
  readonly review: Review | null;
  /** The replies that are gone through: all, or those of one stage. */
  readonly moments: readonly Moment[];
  readonly stage: Stage | undefined;
  /** Talks that took another way from here, the oldest first. */
  readonly branches: readonly Session[];
}

/** The first screen of a review: what the talk came to, and what cost most. */
export function overviewLines(view: TalkView, reviewed: Reviewed, picture: Picture): string[] {
  const { theme, words } = view;
  return [
    ...outcomeLines(view, reviewed),
    ...titled(theme, words.debrief.curve),
    ...emotionLines(view, emotionOf(reviewed), picture),
    ...titled(theme, words.review.costMost),
    ...costLines(view, reviewed),
    ...branchLines(view, reviewed),
  ];
}

/** A whole review, to be read from the top to the bottom. */
export function reviewLines(view: TalkView, reviewed: Reviewed, picture: Picture): string[] {
  const { theme, words } = view;
  return [
    '',
    ...outcomeLines(view, reviewed),
    ...branchLines(view, reviewed),
    ...titled(theme, words.review.table.title),
    ...tableLines(view, reviewed.moments),
    ...lastChecks(view, reviewed.session),
    ...titled(theme, words.debrief.curve),
    ...emotionLines(view, emotionOf(reviewed), picture),
    ...titled(theme, words.debrief.turningPoints),
    ...turningParts(view, reviewed.review).flatMap((part, index) => (index === 0 ? part : ['', ...part])),
    ...noteLines(view, reviewed.session),
  ];
}

/** What the trainee wrote about the talk. */
function noteLines({ theme, words, scenario }: TalkView, session: Session): string[] {
  const written = answersTo(session, scenario, words).filter(({ answer }) => answer);
  if (written.length === 0) return [];
  return [
    ...titled(theme, words.review.notes),
    ...written.flatMap(({ question, answer }) => [
      ...wrapped(theme, visible(question)),
      ...wrapped(theme, visible(answer ?? ''), 2),
    ]),
  ];
}

function outcomeLines(view: TalkView, { session, debrief, review, stage }: Reviewed): string[] {
  const { theme, words, scenario } = view;
  const { from, at } = session.begun;
  const { dot } = theme.marks;
  const score = words.debrief.ofHundred(debrief.result);
  const told = [
    words.review.session(session.id, words.sessions.when(Date.parse(at))),
    ...(from ? [words.review.branchOf(from.session, from.reply)] : []),
  ];
  return [
    ...heading(
      theme,
      [words.review.title, scenario.title, ...(stage ? [words.review.stageOnly(words.stages[stage].name)] : [])].join(
        ` ${dot} `,
      ),
    ),
    ...wrapped(theme, theme.paint('quiet', told.join(` ${dot} `))),
    ...(session.state === 'whole' ? [] : wrapped(theme, words.sessions.states[session.state])),
    ...(debrief.ending ? [] : wrapped(theme, words.review.unfinished(session.id))),
    '',
    ...definitions(theme, [
      ...(debrief.ending
        ? ([
            [words.review.ending, [endingText(view, debrief.ending)]],
            [words.debrief.result, [review ? words.review.resultOf(score, review.best.result) : score]],
          ] as const)
        : []),
      ...accuracyRows(words, review),
      ...(stage ? [stageRow(view, debrief, stage)] : []),
    ]),
  ];
}

/** How the trainee felt when no reply came after it. */
function lastChecks({ theme, words }: TalkView, { checks, answers }: Session): string[] {
  return checks.flatMap(({ replies, balance }) =>
    replies === answers.length ? wrapped(theme, words.review.lastCheck(words.balances[balance].name)) : [],
  );
}

function stageRow({ words }: TalkView, { stages }: Debrief, stage: Stage): [string, string[]] {
  const { score, turns } = stages[stage];
  return [words.stages[stage].name, [words.review.stageScore(words.debrief.ofHundred(score), turns)]];
}

const emotionOf = ({ debrief, review, session }: Reviewed): Felt => ({ debrief, review, checks: session.checks });

/** The curve on a screen of its own. */
export function curveScreen(view: TalkView, reviewed: Reviewed, picture: Picture): string[] {
  const { theme, words } = view;
  return [...heading(theme, words.review.curve.title), '', ...emotionLines(view, emotionOf(reviewed), picture)];
}

/** The turning points, a line each. */
function costLines({ theme, words }: TalkView, { review }: Reviewed): string[] {
  const none = noTurningPoints(review, words);
  if (none) return wrapped(theme, none);
  const costliest = [...(review?.turningPoints ?? [])].sort((a, b) => b.loss - a.loss);
  return costliest.flatMap(({ turn, stage, grade, loss }) =>
    hanging(theme, '- ', words.review.cost(turn, words.stages[stage].name, words.grades[grade].name, loss)),
  );
}

/** What came of the replies that were taken back. @param reply of this one only */
export function branchLines({ theme, words }: TalkView, { debrief, branches }: Reviewed, reply?: number): string[] {
  const before = debrief.ending ? debrief.result : null;
  const lines = branches.flatMap(({ id, begun: { from }, answers, ended }) => {
    if (!from || (reply !== undefined && from.reply !== reply)) return [];
    const text = ended
      ? words.review.branch.ended(from.reply, id, ended.result, before)
      : words.review.branch.open(from.reply, id, answers.length - from.reply + 1);
    return wrapped(theme, text);
  });
  return lines.length > 0 ? ['', ...lines] : [];
}
