import * as v from 'valibot';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import type { Finding, Place, Problem, Report } from './finding.ts';
import { decode, tooDeepAt } from './guard.ts';
import { reportsOf } from './issues.ts';
import { checkReferences } from './references.ts';
import { type Scenario, ScenarioSchema } from './schema.ts';
import { hiddenCharacters, visible } from './visible.ts';

export interface Loaded {
  /** The scenario, cleaned and complete; null when there is an error among the findings. */
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
  /** The file as text, for code frames; empty when it isn't text. */
  readonly text: string;
}

const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Reads a scenario file: a scenario, or every problem it has, in the order of the file. Never throws.
 * @param file its name, for the findings
 */
export function loadScenario(file: string, bytes: Uint8Array): Loaded {
  const decoded = decode(bytes);
  if ('problem' in decoded) return { scenario: null, findings: [{ ...decoded.problem, file, at: START }], text: '' };
  const { text } = decoded;

  const lines = new LineCounter();
  const place = (from: number, to: number): Place => placeOf(lines, text, from, to);
  const deep = tooDeepAt(text);
  if (deep >= 0) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
    const problem: Problem = { rule: 'too-deep', params: { most: 64 } };
    return { scenario: null, findings: [{ ...problem, file, at: place(deep, deep + 1) }], text };
  }

  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const findings: Finding[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    findings.push({ ...syntaxProblem(error, text), file, at: place(...error.pos) });
  }
  visit(document, {
    Alias(_, alias) {
      const [from, to] = alias.range ?? [0, 0];
      const problem: Problem = { rule: 'alias', params: { name: alias.source } };
      findings.push({ ...problem, file, at: place(from, to) });
    },
  });

  let scenario: Scenario | null = null;
  if (document.errors.every((error) => SOFT.has(error.code)) && !findings.some(({ rule }) => rule === 'alias')) {
    const at = (path: Report['path'], mark: Report['mark']): Place => place(...rangeOf(document, path, mark));
    const checked = check(document.toJS({ maxAliasCount: 0 }), (path) => at(path, 'value').line);
    const broken = new Set(findings.map((finding) => finding.at.line));
    for (const { path, mark, ...problem } of checked.reports) {
      const where = at(path, mark);
      if (!broken.has(where.line)) findings.push({ ...problem, file, at: where } as Finding);
    }
    scenario = checked.scenario;
  }
  findings.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return { scenario: findings.length === 0 ? scenario : null, findings, text };
}

/** Errors after which the rest of the document still says what its author meant. */
const SOFT: ReadonlySet<YAMLError['code']> = new Set([
  'DUPLICATE_KEY',
  'MULTIPLE_DOCS',
  'TAB_AS_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
]);

function syntaxProblem(error: YAMLError, text: string): Problem {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { rule: 'tab-indent', params: {} };
    case 'DUPLICATE_KEY':
      return { rule: 'duplicate-key', params: { key: visible(/^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0] ?? '') } };
    case 'MULTIPLE_DOCS':
      return { rule: 'several-documents', params: {} };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { rule: 'colon-in-text', params: {} };
    case 'TAG_RESOLVE_FAILED':
      return { rule: 'yaml-tag', params: { tag: visible(/^\S*/.exec(text.slice(error.pos[0]))?.[0] ?? '') } };
    default:
      return { rule: 'yaml-syntax', params: { detail: visible(error.message) } };
  }
}

function check(
  raw: unknown,
  lineOf: (path: Report['path']) => number,
): { scenario: Scenario | null; reports: Report[] } {
  const reports: Report[] = [];
  const value = clean(raw, [], (path, characters) =>
    reports.push({ rule: 'hidden-character', params: { characters }, path, mark: 'value' }),
  );
  const parsed = v.safeParse(ScenarioSchema, value);
  if (!parsed.success) return { scenario: null, reports: [...reports, ...parsed.issues.flatMap((i) => reportsOf(i))] };
  return { scenario: parsed.output, reports: [...reports, ...checkReferences(parsed.output, lineOf)] };
}

/** The value with hidden characters written out in every text, each reported. Depth is bounded by `MOST_DEPTH`. */
function clean(value: unknown, path: Report['path'], report: (path: Report['path'], names: string[]) => void): unknown {
  if (typeof value === 'string') {
    const names = hiddenCharacters(value);
    if (names.length > 0) report(path, names);
    return visible(value).trim();
  }
  if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, index], report));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item, [...path, key], report)]));
}

function placeOf(lines: LineCounter, text: string, from: number, to: number): Place {
  const end = Math.max(from, Math.min(to, text.length));
  const start = lines.linePos(Math.min(from, text.length));
  const last = lines.linePos(end);
  return {
    line: Math.max(1, start.line),
    column: Math.max(1, start.col),
    endLine: Math.max(1, last.line),
    endColumn: Math.max(1, last.col),
  };
}

/** The range of what a path leads to, or of the nearest thing above it that exists. */
function rangeOf(document: Document, path: Report['path'], mark: Report['mark']): [number, number] {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  const node = mark === 'key' && pair ? pair.key : (document.getIn(path, true) ?? pair?.key);
  if (path.length === 0 || (node as Node | undefined)?.range) {
    const [from, to] = (node as Node | undefined)?.range ?? [0, 0];
    return [from, to];
  }
  return rangeOf(document, path.slice(0, -1), 'key');
}
