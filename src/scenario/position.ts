import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Scalar, visit, type YAMLError } from 'yaml';
import type { Place, Report } from './finding.ts';

/** From one offset to another, the second one past the last character. */
export type Span = readonly [from: number, to: number];

/** Turns offsets into lines and columns. The YAML parser's own count misses line ends in text it did not expect (2.9.1). */
export function placesIn(text: string): (span: Span) => Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return ([from, to]) => {
    const start = lines.linePos(Math.min(from, text.length));
    const end = lines.linePos(Math.max(from, Math.min(to, text.length)));
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  };
}

/** What a path leads to, or the nearest thing above it that exists. A key given twice counts as the last. */
export function spanOf(document: Document, path: Report['path'], mark: Report['mark']): Span {
  let found: unknown = document.contents;
  let node: unknown = found;
  for (const [index, step] of path.entries()) {
    const pair = isMap(node)
      ? (node.items.findLast(({ key }) => isScalar(key) && keyOf(key) === String(step)) ??
        node.items.find(({ key }) => !isScalar(key)))
      : undefined;
    node = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (!isNode(node) || (mark === 'key' && index === path.length - 1)) node = pair?.key ?? node;
    if (isNode(node)) found = node;
  }
  const [from, to] = (isNode(found) && found.range) || [0, 0];
  return [from, to];
}

/** A key as `toJS` writes it. */
export const keyOf = ({ value }: Scalar): string => String(value ?? '');

/** Tells what a YAML error is about. A quote that is never closed is one at its beginning, not at the end of the file. */
export function errorSpansIn(document: Document): (error: YAMLError) => Span {
  const opened = new Map<number, number>();
  if (document.errors.some(isOpenQuote))
    visit(document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range) opened.set(range[1], range[0]);
      },
    });
  return (error) => {
    const from = isOpenQuote(error) ? opened.get(error.pos[0]) : undefined;
    return from === undefined ? error.pos : [from, from + 1];
  };
}

const isOpenQuote = ({ code, message }: YAMLError): boolean =>
  code === 'MISSING_CHAR' && message.startsWith('Missing closing');
