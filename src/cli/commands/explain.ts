import { CATALOGUE, explanationOf } from '../../lint/catalogue.ts';
import { ruleNamed } from '../../lint/settings.ts';
import { RULES } from '../../scenario/finding.ts';
import { closest } from '../../scenario/suggest.ts';
import { jsonText, visibleLine } from '../../scenario/visible.ts';
import { explanationLines, ruleLines } from '../../terminal/explanation-view.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit } from '../io.ts';
import { VERSION } from '../json.ts';

/** Says what a rule wants and why; without one, which rules there are. */
export async function explain(
  { theme, words, print }: Context,
  name: string | undefined,
  { json }: { readonly json?: boolean },
): Promise<number> {
  const rule = name === undefined ? undefined : ruleNamed(name);
  if (name !== undefined && !rule) {
    throw new Exit(words.errors.noRule(visibleLine(name), closest(name, Object.keys(RULES))));
  }
  const asked = rule ? [explanationOf(rule)] : CATALOGUE;
  if (json) {
    const rules = asked.map(({ name, why, bad, good }) => ({
      ...RULES[name],
      rule: name,
      why,
      bad: bad.yaml,
      good: good.yaml,
    }));
    print([jsonText({ v: VERSION, rules }, 2)]);
  } else print(rule ? explanationLines(explanationOf(rule), theme, words) : ruleLines(CATALOGUE, theme, words));
  return EXIT.fine;
}
