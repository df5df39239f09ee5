import { readFileSync } from 'node:fs';
import { isMap, isNode, isSeq, parse, parseDocument } from 'yaml';
import { earsAt } from '../../src/cli/validating/ears.ts';
import { type Checked, type CheckOptions, check } from '../../src/lint/check.ts';
import type { Example } from '../../src/lint/rule.ts';
import { STAGES } from '../../src/map/stages.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { HOME } from './scenarios.ts';

/** Checks a text to the end, all rules at their own severity. */
export function checked(text: string, options: Partial<CheckOptions> = {}, file = 'template.yaml'): Checked {
  return check(file, new TextEncoder().encode(text), { analysis: true, levels: {}, ...options }, earsAt(HOME));
}

const TEMPLATE = readFileSync(`${HOME}scenarios/template.yaml`, 'utf8');
const { contents } = parseDocument(TEMPLATE);
const { stages } = parse(TEMPLATE) as Scenario;

/** A whole file in which the example stands, as `Example` says. */
export function fileWith({ at, yaml, throughout, times = 1 }: Example): string {
  const part = `${yaml}\n`.repeat(times).trimEnd();
  if (at === '') return part === '' ? '' : `${part}\n`;
  // from the end on, so that the places before stay where they are
  return (throughout ? everywhere(at) : [at])
    .map(placeOf)
    .sort((one, other) => other.from - one.from)
    .reduce((text, place) => replaced(text, place, part), TEMPLATE);
}

/** The same place in every exchange. */
function everywhere(at: string): string[] {
  const [, , , ...rest] = at.split('.');
  return STAGES.flatMap((stage) => stages[stage].map((_, index) => ['stages', stage, index, ...rest].join('.')));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a pair, or an item of a list, stands in the template. */
function placeOf(at: string): Stretch {
  let node: unknown = contents;
  let from = 0;
  let to = 0;
  for (const step of at.split('.')) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === step);
      if (!isNode(pair?.key) || !isNode(pair.value)) throw new Error(`${at} is not in the template`);
      [from, to] = [pair.key.range?.[0] ?? 0, pair.value.range?.[1] ?? 0];
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) throw new Error(`${at} is not in the template`);
      [from, to] = [item.range?.[0] ?? 0, item.range?.[1] ?? 0];
      // the dash belongs to the item
      from = TEMPLATE.lastIndexOf('-', from);
      node = item;
    } else throw new Error(`${at} is not in the template`);
  }
  return { from, to: TEMPLATE.slice(0, to).trimEnd().length };
}

/** The text with a stretch of it written otherwise. */
function replaced(text: string, { from, to }: Stretch, part: string): string {
  const indent = ' '.repeat(from - (text.lastIndexOf('\n', from - 1) + 1));
  const [first, ...rest] = part.split('\n');
  const lines = [first, ...rest.map((line) => (line === '' ? '' : indent + line))];
  return `${text.slice(0, from)}${lines.join('\n')}${text.slice(to)}`;
}
