import { GOOD_ENDINGS } from '../../map/endings.ts';
import { STYLES } from '../../map/moves.ts';
import { STAGES, type Stage } from '../../map/stages.ts';
import type { Words } from '../../words/words.ts';
import { shortened } from '../graph/text.ts';
import type { PastTalk } from './past-talk.ts';
import { openWords, type Turn, turnsOf } from './turns.ts';

/** A name and what stands beside it. */
export type Fact = readonly [name: string, text: string];

export interface Score {
  readonly name: string;
  /** 0–100 */
  readonly score: number;
  readonly means: string;
}

/** The emotion over the talk, as it is drawn. Levels 0–100. */
export interface CurveAccount {
  /** The start first, then after each reply. */
  readonly levels: readonly number[];
  /** The stage at each of those levels. */
  readonly stages: readonly Stage[];
  readonly norm: number;
  /** The levels of the best talk; null where it is not known, or is this one. */
  readonly best: readonly number[] | null;
  /** The numbers of the replies that are turning points. */
  readonly turning: readonly number[];
  readonly checks: PastTalk['session']['checks'];
  /** The shape in a sentence. */
  readonly path: string;
  readonly bestPath: string;
}

export interface TurningAccount {
  readonly turn: number;
  readonly title: string;
  readonly asked: string;
  readonly said: string;
  readonly saidWhy: string;
  readonly better: string;
  readonly betterWhy: string;
  readonly wayOn: string;
  /** The replies of the best way on, each by its beginning. */
  readonly line: string;
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
  readonly ending: { readonly good: boolean; readonly title: string; readonly text: string } | null;
  readonly scores: readonly Score[];
  /** What the best result is, or that the talk is not analysed. */
  readonly scoreNotes: readonly string[];
  readonly curve: CurveAccount;
  /** `instead` is said where there is no score. */
  readonly stages: readonly {
    readonly name: string;
    readonly score: number | null;
    readonly instead: string;
    readonly turns: number;
  }[];
  readonly styles: readonly { readonly name: string; readonly share: number; readonly text: string }[];
  readonly forClient: readonly string[];
  readonly forCompany: readonly string[];
  readonly turningPoints: readonly TurningAccount[];
  /** Said where there are no turning points. */
  readonly noTurningPoints: string | null;
  readonly checks: readonly string[];
  readonly questions: readonly { readonly question: string; readonly answer: string | null }[];
  readonly turns: readonly Turn[];
  /** What the client waits with, where the talk has not ended. */
  readonly open: string | null;
  readonly madeWith: string;
}

export function accountOf(past: PastTalk, words: Words): Account {
  const { scenario, session, debrief, review } = past;
  const { ending, endedBecause } = debrief;
  const { name } = scenario.client;
  return {
    title: scenario.title,
    summary: scenario.summary,
    language: scenario.language,
    client: name,
    unfinished: ending ? null : words.exported.unfinished(debrief.answers.length),
    facts: factsOf(past, words),
    ending: ending && {
      good: GOOD_ENDINGS.includes(ending),
      title: words.endings[ending].title,
      text: [words.endings[ending].meaning(name), ...(endedBecause ? [words.endReasons[endedBecause](name)] : [])].join(
        ' ',
      ),
    },
    scores: scoresOf(past, words),
    scoreNotes: !review ? [words.debrief.notAnalysed] : ending ? [words.debrief.resultHint(review.best.result)] : [],
    curve: curveOf(past, words),
    stages: STAGES.map((stage) => {
      const { score, reached, turns } = debrief.stages[stage];
      return {
        name: words.stages[stage].name,
        score: turns > 0 ? score : null,
        instead: reached ? words.exported.noReply : words.debrief.notReached,
        turns,
      };
    }),
    styles: stylesOf(past, words),
    // predictions from the peak and the end: before the end there are none
    forClient: ending ? clientOf(past, words) : [],
    forCompany: ending ? companyOf(past, words) : [],
    turningPoints: turningPointsOf(past, words),
    noTurningPoints: review?.turningPoints.length === 0 ? words.debrief.none : null,
    checks: session.checks.map(({ replies, balance }) => words.exported.checked(replies, balance)),
    questions: questionsOf(past, words),
    turns: turnsOf(past, words),
    open: openWords(past),
    madeWith: words.exported.madeWith(session.begun.program, session.id),
  };
}

function factsOf({ scenario, session }: PastTalk, { exported, relationships, briefing }: Words): Fact[] {
  const { begun } = session;
  const { client, employee } = scenario;
  const { facts } = exported;
  return [
    [facts.situation, scenario.briefing.situation],
    [facts.role, employee.role],
    [facts.client, briefing.clientIs(client.name, relationships[client.relationship])],
    [facts.wants, scenario.briefing.client.wants],
    [facts.fears, scenario.briefing.client.fears],
    // an ISO timestamp in UTC, to the minute
    [facts.when, exported.time(begun.at.slice(0, 10), begun.at.slice(11, 16))],
    [facts.mode, exported.modes[begun.mode]],
    ...(begun.from ? ([[facts.from, exported.from(begun.from.session, begun.from.reply)]] as const) : []),
  ];
}

function scoresOf({ debrief, review }: PastTalk, { debrief: told }: Words): Score[] {
  return [
    ...(debrief.ending
      ? [
          { name: told.result, score: debrief.result, means: told.resultMeans },
          { name: told.total, score: debrief.total, means: told.totalMeans },
        ]
      : []),
    ...(review && review.accuracy !== null
      ? [{ name: told.accuracy, score: review.accuracy, means: told.accuracyMeans }]
      : []),
  ];
}

function curveOf({ scenario, session, debrief, review }: PastTalk, words: Words): CurveAccount {
  const { emotion: levels, curve: stages } = debrief;
  const { norm } = scenario.emotion;
  const best = review && review.best.emotion.join() !== levels.join() ? review.best.emotion : null;
  return {
    levels,
    stages,
    norm,
    best,
    turning: review?.turningPoints.map(({ turn }) => turn) ?? [],
    checks: session.checks,
    path: pathText(words, debrief, norm),
    bestPath: best ? words.exported.bestPath(Math.max(...best), best.at(-1) ?? 0, best.length - 1) : '',
  };
}

function pathText(words: Words, { emotion, curve, ending }: PastTalk['debrief'], norm: number): string {
  const peak = Math.max(...emotion);
  const at = curve[emotion.indexOf(peak)] ?? 'position';
  return words.debrief.path([
    words.debrief.starts(emotion[0] ?? 0),
    words.debrief.peaks(peak, words.stages[at].name, emotion.indexOf(peak)),
    (ending ? words.debrief.ends : words.exported.stands)(emotion.at(-1) ?? 0, norm),
  ]);
}

function stylesOf({ debrief }: PastTalk, words: Words): Account['styles'] {
  return STYLES.map((style) => {
    const { name, means } = words.styles[style];
    const cues = debrief.cues[style].map(({ cue, times }) => ({
      name: cue === 'evasion' ? words.debrief.evasion : words.moves[cue],
      times,
    }));
    return {
      name,
      share: debrief.styles[style],
      text: cues.length > 0 ? words.debrief.styleCues(means, words.debrief.cues(cues)) : means,
    };
  });
}

function clientOf({ debrief }: PastTalk, { debrief: told, perceived }: Words): string[] {
  return [
    `${told.satisfaction(debrief.satisfaction.toFixed(1))}: ${told.satisfactionMeans}`,
    `${told.loyalty(debrief.loyalty)}: ${told.loyaltyMeans}`,
    `${told.effort(debrief.effort)}: ${told.effortMeans}`,
    told.seen(perceived[debrief.perceived]),
  ];
}

function companyOf({ debrief }: PastTalk, { debrief: told, risks: names }: Words): string[] {
  const { concessions, limit, risks } = debrief.company;
  return [
    concessions > limit ? told.overLimit(concessions, limit) : told.conceded(concessions, limit),
    ...(risks.length === 0 ? [told.noRisks] : []),
    ...risks.map((risk) => told.risk(names[risk].name, names[risk].because)),
  ];
}

/** Characters: enough to know a reply again. */
const BEGINNING = 36;

function turningPointsOf({ review }: PastTalk, words: Words): TurningAccount[] {
  return (review?.turningPoints ?? []).map((point) => ({
    turn: point.turn,
    title: words.debrief.turningAt(
      point.turn,
      words.stages[point.stage].name,
      words.grades[point.grade].name,
      point.before,
      point.after,
    ),
    asked: point.asked,
    said: point.given.says,
    saidWhy: point.given.why,
    better: point.instead.says,
    betterWhy: point.instead.why,
    wayOn: words.debrief.wayOn(point.line.length, point.before),
    line: point.line.map(({ says }) => shortened(says, BEGINNING)).join(' → '),
  }));
}

/** The usual questions, then the scenario's, then any others that were answered. */
function questionsOf({ session, scenario }: PastTalk, { debrief }: Words): Account['questions'] {
  const usual = Object.entries(debrief.questions).map(([name, question]) => ({ name, question }));
  const all = [...usual, ...scenario.reflect.map((question) => ({ name: question, question }))];
  const asked = all.map(({ name, question }) => ({
    question,
    answer: session.notes.find((note) => note.question === name || note.question === question)?.answer || null,
  }));
  const known = new Set(all.flatMap(({ name, question }) => [name, question]));
  return [...asked, ...session.notes.filter(({ question }) => !known.has(question))];
}
