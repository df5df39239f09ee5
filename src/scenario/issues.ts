import type * as v from 'valibot';
import type { Problem, Report, ValueKind } from './finding.ts';
import { closest } from './suggest.ts';
import { excerpt } from './visible.ts';

const KINDS: Record<string, ValueKind> = {
  string: 'text',
  number: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'block',
  union: 'text-or-list',
};

const COMPARED = new Set(['emotion', 'trust', 'concessions']);

function describe(value: unknown): { text: string; literal: boolean } {
  if (value === null || value === undefined) return { text: 'nothing', literal: false };
  if (Array.isArray(value)) return { text: 'a list', literal: false };
  if (typeof value === 'object') return { text: 'a block of keys', literal: false };
  return { text: excerpt(String(value)), literal: true };
}

/** Translates what the schema found into the product's own rules. */
export function reportsOf(issue: v.BaseIssue<unknown>, prefix: Report['path'] = []): Report[] {
  const path = [...prefix, ...(issue.path ?? []).map((item) => item.key as string | number)];
  if (issue.type === 'union' && Array.isArray(issue.input)) {
    // what has no path of its own is that the list is no text
    const asList = issue.issues?.filter((inner) => inner.path) ?? [];
    return asList.flatMap((inner) => reportsOf(inner, path));
  }
  const mark = issue.type === 'strict_object' ? 'key' : 'value';
  const problem = problemOf(issue, path);
  const at = problem.rule === 'missing-key' ? path.slice(0, -1) : path;
  return [{ ...problem, path: at, mark }];
}

function problemOf(issue: v.BaseIssue<unknown>, path: Report['path']): Problem {
  const key = String(path.at(-1) ?? '');
  const { input } = issue;
  switch (issue.type) {
    case 'strict_object': {
      const known = issue.requirement as readonly string[];
      // a key that stands beside it was not meant: with that name it would be given twice
      const block = issue.path?.at(-1)?.input ?? {};
      const meant = closest(
        key,
        known.filter((each) => !Object.hasOwn(block, each)),
      );
      return { rule: 'unknown-key', params: { key: excerpt(key), known, meant } };
    }
    case 'object':
      if (issue.expected !== 'Object') return { rule: 'missing-key', params: { key } };
      break;
    case 'literal':
      return {
        rule: 'wrong-format',
        params: { found: typeof input === 'string' ? `“${describe(input).text}”` : describe(input).text },
      };
    case 'picklist': {
      const known = String(issue.expected).match(/[a-z_-]+/g) ?? [];
      const value = describe(input).text;
      const meant = closest(value, known);
      if (path.at(-2) === 'moves') return { rule: 'unknown-move', params: { move: value, meant } };
      return { rule: 'unknown-value', params: { value, known, meant } };
    }
    case 'regex': {
      const found = excerpt(String(input));
      if (COMPARED.has(key)) return { rule: 'bad-condition', params: { found } };
      return { rule: 'bad-id', params: { found, of: key === 'language' ? 'language' : 'id' } };
    }
    case 'non_empty':
      return { rule: 'wrong-length', params: { of: 'text', found: 0, least: 1, most: null } };
    case 'min_length':
    case 'max_length': {
      const limit = Number(issue.requirement);
      const [least, most] = issue.type === 'min_length' ? [limit, null] : [null, limit];
      const length = (input as string | readonly unknown[]).length;
      return {
        rule: 'wrong-length',
        params: { of: typeof input === 'string' ? 'text' : 'list', found: length, least, most },
      };
    }
    case 'integer':
      return { rule: 'out-of-range', params: { value: Number(input), least: null, most: null, whole: true } };
    case 'min_value':
      return {
        rule: 'out-of-range',
        params: { value: Number(input), least: Number(issue.requirement), most: null, whole: false },
      };
    case 'max_value':
      return {
        rule: 'out-of-range',
        params: { value: Number(input), least: null, most: Number(issue.requirement), whole: false },
      };
  }
  return { rule: 'wrong-type', params: { wanted: KINDS[issue.type] ?? 'text', found: describe(input) } };
}
