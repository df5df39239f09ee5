import { describe, expect, test } from 'vitest';
import { isMap, isNode, isSeq, parse, parseDocument } from 'yaml';
import { needsAnalysis } from '../../src/lint/check.ts';
import { decidedIn } from '../../src/lint/choices.ts';
import { subjectOf } from '../../src/lint/subject.ts';
import { moveRule } from '../../src/map/moves.ts';
import { remembering } from '../../src/recognise/remember.ts';
import { RULES, type Rule } from '../../src/scenario/finding.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { checked } from '../support/examples.ts';
import { SHIPPED, scenarioFrom, shippedText } from '../support/scenarios.ts';

type Path = readonly (string | number)[];

/** A faulty file, and the line that is to be marked: any of these, where the fault is in several places. */
interface Faulty {
  readonly text: string;
  readonly lines: readonly number[];
}

interface Fault {
  readonly name: string;
  readonly code: string;
  readonly put: (text: string) => Faulty;
}

/** Where a pair or an item of a list stands: from its key or its first key on, to the end of its value. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly indent: string;
}

/** Looks up parts of a text. */
const partsOf = remembering((text: string): ((path: Path) => Part) => {
  const { contents } = parseDocument(text, { uniqueKeys: false });
  return (path) => {
    let node: unknown = contents;
    let [from, to] = [0, 0];
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(key) === step);
        if (!isNode(pair?.key) || !isNode(pair.value)) throw new Error(`there is no ${path.join('.')}`);
        [from, to] = [pair.key.range?.[0] ?? 0, pair.value.range?.[1] ?? 0];
        node = pair.value;
      } else {
        const item = isSeq(node) ? node.items[Number(step)] : undefined;
        if (!isNode(item)) throw new Error(`there is no ${path.join('.')}`);
        [from, to] = [item.range?.[0] ?? 0, item.range?.[1] ?? 0];
        node = item;
      }
    }
    const indent = ' '.repeat(from - (text.lastIndexOf('\n', from - 1) + 1));
    return { from, to: text.slice(0, to).trimEnd().length, indent };
  };
});

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A file that is faulty at these places. */
function faultyAt(text: string, paths: readonly Path[]): Faulty {
  const part = partsOf(text);
  return { text, lines: paths.map((path) => lineAt(text, part(path).from)) };
}

/** Writes pairs otherwise: `['language']` as `language: ro`. */
function written(text: string, edits: readonly (readonly [path: Path, yaml: string])[]): string {
  const part = partsOf(text);
  return edits
    .map(([path, yaml]) => ({ ...part(path), yaml }))
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, yaml }) => all.slice(0, from) + yaml + all.slice(to), text);
}

/** One pair written otherwise, and marked where it stands. */
function rewritten(text: string, path: Path, yaml: string): Faulty {
  return { text: written(text, [[path, yaml]]), lines: [lineAt(text, partsOf(text)(path).from)] };
}

/** A pair more, behind the id of an exchange or a response. */
function withPair(text: string, path: Path, yaml: string): Faulty {
  const id = partsOf(text)([...path, 'id']);
  return {
    text: `${text.slice(0, id.to)}\n${id.indent}${yaml}${text.slice(id.to)}`,
    lines: [lineAt(text, id.to) + 1],
  };
}

const scenarioIn = remembering((text: string) => parse(text) as Scenario);

const PLAN = ['stages', 'plan', 0] as const;
const PLAN_REPLY = [...PLAN, 'responses', 1] as const;

const ROMANIAN = 'Îmi pare rău, dar nu pot să vă dau asta acum fără un act de identitate.';

const FAULTS: readonly Fault[] = [
  {
    name: 'a goto to an exchange that is not there',
    code: 'CM209',
    put: (text) => withPair(text, PLAN_REPLY, 'goto: nowhere-at-all'),
  },
  {
    name: 'an unknown move',
    code: 'CM205',
    put: (text) => rewritten(text, [...PLAN_REPLY, 'moves'], 'moves: [smile_kindly]'),
  },
  {
    name: 'a misspelt key',
    code: 'CM201',
    put: (text) => rewritten(text, [...PLAN, 'hint'], 'hnit: What would help now?'),
  },
  {
    name: 'an exchange that is never reached, since every reply before it says the news',
    code: 'CM401',
    put: (text) => {
      const unsaid = (scenarioIn(text).stages.position[0]?.responses ?? []).flatMap(({ moves }, index) =>
        moves.some((move) => moveRule(move).news) ? [] : [index],
      );
      const faulty = written(
        text,
        unsaid.map((index) => [
          ['stages', 'position', 0, 'responses', index, 'moves'],
          'moves: [state_bad_news, deflect]',
        ]),
      );
      return faultyAt(faulty, [['stages', 'position', 1, 'id']]);
    },
  },
  {
    name: 'a condition that never holds',
    code: 'CM402',
    put: (text) => {
      const free = scenarioIn(text).stages.plan[0]?.responses.findIndex(({ when }) => !when) ?? 0;
      return withPair(text, [...PLAN, 'responses', free], 'when: { emotion: "< 5" }');
    },
  },
  {
    name: 'a stage whose replies do none of its work',
    code: 'CM404',
    put: (text) => {
      const faulty = written(
        text,
        scenarioIn(text).stages.acceptance.flatMap(({ responses }, exchange) =>
          responses.map((_, index) => [
            ['stages', 'acceptance', exchange, 'responses', index, 'moves'],
            'moves: [courtesy, deflect]',
          ]),
        ),
      );
      return faultyAt(faulty, [['stages', 'acceptance']]);
    },
  },
  {
    name: 'an id that an exchange before it has',
    code: 'CM208',
    put: (text) => rewritten(text, ['stages', 'plan', 1, 'id'], `id: ${scenarioIn(text).stages.plan[0]?.id}`),
  },
  {
    name: 'a response without its why',
    code: 'CM202',
    put: (text) => {
      const { from, to, indent } = partsOf(text)([...PLAN_REPLY, 'why']);
      const faulty = text.slice(0, from - indent.length - 1) + text.slice(to);
      return faultyAt(faulty, [PLAN_REPLY]);
    },
  },
  {
    name: 'a best reply that is the longest throughout',
    code: 'CM305',
    put: (text) => {
      const best = decidedIn(subjectOf('', scenarioFrom(text))).map((choice) => choice.best);
      const says = [...new Set(best)].map((reply) => ({ path: [...reply.path, 'say'], text: reply.text.say }));
      const faulty = written(
        text,
        says.map((say) => [
          say.path,
          `say: ${JSON.stringify(`${say.text} And please take all the time that you need for it, I am here for you.`)}`,
        ]),
      );
      return faultyAt(
        faulty,
        says.map(({ path }) => path),
      );
    },
  },
  {
    name: 'a hidden character',
    code: 'CM301',
    put: (text) => {
      const { say = '' } = scenarioIn(text).stages.plan[0]?.responses[1] ?? {};
      return rewritten(text, [...PLAN_REPLY, 'say'], `say: ${JSON.stringify(say).replace(' ', ' \u200b')}`);
    },
  },
  {
    name: 'an exchange whose replies all lead back to it',
    code: 'CM406',
    put: (text) => {
      const { id, responses } = scenarioIn(text).stages.plan[0] ?? { responses: [] };
      const faulty = responses.reduce(
        (all, _, index) => withPair(all, [...PLAN, 'responses', index], `goto: ${id}`).text,
        text,
      );
      return faultyAt(faulty, [[...PLAN, 'id']]);
    },
  },
  {
    name: 'one reply in another language',
    code: 'CM320',
    put: (text) => rewritten(text, [...PLAN_REPLY, 'say'], `say: ${ROMANIAN}`),
  },
  {
    name: 'another language than the one that is declared',
    code: 'CM320',
    put: (text) => rewritten(text, ['language'], 'language: ro'),
  },
  {
    name: 'an exchange that has no reactions to own words',
    code: 'CM326',
    put: (text) => {
      const { from, to, indent } = partsOf(text)([...PLAN, 'reactions']);
      return faultyAt(text.slice(0, from - indent.length - 1) + text.slice(to), [[...PLAN, 'id']]);
    },
  },
  {
    name: 'a reply that blames and is said to listen',
    code: 'CM327',
    put: (text) => {
      const path = [...PLAN, 'responses', 0];
      const faulty = written(text, [
        [
          [...path, 'say'],
          'say: You never read what you sign, and that is entirely the fault of your own carelessness.',
        ],
        [[...path, 'moves'], 'moves: [reflect_feeling, validate]'],
      ]);
      return faultyAt(faulty, [[...path, 'moves']]);
    },
  },
  {
    name: 'a suppression that suppresses nothing',
    code: 'CM303',
    put: (text) => {
      const { from, indent } = partsOf(text)([...PLAN_REPLY, 'say']);
      const comment = '# conflict-map-disable-next-line too-long-to-read: she asks for all of it';
      return { text: `${text.slice(0, from)}${comment}\n${indent}${text.slice(from)}`, lines: [lineAt(text, from)] };
    },
  },
];

/** Is it seen only where every talk is followed? */
const isSlow = (code: string): boolean => ALL.some((rule) => RULES[rule].code === code && needsAnalysis(rule));
const ALL = Object.keys(RULES) as Rule[];

/** The lines that are marked with a code. */
function marked(id: string, text: string, code: string): number[] {
  const { findings } = checked(text, { analysis: isSlow(code) }, `${id}.yaml`);
  return findings.flatMap(({ rule, at }) => (RULES[rule].code === code ? [at.line] : []));
}

/** Every fault goes into every scenario; where it takes following every talk to see it, into every third. */
const isPut = ({ code }: Fault, fault: number, scenario: number): boolean =>
  !isSlow(code) || (fault + scenario) % 3 === 0;

describe.each(SHIPPED.map((id, index) => [id, index] as const))('%s', (id, index) => {
  const good = shippedText(id);
  const faults = FAULTS.filter((fault, place) => isPut(fault, place, index));

  test('has no finding as it is', () => {
    // that nothing can be proved either is in tests/analysis/proofs.test.ts
    expect(checked(good, { analysis: false }, `${id}.yaml`).findings).toEqual([]);
  });

  test.each(faults.map((fault) => [fault.name, fault] as const))('shows %s, by its line and code', (_, fault) => {
    const { text, lines } = fault.put(good);
    const found = marked(id, text, fault.code);
    expect({ lines, found }).toSatisfy(() => lines.some((line) => found.includes(line)));
  });
});
