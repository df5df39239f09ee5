import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isHarmful, MOVE_NAMES } from '../../src/map/moves.ts';
import { evaluate, type Figures, f1, PREDICTED, precision, recall } from '../../src/recognise/evaluate.ts';
import { decodeModel, type Model } from '../../src/recognise/model.ts';
import { recognise } from '../../src/recognise/recognise.ts';
import type { Sample } from '../../src/recognise/samples.ts';
import { DOUBT, FIRM, HARM_FIRM, HARM_TAKEN, TAKEN } from '../../src/recognise/thresholds.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { listsIn, MODEL_FILE, SENTENCES, samplesFrom } from './sentences.ts';

// npm run eval [-- --json] [-- FOLDER]: how well the shipped model hears, on the lists of a folder and on the replies of the shipped scenarios.
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const folder = positionals[0] ?? join(SENTENCES, 'development');

const began = performance.now();
const bytes = readFileSync(MODEL_FILE);
const model = decodeModel(bytes);
const loadMs = performance.now() - began;

const ORDER = ['plain', 'colloquial', 'hard', 'none'];
const place = (list: string): number => (ORDER.indexOf(list) + ORDER.length + 1) % (ORDER.length + 1);
const lists = listsIn(folder).sort((a, b) => place(basename(a, '.tsv')) - place(basename(b, '.tsv')));
const parts = new Map<string, readonly Sample[]>(
  lists.map((list) => [basename(list, '.tsv'), samplesFrom(folder, list)]),
);
const listed = [...parts.values()].flat();
parts.set('all', listed);
parts.set('scenarios', writtenReplies());
const figures = new Map([...parts].map(([name, samples]) => [name, evaluate(model, samples)] as const));
const latency = latencies(model, listed);
const shipped = { loadMs, bytes: bytes.length, pieces: model.pieces.length };

if (values.json) {
  const { p50, p95 } = latency;
  console.log(
    JSON.stringify(
      { folder, predicted: PREDICTED, ...shipped, p50, p95, figures: Object.fromEntries(figures) },
      null,
      2,
    ),
  );
} else print();

/** The authored replies of the shipped English scenarios that are written as somebody would say them. */
function writtenReplies(): Sample[] {
  const scenarios = join(process.cwd(), 'scenarios', 'en');
  return readdirSync(scenarios).flatMap((name) => {
    const { scenario } = loadScenario(name, readFileSync(join(scenarios, name)));
    const exchanges = Object.values(scenario?.stages ?? {}).flat();
    return exchanges.flatMap(({ responses }) => responses.map(({ say, moves }) => ({ text: say, moves })));
  });
}

/** Milliseconds that a reply takes once everything is warm: the best of three, since other programs run as well. */
function latencies(learnt: Model, samples: readonly Sample[]): { p50: number; p95: number } {
  const hear = (text: string): number => {
    const from = performance.now();
    recognise(learnt, text, { earlier: [] });
    return performance.now() - from;
  };
  for (const { text } of samples) hear(text);
  const times = samples.map(({ text }) => Math.min(hear(text), hear(text), hear(text))).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function print(): void {
  const names = [...figures.keys()];
  const row = (title: string, cell: (each: Figures) => string): void =>
    console.log(`${title.padEnd(34)}${[...figures.values()].map((each) => cell(each).padStart(12)).join('')}`);
  const ofMoves = (value: (each: Figures) => number) => (each: Figures) =>
    each.replies > each.neutral ? value(each).toFixed(3) : '–';
  const ofNeutral = (value: (each: Figures) => number) => (each: Figures) =>
    each.neutral > 0 ? value(each).toFixed(3) : '–';
  console.log(`${folder}, and the replies written in scenarios/en

A move counts as predicted from confidence ${PREDICTED}. What the product takes without asking: where at least one move reaches ${FIRM} (harmful
${HARM_FIRM}) and “no move” stays below ${DOUBT}, all from ${TAKEN} (harmful ${HARM_TAKEN}); every other reply that isn't plainly neutral is asked about, and counts as nothing taken.
`);
  console.log(`${''.padEnd(34)}${names.map((name) => name.padStart(12)).join('')}`);
  row('replies', (each) => String(each.replies));
  row(
    'macro-F1',
    ofMoves((each) => each.macroF1),
  );
  row(
    'among the three likeliest',
    ofMoves((each) => each.top3),
  );
  row(
    'precision of harmful moves',
    ofMoves((each) => each.harmfulPrecision),
  );
  row(
    'neutral: a false move',
    ofNeutral((each) => each.falseMove),
  );
  row(
    'neutral: one taken without asking',
    ofNeutral((each) => each.falseFirm),
  );
  row(
    'taken without asking: precision',
    ofMoves((each) => each.takenPrecision),
  );
  row(
    'taken without asking: recall',
    ofMoves((each) => each.takenRecall),
  );
  row(
    '… of harmful moves',
    ofMoves((each) => each.takenHarmfulPrecision),
  );
  row('uncertain: the trainee is asked', (each) => each.uncertain.toFixed(3));
  console.log(`
${shipped.bytes} bytes, ${shipped.pieces} pieces; loaded in ${loadMs.toFixed(1)} ms; a reply takes ${latency.p50.toFixed(2)} ms (median), ${latency.p95.toFixed(2)} ms (95 of 100)
`);
  const shown = names.filter((name) => name !== 'none' && name !== 'all');
  console.log(`${'precision / recall / F1'.padEnd(34)}${shown.map((name) => name.padStart(20)).join('')}`);
  for (const move of MOVE_NAMES) {
    const cells = shown.map((name) => {
      const counts = (figures.get(name) as Figures).perMove[move];
      if (counts.right + counts.missed === 0) return '–';
      return [precision, recall, f1].map((value) => value(counts).toFixed(2)).join(' ');
    });
    console.log(
      `${`${isHarmful(move) ? '! ' : '  '}${move}`.padEnd(34)}${cells.map((cell) => cell.padStart(20)).join('')}`,
    );
  }
}

// A folder that holds nothing to measure is a mistake in the command.
if (listed.length === 0 || !statSync(folder).isDirectory()) process.exitCode = 1;
