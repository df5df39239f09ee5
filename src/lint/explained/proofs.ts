import type { Explained } from '../rule.ts';

/** Findings that exact analysis proves (CM4xx). */
export const ABOUT_PROOFS: readonly Explained[] = [];
