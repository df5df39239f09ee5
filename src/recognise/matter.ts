import type { Move } from '../map/moves.ts';
import type { HeardMove, Matter } from './recognition.ts';
import { remembering } from './remember.ts';
import { clausesOf, type Token, tokensOf } from './tokens.ts';

/** A clause takes something up with so many words of it, if they are a good share of its own content. Ours, by the typed talks of tests/say. */
const LEAST_WORDS = 2;

/** By the number of words: two alone have to be half of what it says. */
const leastShare = (words: number): number => (words === 2 ? 0.5 : 0.3);

/** How sure that makes of it, by the number of words: enough to count, never as much as harm needs (`HARM_TAKEN`), nor firm. */
const SURE = [0, 0, 0.5, 0.6, 0.65, 0.7];

/**
 * Retelling is known by what it retells, news, explaining and advising by the matter of the talk: wordings alone tell little of them.
 * @returns one of each move at most, the surest
 */
export function takenUp(tokens: readonly Token[], text: string, matter: Matter): HeardMove[] {
  const surest = new Map<Move, HeardMove>();
  for (const clause of clausesOf(tokens)) {
    const content = byStem(clause.tokens, text);
    // of a clause that takes up several things, what it takes up most of; the news where it is denied something
    const [most] = [
      { move: 'state_bad_news' as const, words: denies(clause.tokens) ? shared(content, matter.news) : [] },
      { move: 'paraphrase' as const, words: shared(content, matter.told) },
      { move: 'explain_reason' as const, words: shared(content, matter.reasons) },
      { move: 'guide' as const, words: shared(content, matter.advice) },
    ].sort((a, b) => b.words.length - a.words.length);
    if (!most || most.words.length < LEAST_WORDS || most.words.length < leastShare(most.words.length) * content.size)
      continue;
    const confidence = SURE[Math.min(most.words.length, SURE.length - 1)] ?? 0;
    if (confidence <= (surest.get(most.move)?.confidence ?? 0)) continue;
    const because = most.words.map(({ start, end }) => ({ start, end }));
    surest.set(most.move, { move: most.move, confidence, because });
  }
  return [...surest.values()];
}

/** Words by which a clause says that something is not so, or not there. */
const DENIALS: ReadonlySet<string> = new Set(
  'not no nobody none nothing never without missing lacking lacks declined refused rejected denied closed locked down broken unable lost'.split(
    ' ',
  ),
);

const denies = (tokens: readonly Token[]): boolean => tokens.some(({ norm }) => DENIALS.has(norm));

const shared = (content: ReadonlyMap<string, Token>, known: ReadonlySet<string>): Token[] =>
  [...content].filter(([stem]) => known.has(stem)).map(([, token]) => token);

/** The words of texts that carry their content, by stem. */
export function contentIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(stemsOf));
}

const stemsOf = remembering((text) => [...byStem(tokensOf(text), text).keys()]);

/** A stem is a word's first five letters, which keeps “promise” and “promised” together; figures stay as they are written. */
function byStem(tokens: readonly Token[], text: string): Map<string, Token> {
  const content = new Map<string, Token>();
  for (const token of tokens) {
    const { norm, start, end } = token;
    if (norm === '#') content.set(text.slice(start, end), token);
    else if (norm.length >= 4 && !COMMON.has(norm)) content.set(norm.slice(0, 5), token);
  }
  return content;
}

/** Words of four letters or more that stand in any talk. */
const COMMON: ReadonlySet<string> = new Set(
  `about after again also always another because been before being both came come could does doing done down each else even ever every
  from gave give goes going gone good have having hear here into just keep knew know last least less like little look made make many
  maybe mean more most much must need never next nothing only other over please really right said same saying says should since some
  somebody someone something still such sure take tell than that their them then there these they thing things think this those though
  through time today told took until very want wants week well went were what when where which while will with without would your
  sorry thank thanks understand hello morning afternoon evening please welcome`.split(/\s+/),
);
