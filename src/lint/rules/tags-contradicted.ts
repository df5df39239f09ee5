import { type Family, isHarmful, MOVE_NAMES, type Move, moveRule } from '../../map/moves.ts';
import type { Heard } from '../ears.ts';
import type { WritingRule } from '../rule.ts';
import { soundIn } from './sounds-harmful.ts';

/**
 * What contradicts the tags is there this surely, 0–1, and so many times as likely as each of the tags (odds to odds). Ours: every
 * reply of the shipped scenarios misses one of the two by a factor of three or more. Of replies that were given each other's moves
 * half are found by this rule and `sounds-harmful` together.
 */
const SURELY = 0.8;
const TIMES = 200;

/** Politeness, information and advice: what wrong replies are wrapped in, or made of. It proves nothing about them. */
const WRAPPING: ReadonlySet<Family> = new Set<Family>(['warmth', 'clarity', 'solving']);

/** Harmful moves, and helpful ones that use the same words for another end: who sends away says where to go, or asks “What do I know?”. */
const LOOKS_LIKE: Partial<Record<Move, readonly Move[]>> = {
  deflect: ['guide', 'step_back', 'open_question'],
  broken_record: ['confirm_agreement'],
  overpromise: ['commit_time', 'concede'],
};

const odds = (likelihood: number): number => likelihood / (1 - likelihood);

/** The moves that are heard instead of the tags, the surest first: one, or two that are hard to tell apart. */
function heardInstead(heard: Heard, tags: readonly Move[]): Move[] {
  if (!tags.some(isHarmful)) return surelyIn(MOVE_NAMES.filter(isHarmful), heard.of, heard, tags);
  if (!tags.every(isHarmful)) return [];
  const alike = tags.flatMap((tag) => LOOKS_LIKE[tag] ?? []);
  const helpful = MOVE_NAMES.filter(
    (move) => !isHarmful(move) && !WRAPPING.has(moveRule(move).family) && !alike.includes(move),
  );
  // “I see that you are angry, but …” reflects nothing
  return surelyIn(helpful, heard.afterBut, heard, tags);
}

function surelyIn(others: readonly Move[], likely: Heard['of'], heard: Heard, tags: readonly Move[]): Move[] {
  // each clause may make a move of its own, and which harm it is matters less than that it is one
  const any = 1 - others.reduce((none, move) => none * (1 - likely(move)), 1);
  const tag = Math.max(...tags.map(heard.of));
  if (any < SURELY || !(odds(any) > TIMES * odds(tag))) return [];
  const [first, second] = others.toSorted((a, b) => likely(b) - likely(a));
  if (!first) return [];
  return second && likely(second) * 2 >= likely(first) ? [first, second] : [first];
}

export const tagsContradicted: WritingRule = {
  name: 'tags-contradicted',
  why: 'The trainee learns what `moves` says and hears what `say` says. Where a reply that is tagged as listening plainly blames, blame is praised; and whoever types the same words is heard as they are said.',
  bad: {
    at: 'stages.explosion.0.responses.0',
    yaml: `- id: hear
  say: You never read what you sign, and that is nobody's mistake but yours.
  moves: [reflect_feeling, validate]
  reply: Mine?
  why: The feeling is named.`,
  },
  good: {
    at: 'stages.explosion.0.responses.0',
    yaml: `- id: hear
  say: You never read what you sign, and that is nobody's mistake but yours.
  moves: [blame_client]
  reply: Mine?
  why: The fault is the client's. From now on she defends herself.`,
  },
  check: ({ scenario, exchanges, hear }) => {
    if (!hear) return [];
    return exchanges.flatMap(({ replies }) =>
      replies.flatMap(({ text: { say, moves: tags }, path }) => {
        // what follows from another finding is not reported again
        if (tags.length === 0 || soundIn(scenario, { say, moves: tags })) return [];
        const heard = hear(say);
        const moves = heardInstead(heard, tags);
        if (!moves[0]) return [];
        const words = heard.because(moves[0]).map(({ start, end }) => say.slice(start, end));
        return [{ rule: 'tags-contradicted', params: { words, moves }, path: [...path, 'moves'], mark: 'value' }];
      }),
    );
  },
};
