import type { Finding } from './finding.ts';

/** A file that was checked, its findings from its top to its bottom. */
export interface CheckedFile {
  readonly file: string;
  /** The file as text; empty when it isn't text. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What a check came to. */
export interface Outcome {
  readonly files: readonly CheckedFile[];
  /** Why something could not be checked. */
  readonly unreadable: readonly string[];
}
