import { alike } from './alike.ts';
import type { HeardMove, Span } from './recognition.ts';
import { remembering } from './remember.ts';
import { clausesOf, isWord, type Token, tokensOf } from './tokens.ts';

/** A clause with fewer words says too little to be the same again: “I see.” may come twice. */
const LEAST_WORDS = 4;

/** Two clauses are the same from this share of their letter triples in common (Dice). */
const SAME = 0.75;

/** How sure identical clauses make of a broken record; less alike ones in proportion. */
const MOST = 0.95;

/** A broken record, with the clauses, at most three, that were said in an earlier reply; nothing when none was. */
export function repeated(tokens: readonly Token[], earlier: readonly string[]): HeardMove[] {
  const before = earlier.flatMap(clauseTriples);
  if (before.length === 0) return [];
  let most = 0;
  const because: Span[] = [];
  for (const clause of wordyClauses(tokens)) {
    const triples = triplesOf(clause);
    const same = Math.max(...before.map((other) => alike(triples, other, SAME)));
    if (same < SAME) continue;
    most = Math.max(most, same);
    because.push({ start: (clause[0] as Token).start, end: (clause.at(-1) as Token).end });
  }
  if (because.length === 0) return [];
  return [{ move: 'broken_record', confidence: most * MOST, because: because.slice(0, 3) }];
}

/** The letter triples of each clause of a reply that says enough. */
const clauseTriples = remembering((reply) => wordyClauses(tokensOf(reply)).map(triplesOf));

function wordyClauses(tokens: readonly Token[]): (readonly Token[])[] {
  return clausesOf(tokens)
    .map((clause) => clause.tokens.filter(isWord))
    .filter((words) => words.length >= LEAST_WORDS);
}

function triplesOf(words: readonly Token[]): Set<string> {
  const letters = ` ${words.map(({ norm }) => norm).join(' ')} `;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) triples.add(letters.slice(at, at + 3));
  return triples;
}
