import type { Explained } from '../rule.ts';

/** Findings about keys, values and references (CM2xx). */
export const ABOUT_STRUCTURE: readonly Explained[] = [];
