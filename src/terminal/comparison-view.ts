import type { Stage } from '../map/stages.ts';
import type { Outcome } from '../telling/past-talk.ts';
import { curveLines } from './curve.ts';
import type { Picture } from './emotion-view.ts';
import { definitions, heading } from './layout.ts';
import type { TalkView } from './talk-view.ts';

/** A talk that took another way, and where. */
export interface Branch extends Outcome {
  readonly id: string;
  readonly reply: number;
  /** It was played in this stage only. */
  readonly stage: Stage | undefined;
}

/** What a talk came to after one reply was taken back, against what it had come to. */
export function comparisonLines(view: TalkView, own: Outcome, branch: Branch, picture: Picture): string[] {
  const { theme, words, scenario } = view;
  const curve = {
    levels: own.debrief.emotion,
    stages: own.debrief.curve,
    norm: scenario.emotion.norm,
    beside: branch.debrief.emotion,
    besideIs: words.review.curve.branch(branch.reply, branch.id),
  };
  return [
    ...heading(theme, words.review.branch.title(branch.reply, branch.id)),
    '',
    ...definitions(theme, [...outcomeRows(view, own, branch), ...emotionRows(view, own, branch)]),
    ...(picture === 'curve' ? ['', ...curveLines(curve, theme, words)] : []),
  ];
}

type Row = [string, string[]];

/** The end of it, or what can still be reached where it was not played that far. */
function outcomeRows({ words }: TalkView, own: Outcome, branch: Branch): Row[] {
  const { instead, reachable, noEnd } = words.review.branch;
  const { stage } = branch;
  const score = ({ debrief }: Outcome, of: Stage): string => words.debrief.ofHundred(debrief.stages[of].score);
  const stageRows: Row[] = stage
    ? [[words.stages[stage].name, [instead(score(branch, stage), score(own, stage))]]]
    : [];
  const { ending, result } = branch.debrief;
  if (!ending) {
    const now = branch.review?.replies.at(-1)?.after;
    const then = own.review?.replies[comparable(own, branch) - 1]?.after;
    if (now === undefined || then === undefined) return stageRows;
    return [...stageRows, [reachable, [instead(String(now), String(then))]]];
  }
  const before = own.debrief.ending;
  return [
    ...stageRows,
    [words.review.ending, [instead(words.endings[ending].title, before ? words.endings[before].title : noEnd)]],
    [words.debrief.result, [instead(String(result), before ? String(own.debrief.result) : noEnd)]],
  ];
}

function emotionRows({ words }: TalkView, own: Outcome, branch: Branch): Row[] {
  const { instead, highest, last } = words.review.branch;
  const then = own.debrief.emotion.slice(0, comparable(own, branch) + 1);
  const now = branch.debrief.emotion;
  return [
    [highest, [instead(String(Math.max(...now)), String(Math.max(...then)))]],
    [last, [instead(String(now.at(-1)), String(then.at(-1)))]],
  ];
}

/** How many of a talk's replies a branch is to be compared with: no more than it was played for itself. */
function comparable({ debrief, review }: Outcome, branch: Branch): number {
  if (branch.debrief.ending) return debrief.answers.length;
  const inStage = review?.replies.findLast((reply) => reply.stage === branch.stage)?.turn;
  return inStage ?? Math.min(debrief.answers.length, branch.debrief.answers.length);
}
