import * as v from 'valibot';
import { BALANCES } from '../map/balance.ts';
import { DIFFICULTIES } from '../map/difficulty.ts';
import { ENDINGS } from '../map/endings.ts';
import { MOVE_NAMES } from '../map/moves.ts';

/** The version of the journal's lines. Fields may be added; none is renamed. */
export const JOURNAL_VERSION = 1;

/** Letters and digits that can't be taken for each other. */
export const ID_LETTERS = '23456789abcdefghjkmnpqrstvwxyz';
export const ID_LENGTH = 5;
const sessionId = v.pipe(v.string(), v.regex(new RegExp(`^[${ID_LETTERS}]{${ID_LENGTH}}$`)));

const version = v.literal(JOURNAL_VERSION);
/** The moment, in UTC. The order of the lines is what counts, since a clock may go backwards; days and weeks are told from it. */
export const at = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Result points. */
export const score = v.pipe(count, v.maxValue(100));

const moves = v.pipe(v.array(v.picklist(MOVE_NAMES)), v.readonly());
/**
 * A reply in the trainee's own words: the moves that counted, and the response that it was like. `text` is null where it may not be
 * kept. `heard`: what the program had heard, where the trainee was asked or said that it was something else.
 */
const ownWords = v.object({
  text: v.nullable(v.string()),
  moves,
  like: v.nullable(v.string()),
  heard: v.exactOptional(moves),
});

/** The first line: which talk this is. */
const begun = v.object({
  v: version,
  type: v.literal('begun'),
  at,
  session: sessionId,
  /** The version of the program. */
  program: v.string(),
  /** `hash`: SHA-256 of the file, under which a copy is kept. */
  scenario: v.object({
    id: v.string(),
    title: v.string(),
    language: v.string(),
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  /** What the trainee called the scenario by: an id, or a path. */
  called: v.string(),
  seed: count,
  mode: v.picklist(['coach', 'exam']),
  /** Answers that were given before the trainee took over: of `--answers`, or of the talk that this one branches off. */
  answers: v.array(v.union([v.string(), ownWords])),
  /** Before which of those replies, by number, a hint was looked at. */
  hinted: v.optional(v.array(v.pipe(count, v.minValue(1)))),
  /** A talk that was taken back: this one goes another way from reply number `reply` of that one. */
  from: v.optional(v.object({ session: sessionId, reply: v.pipe(count, v.minValue(1)) })),
  /** The trainee answers in their own words; `keep`: what they type may be kept. */
  say: v.optional(v.object({ keep: v.boolean() })),
});

/** A reply: the id of the response, or `OWN_WORDS` with what they were. What it did is computed from the scenario. */
const replied = v.object({
  v: version,
  type: v.literal('replied'),
  at,
  response: v.string(),
  own: v.exactOptional(ownWords),
});

/** A hint was looked at for the reply that follows. */
const hinted = v.object({ v: version, type: v.literal('hinted'), at });

/** The trainee looked at their own emotion, before the reply that follows. */
const checked = v.object({ v: version, type: v.literal('checked'), at, balance: v.picklist(BALANCES) });

/** What the talk came to, as the trainee was told. The last line but for notes. */
const ended = v.object({
  v: version,
  type: v.literal('ended'),
  at,
  ending: v.picklist(ENDINGS),
  result: score,
  total: score,
  accuracy: v.nullable(score),
  /** Result points that each reply gave away; null where the scenario is too large to tell. */
  losses: v.nullable(v.array(score)),
  difficulty: v.nullable(v.picklist(DIFFICULTIES)),
});

/** The trainee's own words on one of the questions after the talk; written only with their consent. */
const noted = v.object({ v: version, type: v.literal('noted'), at, question: v.string(), answer: v.string() });

export const entrySchema = v.variant('type', [begun, replied, hinted, checked, ended, noted]);

export type Entry = v.InferOutput<typeof entrySchema>;
/** The entries of one kind. */
export type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** An entry as the program hands it in: version and time are added when it is written. */
export type NewEntry = { [T in Entry['type']]: Omit<EntryOf<T>, 'v' | 'at'> }[Entry['type']];

export const ENTRY_TYPES: readonly string[] = entrySchema.options.map((option) => option.entries.type.literal);
