import { remembering } from './remember.ts';
import { SPELT_OUT } from './spelling.ts';

/** A word or a mark of a text, as it is compared, and where it stands. */
export interface Token {
  /** In lower case and spelt out: “don't”, “dont” and “do not” are the same two tokens. */
  readonly norm: string;
  /** Offsets into the text, in UTF-16 code units. Tokens that one written word stands for share them. */
  readonly start: number;
  readonly end: number;
}

const WORD_OR_MARK = /[\p{L}\p{M}\p{N}]+(?:['’‘`´.-][\p{L}\p{M}\p{N}]+)*|[?!…;:,.—–-]+|[€$£%]/gu;

/** The words and marks of a text, in its order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD_OR_MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const norm of normsOf(match[0])) tokens.push({ norm, start, end });
  }
  return tokens;
}

const normsOf = remembering((written): readonly string[] => {
  const word = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
  if (!/[\p{L}\p{N}]/u.test(word)) return markOf(word);
  const spelt = SPELT_OUT.get(word) ?? SPELT_OUT.get(word.replaceAll("'", ''));
  if (spelt) return spelt;
  const [, stem = word, rest = ''] = /^(.+?)'(s|m|re|ve|ll|d)$/.exec(word) ?? [];
  if (rest !== '') return [stem, ENDINGS[rest] ?? rest];
  const parts = word.split(/['.-]+/).filter((part) => part !== '');
  return parts.map((part) => (/^\d+$/.test(part) ? '#' : lessStretched(part)));
}, 5_000);

const ENDINGS: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' };

/** “sooooo” is “soo”: a letter drawn out counts twice. */
const lessStretched = (word: string): string => word.replace(/(.)\1{2,}/gu, '$1$1');

/** Of several marks the one that says most. */
function markOf(marks: string): readonly string[] {
  if (marks.includes('?')) return ['?'];
  if (marks.includes('!')) return ['!'];
  if (marks.includes('…') || marks.includes('..')) return ['…'];
  if (/^[-—–]+$/.test(marks)) return [','];
  return [marks.at(0) === ':' ? ',' : (marks.at(0) ?? '.')];
}

export const isWord = ({ norm }: Token): boolean => /[\p{L}\p{N}#]/u.test(norm);

/** A mark at which something new begins: no negation reaches over it. */
export const isStop = ({ norm }: Token): boolean => /[.!?,;…]/.test(norm);

/** A part of a reply that is heard by itself: a sentence, or what stands on one side of a “but”. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** It begins with a “but”, which takes back what stands before it in the sentence. */
  readonly objects: boolean;
}

const ENDS = new Set(['.', '?', '!', '…', ';']);
const OBJECTIONS = new Set(['but', 'however', 'though', 'although', 'yet', 'except']);

/** The sentences of a reply, divided at every “but” that follows three words or more. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let objects = false;
  const close = (to: number, nextObjects: boolean): void => {
    const part = tokens.slice(from, to);
    if (part.some(isWord)) clauses.push({ tokens: part, objects });
    from = to;
    objects = nextObjects;
  };
  for (const [index, { norm }] of tokens.entries()) {
    if (ENDS.has(norm)) {
      close(index + 1, OBJECTIONS.has(tokens[index + 1]?.norm ?? ''));
    } else if (OBJECTIONS.has(norm) && index - from >= 2) close(index, true);
  }
  close(tokens.length, false);
  return clauses;
}
