import type { Example, Explained } from '../lint/rule.ts';
import { isFixed } from '../lint/settings.ts';
import { RULES } from '../scenario/finding.ts';
import { visible } from '../scenario/visible.ts';
import type { Words } from '../words/words.ts';
import { wrapped } from './layout.ts';
import type { Theme } from './theme.ts';

/** All rules: code, name and severity, under what they are about. */
export function ruleLines(rules: readonly Explained[], theme: Theme, words: Words): string[] {
  const { families, severity } = words.explain;
  const longest = Math.max(...rules.map(({ name }) => name.length));
  return [
    ...Object.entries(families).flatMap(([family, about]) => [
      theme.paint('accent', about),
      ...rules
        .filter(({ name }) => RULES[name].code.startsWith(family))
        .map(
          ({ name }) =>
            `${RULES[name].code}  ${name.padEnd(longest)}  ${words.validate.severity[RULES[name].severity]}`,
        ),
      '',
    ]),
    ...wrapped(theme, severity),
  ];
}

/** One rule: what it is for, a bad and a good example, and how it is set. */
export function explanationLines({ name, why, bad, good }: Explained, theme: Theme, words: Words): string[] {
  const { code, severity } = RULES[name];
  const { instead, write, settings, suppression, always } = words.explain;
  return [
    theme.paint('strong', `${code} ${name} (${words.validate.severity[severity]})`),
    '',
    ...wrapped(theme, why),
    '',
    theme.paint('accent', instead(bad.throughout === true)),
    ...exampleLines(bad, words).map((line) => `    ${line}`),
    '',
    theme.paint('accent', write),
    ...exampleLines(good, words).map((line) => `    ${line}`),
    '',
    ...(isFixed(name) ? wrapped(theme, always) : [...wrapped(theme, settings(name)), `    ${suppression(name)}`]),
  ];
}

/** An example as it stands in a file, with what can't be seen written out. */
export function exampleLines({ yaml, times }: Example, words: Words): string[] {
  const { nothing, repeated } = words.explain;
  if (yaml === '') return [nothing];
  const lines = visible(yaml.replaceAll('\t', '⇥ ')).split('\n');
  return times === undefined ? lines : [...lines, repeated(times)];
}
