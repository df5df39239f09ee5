import { RELATIONSHIPS, TEMPERAMENTS } from '../../src/map/client.ts';
import { MOVE_NAMES } from '../../src/map/moves.ts';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';

/** As much of JSON Schema as the scenario format uses. */
interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly const?: number;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** What a definition is called as a type: the engine has an exchange, a response and a line of its own. */
const NAMES: Readonly<Record<string, string>> = {
  Exchange: 'ExchangeText',
  Response: 'ResponseText',
  Reactions: 'ReactionsText',
  Condition: 'Condition',
};

const LISTS = new Map([
  [RELATIONSHIPS.join(), 'Relationship'],
  [TEMPERAMENTS.join(), 'Temperament'],
  [MOVE_NAMES.join(), 'Move'],
]);

/** `src/scenario/format.ts`: the format as types that need no other package, with what each key means. */
export function formatTypes(): string {
  const scenario = scenarioJsonSchema() as Node;
  const { $defs = {} } = scenario;
  // the only choice between types is that of a line
  const variant = $defs.Exchange?.properties?.client?.anyOf?.find(({ items }) => items)?.items ?? {};
  const types = Object.entries($defs).map(
    ([name, node]) => `${comment(node)}export interface ${NAMES[name]} ${typeOf(node)}\n`,
  );
  return [
    '/** Made from schema.ts by `npm run generate`: a scenario as it is loaded, in types that need no schema library. */\n',
    "import type { Relationship, Temperament } from '../map/client.ts';\nimport type { Move } from '../map/moves.ts';\n\n",
    `${comment(scenario)}export interface Scenario ${typeOf(scenario)}\n\n`,
    '/** Words of the client: one text, or variants of which the first that fits is said. */\n',
    `export type LineText = string | LineVariant[];\n\nexport interface LineVariant ${typeOf(variant)}\n\n`,
    types.join('\n'),
  ].join('');
}

function typeOf(node: Node): string {
  if (node.$ref) return NAMES[node.$ref.split('/').at(-1) ?? ''] ?? '';
  if (node.anyOf) return 'LineText';
  if (node.enum) return LISTS.get(node.enum.join()) ?? '';
  if (node.const !== undefined) return String(node.const);
  switch (node.type) {
    case 'array':
      return `${typeOf(node.items ?? {})}[]`;
    case 'object':
      return `{\n${fieldsOf(node).replace(/^(?=.)/gm, '  ')}}`;
    case 'integer':
      return 'number';
    default:
      return node.type ?? '';
  }
}

/** Loading fills in what has a default. */
function fieldsOf({ properties = {}, required = [] }: Node): string {
  const isThere = (key: string, node: Node): boolean => required.includes(key) || node.default !== undefined;
  return Object.entries(properties)
    .map(([key, node]) => `${comment(node)}${key}${isThere(key, node) ? '' : '?'}: ${typeOf(node)};\n`)
    .join('');
}

function comment({ description, title, minimum, maximum }: Node): string {
  const range = minimum === undefined ? '' : ` ${minimum} to ${maximum}.`;
  const text = description ?? title;
  return text ? `/** ${text}${range} */\n` : '';
}
