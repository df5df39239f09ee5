import { mood } from '../../map/client.ts';
import { checksTold, curveOf, type EmotionCurve, pathText, type SelfChecks } from '../../telling/curve.ts';
import { type Feedback, feedbackOn, type Worth, worthOf } from '../../telling/feedback.ts';
import {
  accuracyOf,
  type EndingTold,
  endingOf,
  forClient,
  forCompany,
  processOf,
  resultOf,
  type Score,
  type StageTold,
  type StyleTold,
  stagesOf,
  stylesOf,
} from '../../telling/outcome.ts';
import type { PastTalk } from '../../telling/past-talk.ts';
import { clientText, traineeText } from '../../telling/people.ts';
import { type Answered, answersTo } from '../../telling/questions.ts';
import { noTurningPoints, type TurningPointTold, turningPointsOf } from '../../telling/turning-points.ts';
import { type PastTurn, pastTurnsOf } from '../../telling/turns.ts';
import type { Words } from '../../words/words.ts';
import { shortened } from '../graph/text.ts';

/** A name and what stands beside it. */
export type Fact = readonly [name: string, text: string];

/** The emotion over the talk, as it is drawn and told. */
export interface CurveAccount extends EmotionCurve {
  readonly checks: SelfChecks;
  /** The shape in a sentence. */
  readonly path: string;
  readonly bestPath: string;
}

/** One reply with what led to it and what came of it, in words. */
export interface TurnAccount extends PastTurn {
  readonly title: string;
  /** How upset the client is before the reply. */
  readonly mood: string;
  readonly worth: Worth | null;
  readonly feedback: readonly Feedback[];
}

/** A talk in words: what a document of any format says, in its order. Texts are plain, and not yet escaped. */
export interface Account {
  readonly title: string;
  readonly summary: string;
  /** Of the scenario. */
  readonly language: string;
  readonly client: string;
  /** Said of a talk that has not ended. */
  readonly unfinished: string | null;
  readonly facts: readonly Fact[];
  readonly ending: EndingTold | null;
  readonly scores: readonly Score[];
  /** What the best result is. */
  readonly scoreHint: string | null;
  readonly curve: CurveAccount;
  readonly stages: readonly StageTold[];
  readonly styles: readonly StyleTold[];
  readonly forClient: readonly string[];
  readonly forCompany: readonly string[];
  readonly turningPoints: readonly TurningPointTold[];
  /** Said where there are no turning points. */
  readonly noTurningPoints: string | null;
  readonly checks: readonly string[];
  readonly questions: readonly Answered[];
  readonly turns: readonly TurnAccount[];
  /** What the client waits with, where the talk has not ended. */
  readonly open: string | null;
  readonly madeWith: string;
}

export function accountOf(past: PastTalk, words: Words): Account {
  const { scenario, session, debrief, review, talk } = past;
  const ending = endingOf(debrief, scenario, words);
  return {
    title: scenario.title,
    summary: scenario.summary,
    language: scenario.language,
    client: scenario.client.name,
    unfinished: ending ? null : words.exported.unfinished(debrief.answers.length),
    facts: factsOf(past, words),
    ending,
    scores: [...(ending ? [resultOf(debrief, words), processOf(debrief, words)] : []), ...accuracyOf(past, words)],
    scoreHint: ending && review ? words.debrief.resultHint(review.best.result) : null,
    curve: curveAccount(past, words),
    stages: stagesOf(debrief, words),
    styles: stylesOf(debrief, words),
    // predictions from the peak and the end: before the end there are none
    ...(ending ? predictionsOf(past, words) : { forClient: [], forCompany: [] }),
    turningPoints: turningPointsOf(review, words),
    noTurningPoints: noTurningPoints(review, words),
    checks: checksTold(past, session.checks, words),
    questions: answersTo(session, scenario, words),
    turns: pastTurnsOf(past).map((turn) => turnAccount(turn, past, words)),
    open: ending ? null : (talk.events.findLast((event) => event.type === 'asked')?.says ?? null),
    madeWith: words.exported.madeWith(session.begun.program, session.id),
  };
}

function factsOf({ scenario, session }: PastTalk, words: Words): Fact[] {
  const { exported, briefing } = words;
  const { begun } = session;
  const { situation, client } = scenario.briefing;
  return [
    [exported.facts.situation, situation],
    [briefing.you, traineeText(scenario)],
    [briefing.client, clientText(scenario, words)],
    [briefing.theirs, client.wants],
    [briefing.fears, client.fears],
    // an ISO timestamp in UTC, to the minute
    [exported.facts.when, exported.time(begun.at.slice(0, 10), begun.at.slice(11, 16))],
    [exported.facts.mode, exported.modes[begun.mode]],
    ...(begun.from ? ([[exported.facts.from, exported.from(begun.from.session, begun.from.reply)]] as const) : []),
  ];
}

function curveAccount(past: PastTalk, words: Words): CurveAccount {
  const curve = curveOf(past, past.scenario);
  const { best } = curve;
  return {
    ...curve,
    checks: past.session.checks,
    path: pathText(past, past.scenario, words),
    bestPath: best ? words.exported.bestPath(Math.max(...best), best.at(-1) ?? 0, best.length - 1) : '',
  };
}

function predictionsOf({ debrief }: PastTalk, words: Words): Pick<Account, 'forClient' | 'forCompany'> {
  const { predictions, seen } = forClient(debrief, words);
  const { conceded, risks, noRisks } = forCompany(debrief, words);
  return { forClient: [...predictions, seen], forCompany: [conceded, ...(noRisks ? [noRisks] : risks)] };
}

/** Characters: enough to know a reply again. */
const BEGINNING = 36;

/** The best way on, each reply by its beginning. */
export const lineText = ({ line }: TurningPointTold): string =>
  line.map(({ says }) => shortened(says, BEGINNING)).join(' → ');

function turnAccount(turn: PastTurn, { scenario }: PastTalk, words: Words): TurnAccount {
  const { norm } = scenario.emotion;
  return {
    ...turn,
    title: words.talk.of(turn.turn, words.stages[turn.replied.stage].name),
    mood: words.exported.seen(turn.before, words.moods[mood(turn.before - norm)]),
    worth: worthOf(turn, turn.assessment, words),
    feedback: feedbackOn(turn, scenario, words),
  };
}
