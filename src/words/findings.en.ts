import type { Say } from './message.ts';
import { proofs } from './proofs.en.ts';
import { structure } from './structure.en.ts';
import { writing } from './writing.en.ts';
import { yaml } from './yaml.en.ts';

/** What each rule says, and what to write instead. */
export const findings: Say = { ...yaml, ...structure, ...writing, ...proofs };
