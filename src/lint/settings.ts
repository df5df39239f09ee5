import { type Finding, RULES, type Rule, SEVERITIES, type Severity } from '../scenario/finding.ts';

/** What a rule can be set to. */
export const LEVELS = ['off', ...SEVERITIES] as const;
export type Level = (typeof LEVELS)[number];

/** How grave an author wants a rule to be; its own severity where nothing is said. */
export type Levels = Partial<Record<Rule, Level>>;

/** The rule of a name or a code. */
export function ruleNamed(name: string): Rule | undefined {
  if (Object.hasOwn(RULES, name)) return name as Rule;
  return (Object.keys(RULES) as Rule[]).find((rule) => RULES[rule].code === name.toUpperCase());
}

/** What makes a file unreadable, unplayable or misleading to the eye is an error, whatever anybody wishes. */
export function isFixed(rule: Rule): boolean {
  const { code, severity } = RULES[rule];
  return severity === 'error' && code < 'CM305';
}

/** The findings at the severity that is wanted; those of rules that are off left out. */
export function atLevels(findings: readonly Finding[], levels: Levels): Finding[] {
  return findings.flatMap((finding) => {
    const level: Level | undefined = levels[finding.rule];
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, severity: level satisfies Severity }];
  });
}
