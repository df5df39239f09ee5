import type { Outline, OutlinedExchange } from '../../analysis/outline.ts';
import type { Words } from '../../words/words.ts';
import {
  BANDS,
  clientWords,
  effectLegend,
  exchangeNotes,
  headLines,
  INK,
  JUMP,
  LOOKS,
  lossText,
  replyNotes,
} from './look.ts';
import { plain, shortened } from './text.ts';

/** Characters that are shown of what the client and the trainee say. */
const [MOST_OF_CLIENT, MOST_OF_REPLY] = [110, 90];
const PLAIN = `fill:${INK.paper},stroke:${INK.quiet},color:${INK.text}`;

/**
 * A flowchart for pages that show Mermaid, such as GitHub's: a column for every stage, and in it each exchange over its replies.
 * What is only to lie under each other hangs on links that are not shown. Names of the scenario are labels only; nodes are numbered.
 */
export function mermaidLines(outline: Outline, words: Words): string[] {
  const { stages } = outline;
  const { graph } = words;
  let count = 0;
  return [
    '%%{init: {"flowchart": {"nodeSpacing": 20, "rankSpacing": 22}}}%%',
    'flowchart LR',
    `accTitle: ${described(outline.scenario.title)}`,
    `accDescr: ${described(outline.scenario.summary)}`,
    ...legendLines(outline, words),
    ...stages.flatMap(({ stage, exchanges }, index) => {
      const { lives, task, until } = graph.stages[stage];
      const nodes = new Map(exchanges.map(({ text }) => [text.id, `e${count++}`] as const));
      return [
        ...columnOf(`s${index}`, `${index + 1} ${words.stages[stage].name}`),
        `about${index}["${label(lives, task, `${JUMP} ${graph.until(until)}`)}"]:::note`,
        ...exchanges.flatMap((exchange) => exchangeLines(exchange, nodes, words)),
        ...linksOf(`about${index}`, exchanges, nodes),
        'end',
      ];
    }),
    'legend ~~~ s0',
    stages.map((_, index) => `s${index}`).join(' ==> '),
    ...Object.entries(LOOKS).map(
      ([effect, { strong, tint }]) =>
        `classDef ${effect} fill:${tint},stroke:${strong},stroke-width:2px,color:${INK.text}`,
    ),
    `classDef exchange ${PLAIN}`,
    `classDef reprise ${PLAIN},stroke-dasharray:6 4`,
    `classDef note fill:none,stroke:none,color:${INK.text}`,
    `classDef paper fill:${INK.paper},stroke:${INK.line},color:${INK.text}`,
    'class legend paper',
    ...BANDS.flatMap((band, index) => [
      `classDef stage${index} fill:${band},stroke:${INK.line},color:${INK.text}`,
      `class s${index} stage${index}`,
    ]),
  ];
}

const columnOf = (node: string, title: string): string[] => [`subgraph ${node} ["${label(title)}"]`, 'direction TB'];

function exchangeLines(
  { text, replies }: OutlinedExchange,
  nodes: ReadonlyMap<string, string>,
  words: Words,
): string[] {
  const node = nodes.get(text.id);
  const said = words.graph.quoted(shortened(clientWords(text), MOST_OF_CLIENT));
  return [
    `${node}["${label(text.id, ...exchangeNotes(text, words), said)}"]:::${text.reprise ? 'reprise' : 'exchange'}`,
    ...replies.map((reply, place) => {
      const title = `${LOOKS[reply.effect].sign} ${reply.text.id} ${lossText(reply.loss)}`.trim();
      const shown = words.graph.quoted(shortened(reply.text.say, MOST_OF_REPLY));
      return `${node}_${place}("${label(title, shown, ...replyNotes(reply.text, words))}"):::${reply.effect}`;
    }),
  ];
}

/** A link out of the stage would undo its column: where a reply leads to another stage, its label has to say so. */
function linksOf(above: string, exchanges: readonly OutlinedExchange[], nodes: ReadonlyMap<string, string>): string[] {
  let last = above;
  return exchanges.flatMap(({ text, replies }, index) => {
    const node = nodes.get(text.id) ?? '';
    const own = replies.map((_, place) => `${node}_${place}`);
    const arrow = index === 0 ? '~~~' : text.reprise ? '-.->' : '-->';
    const links = [`${last} ${arrow} ${node}`, [node, ...own].join(' ~~~ ')];
    last = own.at(-1) ?? node;
    const jumps = replies.flatMap((reply, place) => {
      const to = nodes.get(reply.text.goto ?? '');
      return to ? [`${node}_${place} ==> ${to}`] : [];
    });
    return [...links, ...jumps];
  });
}

function legendLines(outline: Outline, words: Words): string[] {
  const signs = effectLegend(outline, words);
  const told = headLines(outline, words);
  return [
    ...columnOf('legend', outline.scenario.title),
    ...told.map((text, index) => `note${index}["${label(text)}"]:::note`),
    ...signs.map(([effect, meaning]) => `${effect}_("${label(`${LOOKS[effect].sign} ${meaning}`)}"):::${effect}`),
    [...told.map((_, index) => `note${index}`), ...signs.map(([effect]) => `${effect}_`)].join(' ~~~ '),
    'end',
  ];
}

/**
 * Text that means nothing to Mermaid but itself, in quotes: its parts under each other. Every character that it reads as a
 * sign, a directive or markup goes as a number.
 */
function label(...lines: readonly string[]): string {
  return lines.map((line) => plain(line).replaceAll(/["#&<>`%{}:;*_~[\]()|\\$]/g, entity)).join('<br/>');
}

const entity = (character: string): string => `#${character.charCodeAt(0)};`;

/** The text of a title or description, which is taken as it is up to the end of its line. */
function described(text: string): string {
  return plain(text).replaceAll(/[#;%{}<>&]/g, ' ');
}
