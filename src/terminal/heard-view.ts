import type { Move } from '../map/moves.ts';
import type { HeardMove, Recognition, Span } from '../recognise/recognition.ts';
import type { Words } from '../words/words.ts';
import { definitions, titled, wrapped } from './layout.ts';
import { speech, type TalkView } from './talk-view.ts';
import type { Theme } from './theme.ts';

/** A reply by itself, and what is heard in it, by the names that scenario files use. */
export function recognitionLines(
  { theme, words }: Pick<TalkView, 'theme' | 'words'>,
  text: string,
  { moves, uncertain }: Pick<Recognition, 'moves' | 'uncertain'>,
): string[] {
  const { say } = words;
  const heard =
    moves.length === 0
      ? wrapped(theme, say.nothing, 2)
      : heardTable(theme, say, text, moves, (move) => move).map((line) => `  ${line}`);
  return [
    ...wrapped(theme, underlined(theme, text, moves)),
    ...(uncertain ? wrapped(theme, say.uncertain, 2) : []),
    ...heard,
  ];
}

/** What was typed, with the words underlined that gave its moves away. */
export function saidLines(view: TalkView, text: string, moves: readonly HeardMove[]): string[] {
  return speech(view, view.words.talk.you, underlined(view.theme, text, moves));
}

function underlined(theme: Theme, text: string, moves: readonly HeardMove[]): string {
  const spans = merged(moves.flatMap(({ because }) => because));
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += text.slice(at, start) + theme.paint('telling', text.slice(start, end));
    at = end;
  }
  return marked + text.slice(at);
}

/** The moves that were heard, how surely, and by which words. */
export function heardLines({ theme, words }: TalkView, text: string, moves: readonly HeardMove[]): string[] {
  const { say } = words;
  if (moves.length === 0) return ['', ...wrapped(theme, say.nothing)];
  const heard = heardTable(theme, say, text, moves, (move) => words.moves[move]);
  return [...titled(theme, `${say.heard}:`), ...heard.map((line) => `  ${line}`)];
}

const heardTable = (
  theme: Theme,
  { sure, words }: Words['say'],
  text: string,
  moves: readonly HeardMove[],
  nameOf: (move: Move) => string,
): string[] =>
  definitions(
    { ...theme, width: theme.width - 2 },
    moves.map((heard) => [nameOf(heard.move), [`${percentOf(heard, sure)} ${becauseOf(heard, text, words)}`]]),
  );

const percentOf = ({ confidence }: HeardMove, sure: (percent: number) => string): string =>
  sure(Math.round(confidence * 100));

/** The words that gave a move away, quoted. */
export function becauseOf({ because }: HeardMove, text: string, quoted: (quotes: readonly string[]) => string): string {
  return quoted(because.map(({ start, end }) => text.slice(start, end)));
}

/** Spans in order, those that overlap or touch made one. */
function merged(spans: readonly Span[]): Span[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  const apart: Span[] = [];
  for (const span of inOrder) {
    const last = apart.at(-1);
    if (last && span.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else apart.push(span);
  }
  return apart;
}
