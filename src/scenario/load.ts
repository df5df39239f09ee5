import * as v from 'valibot';
import { Composer, type CST, type Document, type YAMLError } from 'yaml';
import { misalignedIn } from './alignment.ts';
import { type Finding, inOrder, type Place, type Problem, type Report, RULES } from './finding.ts';
import type { Scenario } from './format.ts';
import { decode, MOST_DEPTH, MOST_PIECES, tokensOf } from './guard.ts';
import { reportsOf } from './issues.ts';
import { misreadIn } from './misread.ts';
import { errorSpansIn, placesIn, type Span, spanOf } from './position.ts';
import { checkReferences } from './references.ts';
import { ScenarioSchema } from './schema.ts';
import { excerpt, firstHidden, hiddenCharacters, visible } from './visible.ts';

export interface Loaded {
  /** The scenario, cleaned and complete; null when there is an error among the findings. */
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
  /** The file as text, for code frames; empty when it isn't text. */
  readonly text: string;
  /** Places what is found out about the scenario later, in the order of the file; empty when nothing was loaded. */
  readonly findingsOf: (reports: readonly Report[]) => Finding[];
  /** Where a value stands; the beginning of the file when nothing was loaded. */
  readonly placeOf: (path: Report['path']) => Place;
}

/** Nobody reads more. */
export const MOST_FINDINGS = 200;

/** Looked at for the first findings in the order of the file; each may be likened to fifty known words. */
const MOST_ISSUES = 5 * MOST_FINDINGS;

/**
 * Reads a scenario file: a scenario, or its problems (200 at most) in the order of the file. Never throws.
 * @param file its name, for the findings
 */
export function loadScenario(file: string, bytes: Uint8Array): Loaded {
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : '';
  const place = placesIn(text);
  const findings: Finding[] = [];
  const found = (problem: Problem, span: Span): Finding => ({
    ...problem,
    file,
    at: place(span),
    severity: RULES[problem.rule].severity,
  });
  const add = (problem: Problem, span: Span): void => void findings.push(found(problem, span));
  const loaded = (scenario: Scenario | null): Loaded => {
    findings.sort(inOrder);
    const playable = findings.every(({ severity }) => severity !== 'error');
    return {
      scenario: playable ? scenario : null,
      findings: findings.slice(0, MOST_FINDINGS),
      text,
      findingsOf,
      placeOf,
    };
  };
  let findingsOf: Loaded['findingsOf'] = () => [];
  let placeOf: Loaded['placeOf'] = () => place([0, 0]);

  if ('problem' in decoded) {
    add(decoded.problem, [0, 0]);
    return loaded(null);
  }
  const read = tokensOf(text);
  if ('tooDeepAt' in read) {
    // to the parser, each line that is indented with tabs lies in the one above it
    const tabs = [...text.matchAll(/^ *\t+(?=\S)/gm)];
    for (const { index, 0: tab } of tabs) add({ rule: 'tab-indent', params: {} }, [index, index + tab.length]);
    if (tabs.length === 0)
      add({ rule: 'too-deep', params: { most: MOST_DEPTH } }, [read.tooDeepAt, read.tooDeepAt + 1]);
    return loaded(null);
  }

  if ('tooManyAt' in read) {
    add({ rule: 'too-large', params: { of: 'pieces', most: MOST_PIECES } }, [read.tooManyAt, read.tooManyAt + 1]);
    return loaded(null);
  }

  const [document, another] = composed(read.tokens, text.length);
  addSyntaxProblems(document, text, place, add);
  if (another) add({ rule: 'several-documents', params: {} }, [another.range[0], another.range[1]]);
  if (document.contents === null && findings.length === 0) add({ rule: 'empty-file', params: {} }, [0, 0]);
  // after a key given twice the rest of the document still says what its author meant; after other mistakes it may not
  if (document.errors.length > 0 || findings.some(({ rule }) => rule === 'alias' || rule === 'empty-file'))
    return loaded(null);

  const spanIn = ({ path, mark, rule }: Report): Span => {
    const [from, to] = spanOf(document, path, mark);
    // the line that the block begins on, not all of it
    const end = text.indexOf('\n', from);
    if (rule === 'missing-key' && end > from) return [from, Math.min(to, end)];
    // long texts run over several lines; one that hides a character by its escape has none to point at
    return rule === 'hidden-character' ? [from + Math.max(0, firstHidden(text.slice(from, to))), to] : [from, to];
  };
  findingsOf = (reports) =>
    reports
      .map((report) => {
        const { path, mark, ...problem } = report;
        return found(problem as Problem, spanIn(report));
      })
      .sort(inOrder);
  const broken = new Set(findings.map((finding) => finding.at.line));
  placeOf = (path) => place(spanOf(document, path, 'value'));
  const { scenario, reports } = check(document.toJS({ maxAliasCount: 0 }), (path) => placeOf(path).line);
  findings.push(...findingsOf(reports.slice(0, MOST_FINDINGS)).filter(({ at }) => !broken.has(at.line)));
  return loaded(scenario);
}

/** The first document, which may be empty, and the one after it, if there is one. A stack trace for each of sixty thousand errors would take ten times as long as the rest; nobody looks at them. */
function composed(tokens: readonly CST.Token[], length: number): [Document.Parsed, Document.Parsed | undefined] {
  const composer = new Composer({
    // whatever a %YAML directive asks for
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const [document, another] = composer.compose(tokens, true, length);
    return [document as Document.Parsed, another];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function addSyntaxProblems(
  document: Document,
  text: string,
  place: (span: Span) => Place,
  add: (problem: Problem, span: Span) => void,
): void {
  const tabs = document.errors.filter((error) => error.code === 'TAB_AS_INDENT');
  const misaligned = document.errors.length > 0 && tabs.length === 0 ? misalignedIn(text) : null;
  if (misaligned) {
    const { span, found, wanted } = misaligned;
    add({ rule: 'misaligned-key', params: { found, wanted } }, span);
  }
  // tabs, and a key in a wrong column, are the cause of whatever else seems to be wrong from the line before on
  const end = misaligned ? place(misaligned.span).line : Number.POSITIVE_INFINITY;
  // what the parser stumbles over on a line after its first mistake is mostly that same mistake
  const lines = new Set<number>();
  const spanOfError = errorSpansIn(document);
  for (const error of tabs.length > 0 ? tabs : [...document.errors, ...document.warnings]) {
    const span = spanOfError(error);
    const { line } = place(span);
    if (line >= end - 1 || lines.has(line)) continue;
    lines.add(line);
    const unquoted = unquotedAt(text, error.pos[0]);
    if (unquoted) add(unquoted.problem, unquoted.span);
    else add(syntaxProblem(error, text), span);
  }
  if (!misaligned && tabs.length === 0) for (const { problem, span } of misreadIn(document, text)) add(problem, span);
}

/** The line that a text begins with has a comparison without quotes. To YAML it begins a text of several lines. */
const UNQUOTED = /^.*\b(?:emotion|trust|concessions): *(>=? ?\d+)/;

function unquotedAt(text: string, at: number): { problem: Problem; span: Span } | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const match: string[] | null = UNQUOTED.exec(text.slice(start));
  if (!match) return null;
  const [before, found] = match as [string, string];
  const end = start + before.length;
  return { problem: { rule: 'bad-condition', params: { found } }, span: [end - found.length, end] };
}

function syntaxProblem(error: YAMLError, text: string): Problem {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { rule: 'tab-indent', params: {} };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { rule: 'colon-in-text', params: {} };
    case 'TAG_RESOLVE_FAILED':
      return { rule: 'yaml-tag', params: { tag: excerpt(text.slice(error.pos[0]).replace(/\s.*$/s, '')) } };
    default:
      return { rule: 'yaml-syntax', params: { reason: error.code, detail: excerpt(error.message, 160) } };
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
  const parsed = v.safeParse(ScenarioSchema, value, { abortPipeEarly: true });
  const found = (parsed.issues ?? []).slice(0, MOST_ISSUES).flatMap((issue) => reportsOf(issue));
  const at = (path: Report['path'], key: string | null): string => JSON.stringify([...path, key]);
  const misspelt = new Set(
    found.flatMap((each) => (each.rule === 'unknown-key' ? [at(each.path.slice(0, -1), each.params.meant)] : [])),
  );
  reports.push(...found.filter((each) => each.rule !== 'missing-key' || !misspelt.has(at(each.path, each.params.key))));
  if (!parsed.typed) return { scenario: null, reports };
  return { scenario: parsed.output, reports: [...reports, ...checkReferences(parsed.output, lineOf)] };
}

/**
 * Writes hidden characters out in every text of a value, and reports them. In place: what the parser gave is nobody else's.
 * Depth is bounded by `MOST_DEPTH`.
 * @param path where the value is; the same array all the way down
 */
function clean(
  value: unknown,
  path: (string | number)[],
  report: (path: Report['path'], names: string[]) => void,
): unknown {
  if (typeof value === 'string') {
    const shown = visible(value);
    const names = shown === value ? [] : hiddenCharacters(value);
    if (names.length > 0) report([...path], names);
    return shown.trim();
  }
  if (typeof value !== 'object' || value === null) return value;
  const parts = value as Record<string | number, unknown>;
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(key);
    parts[key] = clean(part, path, report);
    path.pop();
  }
  return value;
}
