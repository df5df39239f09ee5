import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from './support/scenarios.ts';

const DIST = join(HOME, 'dist');
const textOf = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** What a part of the bundle imports, at once or later. */
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:\bfrom|\bimport) ?\(?"([^"]+)"/g)].map(([, to = '']) => to);

describe('the bundle', () => {
  const parts = readdirSync(DIST).filter((file) => file.endsWith('.js'));

  it('connects to nothing: no part names a network module of Node, or calls what a browser has for it', () => {
    expect(parts.length).toBeGreaterThan(50);
    const network = /["'`](node:)?(net|tls|dns|dgram|https?|http2|inspector|quic|undici|ws)(\/\w+)?["'`]/;
    const calls = /\b(fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\(/;
    for (const part of parts)
      for (const way of [network, calls]) expect(way.exec(textOf(part))?.[0], part).toBeUndefined();
  });

  it('needs no other package', () => {
    const outside = parts.flatMap(importsOf).filter((to) => !to.startsWith('./') && !isBuiltin(to));
    expect(outside).toEqual([]);
  });

  it('has a library that asks for nothing of Node, so that it runs in a browser', () => {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const to of importsOf(file)) {
        expect(to, file).toMatch(/^\.\/[\w-]+\.js$/);
        reach(to.slice(2));
      }
    };
    reach('library.js');
    expect(reached.size).toBeGreaterThan(10);
  });

  it('brings the licence of every package that the source imports', () => {
    const licences = textOf('THIRD-PARTY.txt');
    const imported = new Set(
      readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' })
        // makes the JSON Schema, and is no part of the program
        .filter((file) => file.endsWith('.ts') && file !== join('scenario', 'json-schema.ts'))
        .map((file) => readFileSync(join(HOME, 'src', file), 'utf8'))
        .flatMap((text) => [...text.matchAll(/^import (?!type\b)[^;]* from '([^.:']+)';$/gm)])
        .map(([, name = '']) => name),
    );
    expect(imported.size).toBeGreaterThan(10);
    const missing = [...imported].filter((name) => !new RegExp(`^${name} \\d\\S* \\(\\S+\\)$`, 'm').test(licences));
    expect(missing).toEqual([]);
  });
});
