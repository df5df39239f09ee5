import type { Debrief } from '../engine/debrief.ts';
import { isCalm, trustsEnough } from '../engine/outcome.ts';
import { type EndReason, GOOD_ENDINGS } from '../map/endings.ts';
import { STYLES } from '../map/moves.ts';
import { STAGES } from '../map/stages.ts';
import type { Scenario } from '../scenario/format.ts';
import type { Words } from '../words/words.ts';
import type { Outcome } from './past-talk.ts';

export interface EndingTold {
  readonly good: boolean;
  readonly title: string;
  /** What it means, and what brought it about. */
  readonly texts: readonly string[];
}

/** How a talk ended; null while it goes on. */
export function endingOf(debrief: Debrief, scenario: Scenario, words: Words): EndingTold | null {
  const { ending, endedBecause, emotion, trust } = debrief;
  const {
    client,
    emotion: { norm },
  } = scenario;
  if (!ending) return null;
  const { title, meaning } = words.endings[ending];
  return {
    good: GOOD_ENDINGS.includes(ending),
    title,
    texts: [
      meaning(client.name),
      ...(endedBecause ? [endReason(endedBecause, { emotion: emotion.at(-1) ?? norm, trust }, scenario, words)] : []),
    ],
  };
}

/** What brought the end about. @param last emotion and trust at the end, 0–100 */
export function endReason(
  because: EndReason,
  { emotion, trust }: { readonly emotion: number; readonly trust: number },
  { client, emotion: { norm } }: Pick<Scenario, 'client' | 'emotion'>,
  words: Words,
): string {
  if (because !== 'unsettled') return words.endReasons[because](client.name);
  return words.unsettled(client.name, isCalm(emotion, norm), trustsEnough(trust));
}

export interface Score {
  readonly name: string;
  /** 0–100 */
  readonly score: number;
  readonly means: string;
}

export function resultOf({ result }: Debrief, { debrief }: Words): Score {
  return { name: debrief.result, score: result, means: debrief.resultMeans };
}

export function processOf({ total }: Debrief, { debrief }: Words): Score {
  return { name: debrief.total, score: total, means: debrief.totalMeans };
}

/** None where nothing was at stake, or that is not known. */
export function accuracyOf({ review }: Pick<Outcome, 'review'>, { debrief }: Words): Score[] {
  if (!review || review.accuracy === null) return [];
  return [{ name: debrief.accuracy, score: review.accuracy, means: debrief.accuracyMeans }];
}

export interface StageTold {
  readonly name: string;
  /** null where no reply was given: `instead` says so. */
  readonly score: number | null;
  readonly instead: string;
  readonly turns: number;
}

export function stagesOf(debrief: Debrief, words: Words): StageTold[] {
  return STAGES.map((stage) => {
    const { score, reached, turns } = debrief.stages[stage];
    return {
      name: words.stages[stage].name,
      score: turns > 0 ? score : null,
      instead: reached ? words.debrief.noReply : words.debrief.notReached,
      turns,
    };
  });
}

export interface StyleTold {
  readonly name: string;
  /** Per cent of all signs. */
  readonly share: number;
  /** What the style is, and what gave it away. */
  readonly text: string;
}

export function stylesOf(debrief: Debrief, words: Words): StyleTold[] {
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

export interface ForClient {
  /** From the peak and the end, so only good for a talk that has ended. */
  readonly predictions: readonly string[];
  /** Who the employee is to the client. */
  readonly seen: string;
}

export function forClient(debrief: Debrief, { debrief: told, perceived }: Words): ForClient {
  return {
    predictions: [
      `${told.satisfaction(debrief.satisfaction.toFixed(1))}: ${told.satisfactionMeans}`,
      `${told.loyalty(debrief.loyalty)}: ${told.loyaltyMeans}`,
      `${told.effort(debrief.effort)}: ${told.effortMeans}`,
    ],
    seen: told.seen(perceived[debrief.perceived]),
  };
}

export interface ForCompany {
  readonly conceded: string;
  readonly risks: readonly string[];
  /** Said where there are no risks. */
  readonly noRisks: string | null;
}

export function forCompany({ company }: Debrief, { debrief: told, risks: names }: Words): ForCompany {
  const { concessions, limit, risks } = company;
  return {
    conceded: concessions > limit ? told.overLimit(concessions, limit) : told.conceded(concessions, limit),
    risks: risks.map((risk) => told.risk(names[risk].name, names[risk].because)),
    noRisks: risks.length === 0 ? told.noRisks : null,
  };
}
