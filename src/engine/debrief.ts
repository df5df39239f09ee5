import { type Perceived, perceived } from '../map/client.ts';
import type { Ending, EndReason, Risk } from '../map/endings.ts';
import { type Move, STYLES, type Style } from '../map/moves.ts';
import { STAGES, type Stage } from '../map/stages.ts';
import type { Scenario } from '../scenario/format.ts';
import { rounded } from './arithmetic.ts';
import { effortOf, loyaltyOf, resultOf, risksOf, satisfactionOf, worthOf } from './outcome.ts';
import type { EventOf, TalkEvent } from './step.ts';

type Replied = EventOf<'replied'>;

/** A sign of a style, and how often it was given. */
export interface CueCount {
  cue: Move | 'evasion';
  times: number;
}

/** What a talk came to. Read off its events; `ending` is null while it goes on. */
export interface Debrief {
  scenario: string;
  /** Of the order in which the replies were shown. */
  seed: number;
  ending: Ending | null;
  endedBecause: EndReason | null;
  /** Outcome, 0–100. */
  result: number;
  /** Process, 0–100. */
  total: number;
  /** Per cent of the points on offer; 0 for a stage never reached, and where nothing was on offer. */
  stages: Record<Stage, { score: number; reached: boolean; turns: number }>;
  /** Per cent of the cues; 100 in all, or 0 each when no cue was given. */
  styles: Record<Style, number>;
  /** What gave the styles away, the most frequent first. */
  cues: Record<Style, CueCount[]>;
  /** After each turn, the start first. */
  emotion: number[];
  /** The stage that the client was in at each of those levels. */
  curve: Stage[];
  /** Who one is to the client, and how far the client trusts, 0–100. */
  perceived: Perceived;
  trust: number;
  /** Predicted, 1–5 with one decimal. */
  satisfaction: number;
  /** Predicted shift, −2 … +2. */
  loyalty: number;
  /** The client's effort, 1 (none) – 7. */
  effort: number;
  company: { concessions: number; limit: number; promises: number; risks: Risk[] };
  answers: string[];
}

/** @param events all events of one talk, in order, from `opened` on */
export function debrief(scenario: Scenario, seed: number, events: readonly TalkEvent[]): Debrief {
  const replies = events.filter((event): event is Replied => event.type === 'replied');
  const curve = emotionCurve(events);
  const end = events.findLast((event) => event.type === 'ended');
  const trust = trustAfter(events);
  const ending = end?.ending ?? null;
  const stages = stageScores(replies, events);
  const styles = stylesOf(replies);
  const conceded = events.findLast((event) => event.type === 'conceded');
  const limit = scenario.briefing.company.concession_limit;
  const count = (type: TalkEvent['type']): number => events.filter((event) => event.type === type).length;
  const company = { concessions: conceded?.total ?? 0, limit, promises: count('promised') };
  const cost = replies.reduce((sum, reply) => sum + reply.cost, 0);
  const { norm } = scenario.emotion;
  const facts = { ending, trust, levels: curve.emotion, norm, replies, events, styles, company };

  return {
    scenario: scenario.id,
    seed,
    ending,
    endedBecause: end?.because ?? null,
    result: resultOf(worthOf(ending, trust) - cost),
    total: rounded(
      STAGES.reduce((sum, stage) => sum + stages[stage].score * scenario.weights[stage], 0),
      STAGES.reduce((sum, stage) => sum + scenario.weights[stage], 0),
    ),
    stages,
    styles,
    cues: {
      footballer: cuesOf(replies, 'footballer'),
      nurse: cuesOf(replies, 'nurse'),
      partner: cuesOf(replies, 'partner'),
    },
    ...curve,
    perceived: perceived(trust),
    trust,
    satisfaction: satisfactionOf(facts),
    loyalty: loyaltyOf(facts),
    effort: effortOf(facts),
    company: { ...company, risks: risksOf(facts) },
    answers: replies.map((reply) => reply.response),
  };
}

function trustAfter(events: readonly TalkEvent[]): number {
  return events.reduce(
    (trust, event) => (event.type === 'opened' ? event.trust : event.type === 'felt' ? event.trust.to : trust),
    0,
  );
}

/** The client's emotion, the start first and then after each reply, and the stage at each of those levels. */
export function emotionCurve(events: readonly TalkEvent[]): Pick<Debrief, 'emotion' | 'curve'> {
  const emotion: number[] = [];
  const curve: Stage[] = [];
  for (const event of events) {
    if (event.type === 'opened') {
      emotion.push(event.emotion);
      curve.push(event.stage);
    } else if (event.type === 'felt') {
      emotion.push(event.to);
      curve.push(...curve.slice(-1));
    } else if (event.type === 'passed') {
      curve[curve.length - 1] = event.to;
    }
  }
  return { emotion, curve };
}

function stageScores(replies: readonly Replied[], events: readonly TalkEvent[]): Debrief['stages'] {
  const scoreOf = (stage: Stage): Debrief['stages'][Stage] => {
    const here = replies.filter((reply) => reply.stage === stage);
    const best = here.reduce((sum, reply) => sum + reply.best, 0);
    // own words may earn more than any response on offer, and full marks are all there is
    const points = here.reduce((sum, reply) => sum + Math.min(reply.points, reply.best), 0);
    const reached = events.some((event) => event.type === 'asked' && event.stage === stage);
    return { score: best === 0 ? 0 : rounded(points * 100, best), reached, turns: here.length };
  };
  return {
    position: scoreOf('position'),
    explosion: scoreOf('explosion'),
    acceptance: scoreOf('acceptance'),
    plan: scoreOf('plan'),
    action: scoreOf('action'),
  };
}

/** Shares of the cues in whole per cent that add up to 100: the largest remainders are rounded up. */
function stylesOf(replies: readonly Replied[]): Debrief['styles'] {
  const counts = STYLES.map((style) => replies.reduce((sum, reply) => sum + reply.cues[style], 0));
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return { footballer: 0, nurse: 0, partner: 0 };
  const shares = counts.map((count) => ({
    share: Math.trunc((count * 100) / all),
    remainder: (count * 100) % all,
  }));
  let missing = 100 - shares.reduce((sum, { share }) => sum + share, 0);
  for (const entry of [...shares].sort((a, b) => b.remainder - a.remainder)) {
    if (missing === 0) break;
    entry.share += 1;
    missing -= 1;
  }
  const [footballer, nurse, partner] = shares.map(({ share }) => share);
  return { footballer: footballer ?? 0, nurse: nurse ?? 0, partner: partner ?? 0 };
}

/** The moves behind a style; what helps is the partner's. */
function cuesOf(replies: readonly Replied[], style: Style): CueCount[] {
  const times = new Map<CueCount['cue'], number>();
  const add = (cue: CueCount['cue']): void => void times.set(cue, (times.get(cue) ?? 0) + 1);
  for (const { moves, evaded } of replies) {
    for (const { move, effect, cues } of moves) {
      if (style === 'partner' ? effect === 'helped' : cues.includes(style)) add(move);
    }
    if (evaded && style === 'nurse') add('evasion');
  }
  return [...times].map(([cue, count]) => ({ cue, times: count })).sort((a, b) => b.times - a.times);
}
