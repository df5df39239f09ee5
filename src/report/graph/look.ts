import type { Effect, Outline } from '../../analysis/outline.ts';
import { GRADE_UP_TO, GRADES } from '../../map/grades.ts';
import type { Condition, ExchangeText, ResponseText } from '../../scenario/format.ts';
import type { Words } from '../../words/words.ts';

/** How an effect is shown: never by its colour alone. White on `strong`, and dark on `tint`, can be read well. */
export const LOOKS: Readonly<Record<Effect, { sign: string; strong: string; tint: string }>> = {
  best: { sign: '★', strong: '#00695c', tint: '#d3eee8' },
  good: { sign: '✓', strong: '#4a7418', tint: '#edf5dd' },
  inaccuracy: { sign: '≈', strong: '#806000', tint: '#fdf4d3' },
  mistake: { sign: '−', strong: '#b04a00', tint: '#fde6d3' },
  blunder: { sign: '×', strong: '#a3122e', tint: '#f9d9de' },
  decided: { sign: '○', strong: '#5a6068', tint: '#eceff2' },
  never: { sign: '○', strong: '#5a6068', tint: '#eceff2' },
  unknown: { sign: '○', strong: '#5a6068', tint: '#eceff2' },
};

export const INK = { text: '#1b2430', quiet: '#4b5663', line: '#8a94a0', jump: '#5b3fa0', paper: '#ffffff' } as const;

/** By stage: the ground of its band. */
export const BANDS = ['#e9eff7', '#f9ebe6', '#f6f1e0', '#e8f3ea', '#ece9f5'] as const;

const CONCERN = '◆';
export const JUMP = '➜';

/** What the client says as a rule: the last variant, which has no condition. */
export function clientWords({ client }: ExchangeText): string {
  return typeof client === 'string' ? client : (client.at(-1)?.say ?? '');
}

/** What is to be known of an exchange beside its words. */
export function exchangeNotes({ client, reprise, abuse, waiting, when }: ExchangeText, { graph }: Words): string[] {
  return [
    reprise ? `↻ ${graph.reprise}` : '',
    abuse ? graph.abuse : '',
    waiting ? graph.waiting : '',
    typeof client === 'string' ? '' : graph.versions(client.length),
    conditionNote(when, graph),
  ].filter((note) => note !== '');
}

/** What a reply does beside its effect. */
export function replyNotes({ surfaces, goto, when }: ResponseText, { graph }: Words): string[] {
  return [
    surfaces === undefined ? '' : `${CONCERN} ${graph.surfaces(surfaces)}`,
    goto === undefined ? '' : `${JUMP} ${graph.leadsTo(goto)}`,
    conditionNote(when, graph),
  ].filter((note) => note !== '');
}

function conditionNote(when: Condition | undefined, { onlyIf, conditions }: Words['graph']): string {
  const told = Object.entries(when ?? {}).map(([name, value]) => conditions[name as keyof Condition](value));
  return told.length === 0 ? '' : onlyIf(told);
}

/** What the signs mean: the grades, and those of the others that occur. */
export function effectLegend({ stages }: Outline, { graph: { effects } }: Words): [Effect, string][] {
  const all = stages.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ replies }) => replies.map(({ effect }) => effect)),
  );
  const meanings: Record<Effect, string> = {
    ...effects,
    good: effects.good(GRADE_UP_TO.good),
    inaccuracy: effects.inaccuracy(GRADE_UP_TO.inaccuracy),
    mistake: effects.mistake(GRADE_UP_TO.mistake),
    blunder: effects.blunder(GRADE_UP_TO.mistake),
  };
  const graded: readonly Effect[] = all.every((effect) => effect === 'unknown') ? [] : GRADES;
  const shown: Effect[] = [...graded, ...(['decided', 'never', 'unknown'] as const).filter((one) => all.includes(one))];
  return shown.map((effect) => [effect, meanings[effect]]);
}

/** What a reply gives away, as a number below zero; empty without a grade. */
export function lossText(loss: number | null): string {
  if (loss === null) return '';
  return loss === 0 ? '0' : `−${loss}`;
}

export function concernLegend({ scenario }: Outline, { graph }: Words): string[] {
  return scenario.client.concerns.map(
    ({ id, text, main }) => `${CONCERN} ${id}${main ? ` (${graph.main})` : ''}: ${text}`,
  );
}

/** What the picture is of, in short lines. */
export function summaryLines({ scenario, best }: Outline, words: Words): string[] {
  const { summary, domain, employee, client } = scenario;
  const facts = [domain, employee.role, words.graph.client(client.name, words.relationships[client.relationship])];
  if (best !== null) facts.push(words.graph.bestTalk(best));
  return [summary, facts.join(' · ')];
}

/** What stands over a picture, line by line: its facts, the concerns, how it is to be taken. */
export function headLines(outline: Outline, words: Words): string[] {
  return [...summaryLines(outline, words), ...concernLegend(outline, words), ...notes(outline, words)];
}

/** What a reply does, by name: `an open question, courtesy`; empty where it makes no move. */
export const movesText = ({ moves }: ResponseText, words: Words): string =>
  moves.map((move) => words.moves[move]).join(', ');

/** How the picture is to be taken: first what the effects mean. */
export function notes({ scenario, best }: Outline, { graph }: Words): string[] {
  return [
    best === null ? `${graph.incomplete} ${graph.followMore}` : graph.effectsMean,
    graph.flare,
    ...(scenario.step_back ? [graph.stepBack] : []),
  ];
}
