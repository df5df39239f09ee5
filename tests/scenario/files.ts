import { readdirSync, readFileSync } from 'node:fs';
import { type Finding, RULES } from '../../src/scenario/finding.ts';
import { type Loaded, loadScenario } from '../../src/scenario/load.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export type Folder = 'ok' | 'err';

export function fixtures(folder: Folder): string[] {
  return readdirSync(new URL(`${folder}/`, import.meta.url)).filter((name) => name.endsWith('.yaml'));
}

export function fixture(folder: Folder, name: string): string {
  return readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8');
}

/** The smallest complete scenario; tests break one thing in it. */
export const MINIMAL = fixture('ok', 'minimal.yaml');

/** `MINIMAL` with one part replaced. */
export function minimalWith(part: string, instead: string): string {
  if (!MINIMAL.includes(part)) throw new Error(`The minimal scenario has no ${part}`);
  return MINIMAL.replace(part, () => instead);
}

export function load(input: string | Uint8Array): Loaded {
  return loadScenario('test.yaml', typeof input === 'string' ? bytesOf(input) : input);
}

/** A finding as the fixtures write it: `CM205 at 31:18`. */
export function shortly({ rule, at }: Finding): string {
  return `${RULES[rule].code} at ${at.line}:${at.column}`;
}

export function codes(input: string | Uint8Array): string[] {
  return load(input).findings.map(({ rule }) => RULES[rule].code);
}
