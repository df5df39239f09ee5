import { type Document, isAlias, isCollection, isMap, isNode, isPair, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Problem } from './finding.ts';
import { keyOf, type Span } from './position.ts';
import { excerpt } from './visible.ts';

interface Misread {
  readonly problem: Problem;
  readonly span: Span;
}

/** Keys whose value is read aloud: a comment behind it is most likely a lost half of the text. */
const TEXT_KEYS: ReadonlySet<string> = new Set(
  'say reply why client text hint title summary situation wants fears helped neutral hurt'.split(' '),
);

/** What YAML reads without complaint, though not as its author meant it: keys given twice, aliases, anchors, texts cut off by a comment. */
export function misreadIn(document: Document, text: string): Misread[] {
  const found: Misread[] = [];
  const anchors: Misread[] = [];
  // the library's own `visit` keeps a path for every node, which costs nearly a tenth of the parsing
  const look = (node: unknown): void => {
    if (isAlias(node)) {
      found.push({ problem: named(`*${node.source}`), span: node.range ? [node.range[0], node.range[1]] : [0, 0] });
      return;
    }
    if (isNode(node) && node.anchor !== undefined) {
      const from = text.lastIndexOf(`&${node.anchor}`, node.range?.[0]);
      anchors.push({ problem: named(`&${node.anchor}`), span: [from, from + node.anchor.length + 1] });
    }
    if (isMap(node)) found.push(...givenTwice(node));
    if (isPair(node)) {
      found.push(...lostText(node));
      look(node.key);
      look(node.value);
    } else if (isCollection(node)) for (const item of node.items) look(item);
  };
  look(document.contents);
  // an anchor that no alias goes with is most likely the beginning of a text
  return found.some(({ problem }) => problem.rule === 'alias') ? found : [...found, ...anchors];
}

const named = (name: string): Problem => ({ rule: 'alias', params: { name: excerpt(name) } });

/** The library's own look compares every key with every other one. */
function givenTwice({ items }: YAMLMap): Misread[] {
  const keys = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const name = keyOf(key);
    if (!keys.has(name)) {
      keys.add(name);
      return [];
    }
    return [{ problem: { rule: 'duplicate-key', params: { key: excerpt(name) } }, span: [key.range[0], key.range[1]] }];
  });
}

function lostText({ key, value }: Pair): Misread[] {
  if (!isScalar(key) || !TEXT_KEYS.has(String(key.value))) return [];
  if (!isScalar(value) || value.type !== 'PLAIN' || !value.comment || !value.range) return [];
  const [, end, lineEnd] = value.range;
  return [
    { problem: { rule: 'comment-in-text', params: { lost: excerpt(`#${value.comment}`) } }, span: [end, lineEnd] },
  ];
}
