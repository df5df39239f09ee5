import { isScalar, parseDocument, visit, type YAMLSeq } from 'yaml';
import type { Relationship, Temperament } from '../map/client.ts';
import type { Scenario } from './format.ts';
import { ID } from './schema.ts';

/** What makes a copied scenario one's own. */
export interface Facts {
  readonly title: string;
  readonly domain: string;
  readonly role: string;
  readonly client: Names;
  readonly relationship: Relationship;
  readonly temperament: Temperament;
  /** The texts of all concerns, in the order of the file. */
  readonly concerns: readonly string[];
  readonly limits: readonly string[];
  readonly offers: readonly string[];
}

export interface Names {
  readonly name: string;
  /** What the employee calls the client, such as "Ms Berg". */
  readonly address: string;
}

/** Tells editors which schema to hold the file against. */
const SCHEMA_LINE = '# yaml-language-server: $schema=./scenario.schema.json\n';

/**
 * The text of a scenario file with other facts in it, and with the client's names in all texts and comments.
 * @param notes lines put at its head when the file has no comments of its own
 */
export function draftOf(text: string, before: Names, id: string, facts: Facts, notes: string): string {
  const document = parseDocument(text);
  const renamed = renaming(before, facts.client);
  visit(document, {
    Node: (key, node) => {
      if (node.commentBefore) node.commentBefore = renamed(node.commentBefore);
      if (node.comment) node.comment = renamed(node.comment);
      // ids are no texts
      const isText = isScalar(node) && typeof node.value === 'string' && key !== 'key' && !ID.test(node.value);
      if (isText) node.value = renamed(node.value as string);
    },
  });
  const put = (value: string, ...path: readonly (string | number)[]): void => document.setIn(path, value);
  const putAll = (values: readonly string[], ...path: readonly string[]): void => {
    const list = document.getIn(path) as YAMLSeq;
    list.items.splice(values.length);
    for (const [index, value] of values.entries()) put(value, ...path, index);
  };
  put(id, 'id');
  put(facts.title, 'title');
  put(facts.domain, 'domain');
  put(facts.role, 'employee', 'role');
  put(facts.client.name, 'client', 'name');
  put(facts.relationship, 'client', 'relationship');
  put(facts.temperament, 'client', 'temperament');
  for (const [index, concern] of facts.concerns.entries()) put(concern, 'client', 'concerns', index, 'text');
  putAll(facts.limits, 'briefing', 'company', 'limits');
  putAll(facts.offers, 'briefing', 'company', 'may_offer');
  const body = document
    .toString({ lineWidth: 110, flowCollectionPadding: false })
    .replace(/^# yaml-language-server:.*\n/, '');
  const head = /^ *#/m.test(body) ? '' : `\n${notes.replace(/^/gm, '# ')}\n\n`;
  return SCHEMA_LINE + head + body;
}

/** How a scenario's texts name the client: by the word that is most often found before the last name, or by the first name. */
export function namesIn(text: string, { client: { name } }: Scenario): Names {
  const last = lastOf(name);
  const ownWord = new RegExp(`(\\S+)\\s+${escaped(last)}$`).exec(name)?.[1];
  const times = new Map<string, number>();
  for (const [, word = ''] of text.matchAll(new RegExp(`(\\p{L}+\\.?)\\s+${alone([last])}`, 'gu')))
    if (word !== ownWord) times.set(word, (times.get(word) ?? 0) + 1);
  const [word, most] = [...times].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  return { name, address: most > 1 ? `${word} ${last}` : firstOf(name) };
}

/** How somebody else would be addressed in the same way: "Ms Berg" gives "Ms Marin". */
export function addressLike(before: Names, name: string): string {
  const end = ` ${lastOf(before.name)}`;
  if (!before.address.endsWith(end)) return firstOf(name);
  return `${before.address.slice(0, -end.length)} ${lastOf(name)}`;
}

/** Puts new names in place of old ones, the last name alone too. */
export function renaming(before: Names, now: Names): (text: string) => string {
  const names = new Map([
    [lastOf(before.name), lastOf(now.name)],
    [before.name, now.name],
    [before.address, now.address],
  ]);
  const known = new RegExp(alone([...names.keys()].sort((one, other) => other.length - one.length)), 'gu');
  return (text) => text.replace(known, (found) => names.get(found) ?? found);
}

const firstOf = (name: string): string => name.trim().split(/\s/)[0] ?? '';
const lastOf = (name: string): string => name.trim().split(/\s/).at(-1) ?? '';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** A pattern for whole words. */
const alone = (texts: readonly string[]): string =>
  `(?<![\\p{L}\\p{N}])(?:${texts.map(escaped).join('|')})(?![\\p{L}\\p{N}])`;
