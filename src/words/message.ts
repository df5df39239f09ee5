import type { Params, Rule } from '../scenario/finding.ts';

export interface Message {
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  help: string;
}

/** What every rule says of its finding. */
export type Say = { [R in Rule]: (params: Params[R]) => Message };
