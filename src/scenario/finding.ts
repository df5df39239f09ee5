import type { Cue, Move } from '../map/moves.ts';
import type { TRICKS } from '../map/players.ts';
import type { Stage } from '../map/stages.ts';

/** The closed list of what can be wrong with a scenario file. Codes are a contract: never renumbered, never reused. */
export const RULES = {
  // CM1xx: the file and its YAML
  'yaml-syntax': { code: 'CM101', severity: 'error' },
  'tab-indent': { code: 'CM102', severity: 'error' },
  'duplicate-key': { code: 'CM103', severity: 'error' },
  'several-documents': { code: 'CM104', severity: 'error' },
  alias: { code: 'CM105', severity: 'error' },
  'too-large': { code: 'CM106', severity: 'error' },
  'too-deep': { code: 'CM107', severity: 'error' },
  'empty-file': { code: 'CM108', severity: 'error' },
  'not-text': { code: 'CM109', severity: 'error' },
  'yaml-tag': { code: 'CM110', severity: 'error' },
  'colon-in-text': { code: 'CM111', severity: 'error' },
  'misaligned-key': { code: 'CM112', severity: 'error' },
  // CM2xx: structure and references
  'unknown-key': { code: 'CM201', severity: 'error' },
  'missing-key': { code: 'CM202', severity: 'error' },
  'wrong-type': { code: 'CM203', severity: 'error' },
  'unknown-value': { code: 'CM204', severity: 'error' },
  'unknown-move': { code: 'CM205', severity: 'error' },
  'out-of-range': { code: 'CM206', severity: 'error' },
  'wrong-format': { code: 'CM207', severity: 'error' },
  'duplicate-id': { code: 'CM208', severity: 'error' },
  'unknown-exchange': { code: 'CM209', severity: 'error' },
  'unknown-concern': { code: 'CM210', severity: 'error' },
  'bad-condition': { code: 'CM211', severity: 'error' },
  'main-concern': { code: 'CM212', severity: 'error' },
  'no-way-on': { code: 'CM213', severity: 'error' },
  'bad-id': { code: 'CM214', severity: 'error' },
  'backward-goto': { code: 'CM215', severity: 'error' },
  'weights-sum': { code: 'CM216', severity: 'error' },
  'wrong-length': { code: 'CM217', severity: 'error' },
  'variant-order': { code: 'CM218', severity: 'error' },
  'emotion-order': { code: 'CM219', severity: 'error' },
  'same-scenario': { code: 'CM220', severity: 'error' },
  'id-unlike-file': { code: 'CM221', severity: 'warning' },
  'beyond-limit': { code: 'CM222', severity: 'warning' },
  // CM3xx: writing
  'hidden-character': { code: 'CM301', severity: 'error' },
  'comment-in-text': { code: 'CM302', severity: 'warning' },
  'unused-suppression': { code: 'CM303', severity: 'warning' },
  'bad-suppression': { code: 'CM304', severity: 'error' },
  'best-by-length': { code: 'CM305', severity: 'warning' },
  'best-by-place': { code: 'CM306', severity: 'warning' },
  'best-opens-alike': { code: 'CM307', severity: 'warning' },
  'near-equal-replies': { code: 'CM308', severity: 'warning' },
  'number-of-replies': { code: 'CM309', severity: 'warning' },
  caricatures: { code: 'CM310', severity: 'warning' },
  'absolutes-only-wrong': { code: 'CM311', severity: 'warning' },
  'why-judges': { code: 'CM312', severity: 'warning' },
  'why-repeated': { code: 'CM313', severity: 'warning' },
  'too-long-to-read': { code: 'CM314', severity: 'warning' },
  'courtesy-shows-best': { code: 'CM315', severity: 'warning' },
  'move-without-cue': { code: 'CM316', severity: 'hint' },
  'no-moves': { code: 'CM317', severity: 'warning' },
  'sounds-harmful': { code: 'CM318', severity: 'warning' },
  'placeholder-text': { code: 'CM319', severity: 'warning' },
  'wrong-language': { code: 'CM320', severity: 'warning' },
  'line-repeated': { code: 'CM321', severity: 'warning' },
  'nothing-tempting': { code: 'CM322', severity: 'warning' },
  'no-reprise': { code: 'CM323', severity: 'warning' },
  'why-says-little': { code: 'CM324', severity: 'warning' },
  'template-left': { code: 'CM325', severity: 'warning' },
  'no-reactions': { code: 'CM326', severity: 'warning' },
  'tags-contradicted': { code: 'CM327', severity: 'warning' },
  // CM4xx: what exact analysis proves
  'exchange-never-reached': { code: 'CM401', severity: 'warning' },
  'condition-never-true': { code: 'CM402', severity: 'warning' },
  'condition-always-true': { code: 'CM403', severity: 'warning' },
  'stage-never-done': { code: 'CM404', severity: 'error' },
  'dead-end': { code: 'CM405', severity: 'warning' },
  'loop-without-exit': { code: 'CM406', severity: 'error' },
  'dominated-response': { code: 'CM407', severity: 'warning' },
  'no-consequence': { code: 'CM408', severity: 'warning' },
  'no-full-marks': { code: 'CM409', severity: 'warning' },
  'concern-never-surfaces': { code: 'CM410', severity: 'warning' },
  'main-concern-by-luck': { code: 'CM411', severity: 'warning' },
  'no-good-ending': { code: 'CM412', severity: 'error' },
  'best-talk-skips': { code: 'CM413', severity: 'warning' },
  'not-analysed': { code: 'CM414', severity: 'warning' },
  'nothing-serves': { code: 'CM415', severity: 'warning' },
  'trick-wins': { code: 'CM416', severity: 'warning' },
  'partner-fails': { code: 'CM417', severity: 'warning' },
  'style-ends-well': { code: 'CM418', severity: 'warning' },
} as const satisfies Record<string, { code: `CM${number}`; severity: Severity }>;

export type Rule = keyof typeof RULES;
/** From the gravest on. A hint is a question to the author: it may be as it should be. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What kind of value a key wants. */
export type ValueKind = 'text' | 'number' | 'yes-no' | 'list' | 'block' | 'text-or-list';

/** What each rule's message needs to know. */
export interface Params {
  /** The parser's own code and words. */
  'yaml-syntax': { reason: string; detail: string };
  'tab-indent': Record<never, never>;
  'duplicate-key': { key: string };
  'several-documents': Record<never, never>;
  alias: { name: string };
  'too-large': { of: 'bytes' | 'pieces'; most: number };
  'too-deep': { most: number };
  'empty-file': Record<never, never>;
  'not-text': Record<never, never>;
  'yaml-tag': { tag: string };
  'colon-in-text': Record<never, never>;
  /** Columns, from 1. */
  'misaligned-key': { found: number; wanted: number };
  'unknown-key': { key: string; known: readonly string[]; meant: string | null };
  'missing-key': { key: string };
  /** `literal`: the value itself rather than a word for what it is. */
  'wrong-type': { wanted: ValueKind; found: { text: string; literal: boolean } };
  'unknown-value': { value: string; known: readonly string[]; meant: string | null };
  'unknown-move': { move: string; meant: string | null };
  'out-of-range': { value: number; least: number | null; most: number | null; whole: boolean };
  'wrong-format': { found: string };
  'duplicate-id': { id: string; of: 'exchange' | 'response' | 'concern' | 'move'; firstLine: number };
  'unknown-exchange': { id: string; meant: string | null };
  'unknown-concern': { id: string; known: readonly string[]; meant: string | null };
  'bad-condition': { found: string };
  'main-concern': { count: number };
  'no-way-on': { of: 'stage' | 'exchange'; name: string };
  'bad-id': { found: string; of: 'id' | 'language' };
  'backward-goto': { id: string; stage: string };
  'weights-sum': { sum: number };
  'wrong-length': { of: 'text' | 'list'; found: number; least: number | null; most: number | null };
  'variant-order': { last: boolean };
  'emotion-order': { key: string; value: number; walkout: number };
  'same-scenario': { id: string; first: string };
  'id-unlike-file': { id: string; file: string };
  'beyond-limit': { found: number; most: number };
  'comment-in-text': { lost: string };
  'unused-suppression': { name: string };
  'bad-suppression': {
    of: 'comment' | 'no-rule' | 'no-reason' | 'unknown' | 'fixed';
    name: string;
    meant: string | null;
  };
  /** `times` of the `of` choices at which exactly one reply is the best. `ratio`: the best one's length, in per cent of the others', in the median. */
  'best-by-length': { which: 'longest' | 'shortest'; times: number; of: number; ratio: number };
  /** `place` counts from 1. */
  'best-by-place': { place: number; times: number; of: number };
  'best-opens-alike': { words: string; times: number; of: number };
  'near-equal-replies': { id: string; other: string };
  'number-of-replies': { found: number; least: number; most: number };
  caricatures: { id: string };
  'absolutes-only-wrong': { words: readonly string[]; times: number };
  'why-judges': { words: string };
  'why-repeated': { other: string };
  'too-long-to-read': { of: 'words' | 'columns'; found: number; most: number };
  'courtesy-shows-best': { times: number; of: number };
  'move-without-cue': { move: Move };
  'no-moves': { id: string };
  'sounds-harmful': { words: string; moves: readonly Move[] };
  'placeholder-text': { found: string };
  'wrong-language': { declared: string; found: string };
  'line-repeated': { other: string };
  'nothing-tempting': { stage: Stage };
  'no-reprise': { stage: Stage };
  'why-says-little': Record<never, never>;
  /** How many replies, and how many reactions to own words. */
  'template-left': { found: number; reactions: number };
  'no-reactions': { id: string };
  /** `words`: the places that tell. `moves`: what is heard instead, one, or two that are hard to tell apart. */
  'tags-contradicted': { words: readonly string[]; moves: readonly Move[] };
  /** `moments`: at how many moments of the talk it was tried. `answers`: the shortest way to see it, as response ids. */
  'exchange-never-reached': { id: string; moments: number };
  'condition-never-true': { of: 'exchange' | 'response' | 'line'; moments: number };
  'condition-always-true': { of: 'exchange' | 'response' | 'line'; moments: number };
  'stage-never-done': { stage: string; moments: number };
  'dead-end': { id: string; moments: number; answers: readonly string[] };
  'loop-without-exit': { ids: readonly string[]; answers: readonly string[] };
  'dominated-response': { id: string; by: string; moments: number; answers: readonly string[] };
  'no-consequence': { id: string; moments: number; answers: readonly string[] };
  'no-full-marks': { stage: string; moments: number };
  'concern-never-surfaces': { id: string; main: boolean; moments: number };
  'main-concern-by-luck': { id: string; answers: readonly string[] };
  'no-good-ending': { moments: number };
  'best-talk-skips': { stage: string; answers: readonly string[] };
  'not-analysed': { followed: number };
  'nothing-serves': { id: string; moments: number; answers: readonly string[] };
  /** `below…`: what a trick has to stay below. */
  'trick-wins': {
    player: (typeof TRICKS)[number];
    result: number;
    total: number;
    belowResult: number;
    belowTotal: number;
    answers: readonly string[];
  };
  'partner-fails': { answers: readonly string[] };
  'style-ends-well': { player: Cue; answers: readonly string[] };
  'hidden-character': { characters: readonly string[] };
}

/** Where in a file, 1-based; the end is one past the last column. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A rule and what its message needs. */
export type Problem = { [R in Rule]: { readonly rule: R; readonly params: Params[R] } }[Rule];

/** A problem at a path of the document; line and column are resolved late. */
export type Report = Problem & {
  readonly path: readonly (string | number)[];
  /** Mark the key at the end of the path rather than its value. */
  readonly mark: 'key' | 'value';
};

/** A problem in its place. Its severity is the rule's own, unless the author's folder wants another. */
export type Finding = Problem & { readonly file: string; readonly at: Place; readonly severity: Severity };

/** A finding as other programs read it. Fields are added, never renamed. */
export interface FindingJson {
  /** As it was named to the check. */
  readonly file: string;
  /** Where in the file, from 1; the end is one past the last column. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `CM` and three digits: never renumbered, never reused. */
  readonly code: string;
  /** The same as a name. */
  readonly rule: Rule;
  /** A scenario with an `error` can't be played. A `hint` may be as it should be. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /** What to write instead. */
  readonly help: string;
  /** Response ids that lead to it, where exact analysis has found a way. */
  readonly answers?: readonly string[];
}

/** Errors first, hints last; otherwise as they are. */
export const severest = (a: Finding, b: Finding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** Findings of one file from its top to its bottom. */
export const inOrder = (a: Finding, b: Finding): number => a.at.line - b.at.line || a.at.column - b.at.column;
