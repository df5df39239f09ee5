import { distance } from 'fastest-levenshtein';
import type { Finding } from '../scenario/finding.ts';
import { withoutHidden } from '../scenario/visible.ts';

/** A piece of a text, by offsets, and what takes its place. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

/** A word this far from a known one, in letters, is that one misspelt. */
const SLIP = 2;

/** Shorter ids may be as near to each other and name different things, and so may those that differ in a figure. */
const SHORTEST_ID = 4;
const figuresIn = (id: string): string => id.replace(/\D+/g, ' ').trim();

/**
 * The text with all findings mended that can be mended without a thought: slips of the pen, quotes, tabs, what can't be seen.
 * Everything else, comments and layout too, stays as it is.
 * @returns the text, and how many findings were mended in it; those on top of each other are left for the next time
 */
export function fixed(text: string, findings: readonly Finding[]): { text: string; mended: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  const edits = findings.flatMap((finding): Edit[] => {
    const { line, column, endLine, endColumn } = finding.at;
    const place = { from: offset(line, column), to: offset(endLine, endColumn) };
    const whole = { from: offset(line, 1), to: starts[line] ?? text.length };
    const found = editOf(finding, text, place, whole) ?? [];
    return found.filter(({ from, to, instead }) => instead !== text.slice(from, to));
  });
  edits.sort((a, b) => a.from - b.from);
  const apart = edits.filter((edit, index) => edits.slice(0, index).every(({ to }) => to <= edit.from));
  const mended = apart.reduceRight(
    (left, { from, to, instead }) => left.slice(0, from) + instead + left.slice(to),
    text,
  );
  return { text: mended, mended: apart.length };
}

type Span = Pick<Edit, 'from' | 'to'>;

/** @param place what is marked; @param line the whole line on which it begins, with its end */
function editOf(finding: Finding, text: string, place: Span, line: Span): Edit[] | undefined {
  const marked = text.slice(place.from, place.to);
  const written = text.slice(line.from, line.to);
  const instead = (words: string): Edit[] => [{ ...place, instead: words }];
  const slip = (meant: string | null): Edit[] | undefined => {
    if (meant === null || distance(marked, meant) > SLIP) return undefined;
    return instead(meant);
  };
  const valueQuoted = (such: RegExp): Edit[] | undefined => {
    const [next = ''] = text.slice(line.to).split('\n', 1);
    // the text, or a block, goes on
    if (next.trim() !== '' && indentOf(next) > indentOf(written)) return undefined;
    return [{ ...line, instead: quotedValue(written, such) }];
  };
  switch (finding.rule) {
    case 'unknown-key':
    case 'unknown-value':
    case 'unknown-move':
      return slip(finding.params.meant);
    case 'unknown-exchange':
    case 'unknown-concern': {
      const { meant } = finding.params;
      if (meant === null || meant.length < SHORTEST_ID || figuresIn(meant) !== figuresIn(marked)) return undefined;
      return slip(meant);
    }
    case 'hidden-character':
      return instead(withoutHidden(marked));
    case 'wrong-format':
      return /^["']1["']$/.test(marked) ? instead('1') : undefined;
    case 'wrong-type':
      // a number or a word that isn't in quotes, with no tag before it
      if (finding.params.wanted === 'text' && finding.params.found.literal && /^[\w.+-]+$/.test(marked))
        return /!\S* $/.test(text.slice(line.from, place.from)) ? undefined : instead(quoted(marked));
      return finding.params.wanted === 'number' && /^(["'])-?\d+\1$/.test(marked)
        ? instead(marked.slice(1, -1))
        : undefined;
    case 'tab-indent': {
      // with the lines below that are indented so: one without the others would lie in another block
      const [lines = ''] = /^(?:(?: *\t[^\n]*|\r?)\n)*(?: *\t[^\n]*)?/.exec(text.slice(line.from)) ?? [];
      const alone = !lines.trimEnd().includes('\n');
      const above = text.slice(0, line.from).trimEnd();
      const before = above.slice(above.lastIndexOf('\n') + 1);
      const like = ' '.repeat(indentOf(before) + (before.endsWith(':') ? 2 : 0));
      const spaced = lines.replace(/^[\t ]+/gm, (indent) => (alone ? like : indent.replaceAll('\t', '  ')));
      return [{ from: line.from, to: line.from + lines.length, instead: spaced }];
    }
    case 'misaligned-key':
      // with what is below it, it is not known how much else has moved
      return /: +\S/.test(written) ? [{ ...line, instead: realigned(written, finding.params) }] : undefined;
    case 'bad-condition':
      return [
        {
          ...line,
          instead: written.replace(/((?:emotion|trust|concessions): *)([<>]=?|=)( ?\d{1,3})(?=\s*[,}\n])/g, '$1"$2$3"'),
        },
      ];
    case 'colon-in-text':
      // what is behind a # may be a comment
      return / #/.test(written) ? undefined : valueQuoted(/:(?= |\s*$)/);
    case 'comment-in-text':
      return valueQuoted(/ #/);
    case 'yaml-tag':
      return valueQuoted(/^!\S* +\S/);
    case 'unused-suppression':
      return /^\s*#\s*[\w-]+\s+[\w-]+\s*:/.test(written) ? [{ ...line, instead: '' }] : undefined;
    default:
      return undefined;
  }
}

const realigned = (line: string, { found, wanted }: { found: number; wanted: number }): string =>
  wanted > found ? ' '.repeat(wanted - found) + line : line.slice(found - wanted);

const quoted = (text: string): string => JSON.stringify(text.trim());

/** A line of a key and such a text, the text in double quotes; a line of any other kind as it is. */
function quotedValue(line: string, such: RegExp): string {
  const [, key, text = '', end = ''] = /^(\s*(?:- )?[a-z_]+: +)(?!["'>|[{])(.*?)(\s*)$/s.exec(line) ?? [];
  return key === undefined || !such.test(text) ? line : key + quoted(text) + end;
}

/** Where a line's own words begin, behind its spaces and the dash of a list. */
const indentOf = (line: string): number => /^ *(?:- )?/.exec(line)?.[0].length ?? 0;
