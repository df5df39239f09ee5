import { RULES, type Rule } from '../scenario/finding.ts';
import { ABOUT_BALANCE } from './explained/balance.ts';
import { ABOUT_COMMENTS } from './explained/comments.ts';
import { ABOUT_FILES } from './explained/files.ts';
import { ABOUT_REPLIES } from './explained/replies.ts';
import { ABOUT_STRUCTURE } from './explained/structure.ts';
import { ABOUT_WAYS } from './explained/ways.ts';
import type { Explained } from './rule.ts';
import { WRITING_RULES } from './writing-rules.ts';

/** Every rule there is, explained, in the order of the codes. */
export const CATALOGUE: readonly Explained[] = [
  ...ABOUT_FILES,
  ...ABOUT_STRUCTURE,
  ...ABOUT_COMMENTS,
  ...WRITING_RULES,
  ...ABOUT_WAYS,
  ...ABOUT_REPLIES,
  ...ABOUT_BALANCE,
].sort((a, b) => (RULES[a.name].code < RULES[b.name].code ? -1 : 1));

/** @throws when the rule is not explained, which a test rules out */
export function explanationOf(rule: Rule): Explained {
  const found = CATALOGUE.find(({ name }) => name === rule);
  if (!found) throw new Error(`${rule} is not explained`);
  return found;
}
