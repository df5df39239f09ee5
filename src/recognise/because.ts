import { MOVE_NAMES } from '../map/moves.ts';
import type { Part } from './features.ts';
import { LABELS, type Model, rowOf } from './model.ts';
import type { Span } from './recognition.ts';
import { isWord, type Token } from './tokens.ts';

/** At most so many places are shown for a move. */
const MOST_SPANS = 3;

/** A token is shown when it says at least this share of what the strongest says. */
const STRONG = 0.45;

/**
 * The words that a move was heard in: a wording that gives it away, else those whose pieces spoke for it most. One to three spans of
 * whole words, in order, not touching.
 */
export function because(
  model: Model,
  label: number,
  tokens: readonly Token[],
  parts: readonly Part[],
  scores: readonly Float64Array[],
): Span[] {
  const wordings = (parts[0] as Part).cues.filter(({ move }) => move === MOVE_NAMES[label]);
  const marked = new Uint8Array(tokens.length);
  for (const { from, to } of wordings) marked.fill(1, from, to);
  if (wordings.length === 0) markStrongest(marked, model, label, tokens, clearest(label, parts, scores));
  return spansOf(marked, tokens);
}

/** The clause that speaks most for the label. */
function clearest(label: number, parts: readonly Part[], scores: readonly Float64Array[]): Part {
  let best = parts.length - 1;
  for (let index = best; index >= Math.min(1, parts.length - 1); index--)
    if ((scores[index]?.[label] as number) >= (scores[best]?.[label] as number)) best = index;
  return parts[best] as Part;
}

function markStrongest(
  marked: Uint8Array,
  model: Model,
  label: number,
  tokens: readonly Token[],
  { features, start, length }: Part,
): void {
  const says = new Float64Array(length);
  for (let index = 0; index < features.hashes.length; index++) {
    const row = rowOf(model, features.hashes[index] as number);
    if (row < 0) continue;
    const from = features.from[index] as number;
    const to = features.to[index] as number;
    const share =
      ((model.weights[row * LABELS + label] as number) * (features.values[index] as number)) / (to - from || 1);
    for (let at = from; at < to; at++) says[at] = (says[at] as number) + share;
  }
  for (let at = 0; at < length; at++) if (!isWord(tokens[start + at] as Token)) says[at] = Number.NEGATIVE_INFINITY;
  const most = Math.max(...says);
  for (let at = 0; at < length; at++)
    if (says[at] === most || (says[at] as number) >= Math.max(most * STRONG, Number.MIN_VALUE)) marked[start + at] = 1;
}

/** Runs of marked tokens as spans; of too many the longest, joined over one unmarked word. */
function spansOf(marked: Uint8Array, tokens: readonly Token[]): Span[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (const [index, { start, end }] of tokens.entries()) {
    if (marked[index] !== 1) continue;
    const before = spans.at(-1);
    if (before && index - before.last <= 2) {
      before.end = Math.max(before.end, end);
      before.last = index;
    } else spans.push({ start, end, last: index });
  }
  return spans
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, MOST_SPANS)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end }));
}
