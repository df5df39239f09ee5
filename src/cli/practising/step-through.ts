import type { Stage } from '../../map/stages.ts';
import { type Above, type Ask, askIn } from '../../terminal/ask.ts';
import type { Choice } from '../../terminal/choice.ts';
import { type Branch, comparisonLines } from '../../terminal/comparison-view.ts';
import type { Picture } from '../../terminal/emotion-view.ts';
import { roomiest } from '../../terminal/layout.ts';
import { momentLines } from '../../terminal/moment-view.ts';
import { branchLines, curveScreen, overviewLines, type Reviewed } from '../../terminal/review-view.ts';
import { isPlain, screenOf } from '../../terminal/screen.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Context } from '../context.ts';
import { type Past, pastOf, sessionOf } from '../past.ts';
import { viewOf } from './beginning.ts';
import { branchesOf } from './branches.ts';
import { answerQuestions } from './questions.ts';
import { takeBack } from './take-back.ts';

type Go = 'next' | 'previous' | 'worst' | 'takeBack' | 'curve' | 'questions' | 'end';

/** The place before the first reply. */
const OVERVIEW = -1;

/** Lets the trainee go through a past talk reply by reply, and take replies back. */
export async function stepThrough(context: Context, terminal: Terminal, past: Past, found: Reviewed): Promise<void> {
  const ask = askIn(terminal);
  const view = viewOf(context, past.scenario);
  const { moments } = found;
  let reviewed = found;
  let at = OVERVIEW;
  let seenAll = false;
  for (;;) {
    const go = await ask.choose('', keysAt(context, reviewed, at), {
      preset: at === OVERVIEW && seenAll ? 'end' : 'next',
      above: screenAt(terminal, view, reviewed, at),
    });
    if (go === 'end') return;
    if (go === 'next') {
      seenAll = at === moments.length - 1;
      at = seenAll ? OVERVIEW : at + 1;
    }
    if (go === 'previous') at -= 1;
    if (go === 'questions') {
      const session = await sessionOf(context, past.session.id);
      await answerQuestions(context, ask, { ...past, session });
    }
    if (go === 'worst') at = nextTurning(reviewed, at) ?? at;
    let aside: ((picture: Picture) => string[]) | null = null;
    if (go === 'curve') aside = (picture) => curveScreen(view, reviewed, picture);
    if (go === 'takeBack') {
      const branch = await branchFrom(context, terminal, past, moments[at]?.turn ?? 1, reviewed.stage);
      reviewed = { ...reviewed, branches: await branchesOf(context, past.session) };
      if (branch) aside = (picture) => comparisonLines(view, past, branch, picture);
    }
    if (aside && (await readOn(context, ask, pictured(terminal, aside))) === 'end') return;
  }
}

/** What comes of taking a reply back; null when nothing was kept of it. */
async function branchFrom(
  context: Context,
  terminal: Terminal,
  past: Past,
  reply: number,
  stage: Stage | undefined,
): Promise<Branch | null> {
  const id = await takeBack(context, terminal, past, reply, stage);
  const session = (await branchesOf(context, past.session)).find((each) => each.id === id);
  if (!session) return null;
  const { debrief, review } = await pastOf(context, session);
  return { id: session.id, reply, stage, debrief, review };
}

function screenAt(terminal: Terminal, view: TalkView, reviewed: Reviewed, at: number): Above {
  const moment = reviewed.moments[at];
  if (!moment) return pictured(terminal, (picture) => overviewLines(view, reviewed, picture));
  return (rows) => {
    const lines = [
      ...momentLines(view, moment, reviewed.debrief.answers.length),
      ...branchLines(view, reviewed, moment.turn),
    ];
    return screenOf(terminal, rows, lines);
  };
}

/** A screen to be looked at, before the review goes on. */
function readOn({ words }: Context, ask: Ask, above: Above): Promise<'back' | 'end'> {
  const { keys } = words.review;
  const choices: Choice<'back' | 'end'>[] = [
    { value: 'back', name: keys.back, key: 'b', arrow: 'left' },
    { value: 'end', name: keys.end, key: 'q' },
  ];
  return ask.choose('', choices, { preset: 'back', above });
}

function keysAt({ words }: Context, reviewed: Reviewed, at: number): Choice<Go>[] {
  const { keys } = words.review;
  const moment = reviewed.moments[at];
  const keysOf = (wanted: boolean | undefined, choice: Choice<Go>): Choice<Go>[] => (wanted ? [choice] : []);
  return [
    { value: 'next', name: keys.next, key: 'n', arrow: 'right' },
    ...keysOf(at !== OVERVIEW, { value: 'previous', name: keys.previous, key: 'p', arrow: 'left' }),
    ...keysOf(nextTurning(reviewed, at) !== undefined, { value: 'worst', name: keys.worst, key: 'w' }),
    ...keysOf(moment && moment.asked.offered.length > 1, { value: 'takeBack', name: keys.takeBack, key: 't' }),
    { value: 'curve', name: keys.curve, key: 'c' },
    ...keysOf(at === OVERVIEW, { value: 'questions', name: keys.questions, key: 'a' }),
    { value: 'end', name: keys.end, key: 'q' },
  ];
}

/** The costliest turning point, then the next costly one, by its place among the moments; after the last one the first again. */
function nextTurning({ review, moments }: Reviewed, at: number): number | undefined {
  const byLoss = [...(review?.turningPoints ?? [])].sort((a, b) => b.loss - a.loss);
  const turning = byLoss
    .map((point) => moments.findIndex(({ turn }) => turn === point.turn))
    .filter((place) => place >= 0);
  const next = turning[(turning.indexOf(at) + 1) % turning.length];
  return next === at ? undefined : next;
}

/** Lines with the largest picture that the window has room for. */
const pictured =
  (terminal: Terminal, lines: (picture: Picture) => string[]): Above =>
  (rows) =>
    isPlain(terminal) ? ['', ...lines('none')] : roomiest(rows, [lines('curve'), lines('line')]);
