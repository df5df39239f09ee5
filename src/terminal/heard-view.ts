import type { HeardMove, Span } from '../recognise/recognition.ts';
import { definitions, titled, wrapped } from './layout.ts';
import { speech, type TalkView } from './talk-view.ts';

/** What was typed, with the words underlined that gave its moves away. */
export function saidLines(view: TalkView, text: string, moves: readonly HeardMove[]): string[] {
  const { theme, words } = view;
  const spans = merged(moves.flatMap(({ because }) => because));
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += text.slice(at, start) + theme.paint('telling', text.slice(start, end));
    at = end;
  }
  return speech(view, words.talk.you, marked + text.slice(at));
}

/** The moves that were heard, how surely, and by which words. */
export function heardLines({ theme, words }: TalkView, text: string, moves: readonly HeardMove[]): string[] {
  const { say } = words;
  if (moves.length === 0) return ['', ...wrapped(theme, say.nothing)];
  return [
    ...titled(theme, `${say.heard}:`),
    ...definitions(
      theme,
      moves.map((heard) => [
        words.moves[heard.move],
        [`${percentOf(heard, say.sure)} ${becauseOf(heard, text, say.words)}`],
      ]),
    ),
  ];
}

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
