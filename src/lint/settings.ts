import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Finding, RULES, type Rule, SEVERITIES } from '../scenario/finding.ts';
import { decode, tokensOf } from '../scenario/guard.ts';
import { closest } from '../scenario/suggest.ts';
import { excerpt } from '../scenario/visible.ts';

/** What a rule can be set to. */
export const LEVELS = ['off', ...SEVERITIES] as const;
export type Level = (typeof LEVELS)[number];

/** How grave an author wants a rule to be; its own severity where nothing is said. */
export type Levels = Partial<Record<Rule, Level>>;

/** What is wrong with a setting. */
export type SettingProblem =
  | { readonly of: 'file' }
  | { readonly of: 'key'; readonly name: string }
  | { readonly of: 'rule'; readonly name: string; readonly meant: string | null }
  | { readonly of: 'level'; readonly name: string; readonly level: string }
  | { readonly of: 'twice'; readonly name: string }
  | { readonly of: 'fixed'; readonly name: string };

const NAMED: ReadonlyMap<string, Rule> = new Map(
  (Object.keys(RULES) as Rule[]).flatMap((rule) => [
    [rule.toUpperCase(), rule],
    [RULES[rule].code, rule],
  ]),
);

/** The rule of a name or a code, in capitals or not. */
export const ruleNamed = (name: string): Rule | undefined => NAMED.get(name.toUpperCase());

/** What makes a file unreadable, unplayable or misleading to the eye is an error, whatever anybody wishes. */
export function isFixed(rule: Rule): boolean {
  const { code, severity } = RULES[rule];
  return severity === 'error' && code < 'CM305';
}

/** One setting, `rule` at `level`, or what is wrong with it. */
export function levelOf(name: string, level: string): { rule: Rule; level: Level } | { problem: SettingProblem } {
  const rule = ruleNamed(name);
  const shown = excerpt(name);
  if (!rule) return { problem: { of: 'rule', name: shown, meant: closest(shown, Object.keys(RULES)) } };
  if (isFixed(rule)) return { problem: { of: 'fixed', name: shown } };
  const known = LEVELS.find((each) => each === level);
  return known ? { rule, level: known } : { problem: { of: 'level', name: shown, level: excerpt(level) } };
}

/** Lexemes of YAML: six for each rule, and as many comments. */
const MOST_PIECES = 4096;

/** Reads a settings file: `rules:`, and under it each rule with its level. */
export function readSettings(bytes: Uint8Array): { levels: Levels } | { problem: SettingProblem; line: number } {
  const decoded = decode(bytes);
  if (!('text' in decoded) || !('tokens' in tokensOf(decoded.text, MOST_PIECES)))
    return { problem: { of: 'file' }, line: 1 };
  const lines = new LineCounter();
  // of a rule that is set twice the name is told here
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  const { contents, errors } = parseDocument(decoded.text, options);
  const lineOf = (node: unknown): number => (isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1);
  const levels: Levels = {};
  if (errors[0] || !isMap(contents)) {
    return { problem: { of: 'file' }, line: errors[0] ? lines.linePos(errors[0].pos[0]).line : 1 };
  }
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || key.value !== 'rules') {
      return { problem: { of: 'key', name: excerpt(String(key)) }, line: lineOf(key) };
    }
    if (isScalar(value) && value.value === null) continue;
    if (!isMap(value)) return { problem: { of: 'file' }, line: lineOf(key) };
    for (const setting of value.items) {
      const found = levelOf(String(setting.key), String(setting.value));
      if ('problem' in found) return { problem: found.problem, line: lineOf(setting.key) };
      if (levels[found.rule] !== undefined) {
        return { problem: { of: 'twice', name: excerpt(String(setting.key)) }, line: lineOf(setting.key) };
      }
      levels[found.rule] = found.level;
    }
  }
  return { levels };
}

/** The findings at the severity that is wanted; those of rules that are off left out. */
export function atLevels(findings: readonly Finding[], levels: Levels): Finding[] {
  return findings.flatMap((finding) => {
    const level = levels[finding.rule];
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}
