import type { Explained } from '../rule.ts';

/** Findings about the file and its YAML (CM1xx). */
export const ABOUT_FILES: readonly Explained[] = [];
