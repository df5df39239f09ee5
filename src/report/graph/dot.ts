import type { Outline, OutlinedExchange, OutlinedReply } from '../../analysis/outline.ts';
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
  movesText,
  replyNotes,
} from './look.ts';
import { escapeXml, linesOf } from './text.ts';

/** Characters in a line of a table, and in one of the head. */
const [COLUMNS, WIDE] = [44, 110];
/** Points that so many columns take in a wide font: who lays the tables out and who draws them may have different ones. */
const ROOM = 310;

/**
 * For Graphviz: a cluster for every stage, a table for every exchange with a row for every reply. Names of the scenario are
 * text only; nodes are numbered.
 */
export function dotLines(outline: Outline, words: Words): string[] {
  const { stages } = outline;
  const all = stages.flatMap(({ exchanges }) => exchanges);
  const nodes = new Map(all.map(({ text }, index) => [text.id, `e${index}`] as const));
  return [
    'digraph scenario {',
    'graph [rankdir=TB newrank=true compound=true fontname="Helvetica,Arial,sans-serif" nodesep=0.3 ranksep=0.35 labelloc=t];',
    'node [shape=plain fontname="Helvetica,Arial,sans-serif" fontsize=12];',
    `edge [color="${INK.quiet}" penwidth=1.5 fontname="Helvetica,Arial,sans-serif" fontsize=11];`,
    ...stages.flatMap(({ stage, exchanges }, index) => {
      const { lives, task, until } = words.graph.stages[stage];
      const chain = [`s${index}`, ...exchanges.map(({ text }) => nodes.get(text.id) ?? '')];
      return [
        `subgraph cluster_${index} {`,
        `style="rounded,filled" color="${INK.line}" fillcolor="${BANDS[index]}";`,
        `s${index} [label=<${table([cell(`${index + 1} ${words.stages[stage].name}`, 'b'), cell(lives), cell(task, 'i'), cell(`${JUMP} ${words.graph.until(until)}`)], ' BORDER="0"')}>];`,
        ...exchanges.map((exchange) => `${nodes.get(exchange.text.id)} [label=<${tableOf(exchange, words)}>];`),
        ...chain.slice(1).map((to, at) => {
          const style = at === 0 ? ' [style=invis]' : exchanges[at]?.text.reprise ? ' [style=dashed]' : '';
          return `${chain[at]} -> ${to}${style};`;
        }),
        '}',
      ];
    }),
    `{ rank=same; ${stages.map((_, index) => `s${index}`).join('; ')}; }`,
    `${stages.map((_, index) => `s${index}`).join(' -> ')} [penwidth=3];`,
    ...all.flatMap(({ text, replies }) =>
      replies.flatMap((reply, place) => {
        const to = nodes.get(reply.text.goto ?? '');
        return to
          ? [`${nodes.get(text.id)}:r${place} -> ${to} [color="${INK.jump}" penwidth=2.5 constraint=false];`]
          : [];
      }),
    ),
    // last, or the clusters would have it too
    `label=${headOf(outline, words)};`,
    '}',
  ];
}

function tableOf({ text, replies }: OutlinedExchange, words: Words): string {
  const border = text.reprise ? ' STYLE="dashed"' : '';
  return table(
    [
      cell(text.id, 'b'),
      ...exchangeNotes(text, words).map((note) => cell(note)),
      cell(words.graph.quoted(clientWords(text)), 'i', 4),
      ...replies.map((reply, place) => rowOf(reply, place, words)),
    ],
    ` BGCOLOR="${INK.paper}" COLOR="${INK.line}" CELLBORDER="0" CELLSPACING="2"${border}`,
  );
}

function rowOf({ text, effect, loss }: OutlinedReply, place: number, words: Words): string {
  const { sign, strong, tint } = LOOKS[effect];
  const body = [
    `<B>${lines(text.id, COLUMNS, 1)}</B>`,
    lines(text.say, COLUMNS, 2),
    ...[movesText(text, words), ...replyNotes(text, words)]
      .filter((note) => note !== '')
      .map((note) => `<I>${lines(note, COLUMNS)}</I>`),
  ];
  const told = loss === null ? sign : `${sign}<BR/>${lossText(loss)}`;
  return `<TR><TD PORT="r${place}" WIDTH="34" BGCOLOR="${strong}"><FONT COLOR="#ffffff"><B>${told}</B></FONT></TD><TD WIDTH="${ROOM}" ALIGN="LEFT" BALIGN="LEFT" BGCOLOR="${tint}">${body.join('<BR ALIGN="LEFT"/>')}</TD></TR>`;
}

function headOf(outline: Outline, words: Words): string {
  const told = headLines(outline, words);
  const chips = effectLegend(outline, words).map(
    ([effect, meaning]) =>
      `<TR><TD BGCOLOR="${LOOKS[effect].strong}"><FONT COLOR="#ffffff"><B>${LOOKS[effect].sign}</B></FONT></TD><TD ALIGN="LEFT" BGCOLOR="${LOOKS[effect].tint}">${lines(meaning, WIDE)}</TD></TR>`,
  );
  const rows = told.map((text) => `<TR><TD ALIGN="LEFT" BALIGN="LEFT">${lines(text, WIDE)}</TD></TR>`);
  return `<${table(
    [
      `<TR><TD><FONT POINT-SIZE="24"><B>${lines(outline.scenario.title, WIDE)}</B></FONT></TD></TR>`,
      ...rows,
      `<TR><TD ALIGN="LEFT">${table(chips, ' BORDER="0"')}</TD></TR>`,
    ],
    ' BORDER="0"',
  )}>`;
}

const table = (rows: readonly string[], attributes: string): string => `<TABLE${attributes}>${rows.join('')}</TABLE>`;

/** A row of its own. */
function cell(text: string, style?: 'b' | 'i', most = 99): string {
  const inner = lines(text, COLUMNS, most);
  const styled = style === undefined ? inner : `<${style.toUpperCase()}>${inner}</${style.toUpperCase()}>`;
  return `<TR><TD COLSPAN="2" WIDTH="${ROOM}" ALIGN="LEFT" BALIGN="LEFT">${styled}</TD></TR>`;
}

/** Text in lines of so many characters. */
function lines(text: string, columns: number, most = 99): string {
  return linesOf(text, (line) => [...line].length <= columns, most)
    .map(escapeXml)
    .join('<BR ALIGN="LEFT"/>');
}
