import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from './support/scenarios.ts';

const SRC = join(HOME, 'src');

/** What each folder may import besides itself, by the map of src/README.md; `(types)` behind a name allows types only. */
const ARROWS = arrowsOn(readFileSync(join(SRC, 'README.md'), 'utf8'));

/** The rows of the map: a folder or file in backticks, what lives there, and lists such as `map, engine; scenario and words by types`. */
function arrowsOn(map: string): Record<string, readonly string[]> {
  const rows = [...map.matchAll(/^\| `([\w.]+)\/?` +\|.*\| *([^|]+?) *\|$/gm)];
  const folders = rows.flatMap(([, folder = '']) => (folder.includes('.') ? [] : [folder]));
  const allowed = (folder: string, list: string): string[] => {
    if (list === 'nothing') return [];
    if (list === 'everything') return folders.filter((each) => each !== folder);
    return list.split('; ').flatMap((part) => {
      const [names = '', types] = part.split(/ by (types)$/);
      return names.split(/, | and /).map((name) => (types ? `${name} (types)` : name));
    });
  };
  return Object.fromEntries(rows.map(([, folder = '', list = '']) => [folder, allowed(folder, list)]));
}

const PACKAGES: Record<string, readonly string[]> = {
  map: [],
  scenario: ['yaml', 'valibot', '@valibot/to-json-schema', 'fastest-levenshtein'],
  engine: [],
  analysis: [],
  lint: ['yaml', 'fast-string-width', 'fastest-levenshtein'],
  recognise: [],
  journal: ['valibot', 'node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:crypto'],
  drill: ['ts-fsrs', 'valibot', 'node:fs/promises', 'node:path'],
  words: [],
  'library.ts': [],
  telling: [],
  report: ['d3-shape', 'mdast-util-gfm', 'mdast-util-to-markdown', 'uuid'],
  terminal: [
    'chalk',
    'fast-string-width',
    'fast-wrap-ansi',
    '@inquirer/core',
    'node:readline',
    'node:readline/promises',
    'node:stream',
    'node:timers/promises',
  ],
};

const CORE = ['map', 'scenario', 'engine', 'analysis', 'lint', 'recognise', 'words', 'telling', 'report', 'library.ts'];

interface Source {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

function sources(folder = SRC): Source[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    if (!name.endsWith('.ts')) return [];
    const inside = relative(SRC, path);
    // a file that lies in no folder stands for itself
    return [{ path: inside, folder: inside.split('/')[0] ?? '', text: readFileSync(path, 'utf8') }];
  });
}

const ALL = sources();

function importsOf({ path, text }: Source): { to: string; typesOnly: boolean; outside: boolean }[] {
  const statements = text.matchAll(
    /(?:^|\n)(?:import|export) (type )?(\{[^}]*\}|\* as \w+|\w+)? ?(?:from )?'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...statements].map(([, type, names, fixed, lazy]) => {
    const target = fixed ?? lazy ?? '';
    const outside = !target.startsWith('.');
    const to = outside ? target : (relative(SRC, join(SRC, dirname(path), target)).split('/')[0] ?? '');
    const named = names?.startsWith('{')
      ? names
          .slice(1, -1)
          .split(',')
          .filter((name) => name.trim() !== '')
      : [];
    const typesOnly =
      type !== undefined || (named.length > 0 && named.every((name) => name.trim().startsWith('type ')));
    return { to, typesOnly, outside };
  });
}

describe('the folders of src', () => {
  it('are the ones on the map', () => {
    expect([...new Set(ALL.map(({ folder }) => folder))].sort()).toEqual(Object.keys(ARROWS).sort());
  });

  it.each(Object.keys(ARROWS))('%s imports only what the map allows', (folder) => {
    const allowed = ARROWS[folder] ?? [];
    let seen = 0;
    for (const source of ALL.filter((each) => each.folder === folder)) {
      for (const { to, typesOnly, outside } of importsOf(source)) {
        seen += 1;
        if (outside) {
          const packages = PACKAGES[folder];
          if (packages && !typesOnly) expect(packages, `${source.path} → ${to}`).toContain(to);
        } else if (to !== folder) {
          const entry = allowed.find((name) => name === to || name === `${to} (types)`);
          expect(entry, `${source.path} → ${to}`).toBeDefined();
          if (entry?.endsWith('(types)')) expect(typesOnly, `${source.path} → ${to} by types only`).toBe(true);
        }
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('have a pure core: no files, no console, no process, no clock, no chance', () => {
    for (const { path, folder, text } of ALL) {
      if (!CORE.includes(folder)) continue;
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, path).not.toMatch(/'node:|\bconsole\b|\bprocess[.[]|\bDate\b|Math\.random|setTimeout|performance\b/);
    }
  });

  it('have no circle among the folders, and no file over 400 lines', () => {
    for (const { path, text } of ALL) expect(text.split('\n').length, path).toBeLessThanOrEqual(400);
    const reach = (folder: string, seen: readonly string[] = []): string[] =>
      (ARROWS[folder] ?? []).flatMap((entry) => {
        const to = entry.split(' ')[0] ?? '';
        return seen.includes(to) ? [] : [to, ...reach(to, [...seen, to])];
      });
    for (const folder of Object.keys(ARROWS)) expect(reach(folder)).not.toContain(folder);
  });
});
