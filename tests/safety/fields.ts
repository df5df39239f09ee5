import { stringify } from 'yaml';
import schema from '../../scenarios/scenario.schema.json' with { type: 'json' };
import type { Scenario } from '../../src/scenario/format.ts';
import { exchange, reply, small } from '../support/small.ts';

/** A place in a scenario: its keys, `*` for any item of a list and for any stage. */
export type Field = string;

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const PARTS: Readonly<Record<string, Schema>> = schema.$defs as Record<string, Schema>;

/** Every value that the format knows; `text` says whether it is free text. */
export function fieldsOfFormat(
  of: Schema = schema as Schema,
  at: readonly string[] = [],
): Map<Field, { text: boolean }> {
  if (of.$ref) return fieldsOfFormat(PARTS[of.$ref.replace('#/$defs/', '')], at);
  const inner = [
    ...Object.entries(of.properties ?? {}).map(([key, value]) => fieldsOfFormat(value, [...at, key])),
    ...(of.items ? [fieldsOfFormat(of.items, [...at, '*'])] : []),
    ...(of.anyOf ?? []).map((each) => fieldsOfFormat(each, at)),
  ];
  if (inner.length > 0) return new Map(inner.flatMap((each) => [...each]));
  return new Map([[fieldAt(at), { text: of.type === 'string' && !of.enum && !of.pattern }]]);
}

const variants = (what: string) => [
  {
    when: { emotion: '>= 80', trust: '>= 0', concessions: '<= 9', surfaced: 'side', hidden: 'main' },
    say: `${what} loudly`,
  },
  { say: what },
];

const reactions = { helped: variants('helped'), neutral: variants('neutral'), hurt: variants('hurt') };
const plainly = { helped: 'helped', neutral: 'neutral', hurt: 'hurt' };

/** A scenario that says everything that the format has a word for. */
export function everything(): Scenario {
  const base = small();
  const spoken = Object.fromEntries(
    Object.entries(base.stages).map(([stage, exchanges]) => [
      stage,
      exchanges.map((each, index) => ({
        ...each,
        reactions,
        hint: 'A hint.',
        ...(index === 0 ? { client: variants(`client of ${stage}`), abuse: false, waiting: true, reprise: false } : {}),
        responses: each.responses.map((response) => ({
          ...response,
          reply: variants('a reply'),
          ...(response.id === 'good' ? {} : { effect: { emotion: 5 }, concession: 1 }),
        })),
      })),
    ]),
  ) as unknown as Scenario['stages'];
  const when = { emotion: '>= 0', trust: '>= 0', concessions: '<= 9' };
  const once = { surfaced: 'main', hidden: 'side' };
  return {
    ...base,
    say: true,
    employee: { role: 'tester', name: 'Tess' },
    briefing: {
      ...base.briefing,
      company: { ...base.briefing.company, limits: ['a limit'], may_offer: ['an offer'], conceding_costs: 'a cost' },
    },
    stages: {
      ...spoken,
      plan: [
        ...spoken.plan,
        exchange(
          'l2',
          [reply('go', ['guide'], { goto: 'c1', when: { ...when, ...once } }), reply('stay', ['flat_refusal'])],
          {
            reactions: plainly,
            when: { ...when, ...once },
          },
        ),
      ],
    },
    step_back: { say: 'A breather.', reply: 'Well.', why: 'It calms.' },
    reflect: ['What now?'],
  };
}

/** The places of all values of a scenario. */
export function placesIn(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...at]];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]));
}

export const fieldAt = (place: readonly string[]): Field =>
  place.map((key, index) => (/^\d+$/.test(key) || place[index - 1] === 'stages' ? '*' : key)).join('.');

/** The scenario with another value at these places. */
export function changed(
  scenario: Scenario,
  places: readonly (readonly string[])[],
  to: (before: unknown) => unknown,
): object {
  const copy = JSON.parse(JSON.stringify(scenario)) as Record<string, unknown>;
  for (const place of places) {
    const last = place.at(-1) ?? '';
    const holder = place.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
    holder[last] = to(holder[last]);
  }
  return copy;
}

export const yamlOf = (scenario: object): string => stringify(scenario, { aliasDuplicateObjects: false, lineWidth: 0 });
