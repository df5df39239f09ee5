import type { OutlinedExchange, OutlinedReply } from '../../analysis/outline.ts';
import type { Words } from '../../words/words.ts';
import { clientWords, exchangeNotes, INK, LOOKS, lossText, movesText, replyNotes } from './look.ts';
import { escapeXml, linesOf, widthOf } from './text.ts';

/** Something drawn, at 0,0 until it is placed. */
export interface Part {
  readonly height: number;
  readonly svg: readonly string[];
}

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly ink?: string;
  readonly anchor?: 'middle' | 'end';
}

export const place = (x: number, y: number, { svg }: Part): string[] => [
  `<g transform="translate(${x} ${y})">`,
  ...svg,
  '</g>',
];

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;
}

/** @param y of the line's foot */
export function textAt(x: number, y: number, text: string, style: Style): string {
  const { size, bold, italic, ink = INK.text, anchor } = style;
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}" fill="${ink}"`,
    bold ? ' font-weight="bold"' : '',
    italic ? ' font-style="italic"' : '',
    anchor ? ` text-anchor="${anchor}"` : '',
  ];
  return `<text ${attributes.join('')}>${escapeXml(text)}</text>`;
}

const leading = (size: number): number => Math.round(size * 1.25);

/** A text in as many lines as it needs, or fewer with an ellipsis. */
export function paragraph(x: number, y: number, width: number, text: string, style: Style, most = 99): Part {
  const { size, bold } = style;
  const lines = linesOf(text, (line) => widthOf(line, size, bold) <= width, most);
  return {
    height: lines.length * leading(size),
    svg: lines.map((line, index) => textAt(x, y + size + index * leading(size), line, style)),
  };
}

/** Parts under each other; each is made for the height at which it begins. */
export function stacked(y: number, ...makers: readonly ((y: number) => Part)[]): Part {
  const svg: string[] = [];
  let height = 0;
  for (const make of makers) {
    const part = make(y + height);
    svg.push(...part.svg);
    height += part.height;
  }
  return { height, svg };
}

export const CARD = 280;
const PAD = 10;
const SIDE = 40;

export interface Card extends Part {
  readonly id: string;
  /** Where each reply's row has its middle, by the reply's place. */
  readonly middles: readonly number[];
}

/**
 * An exchange: what the client says, and a row for every reply.
 * @param most lines of a reply's words
 */
export function cardOf({ text, replies }: OutlinedExchange, words: Words, most: number): Card {
  const room = CARD - 2 * PAD;
  const exchangeNote = exchangeNotes(text, words).join(' · ');
  const head = stacked(
    7,
    (y) => paragraph(PAD, y, room, text.id, { size: 14, bold: true }, 1),
    (y) => paragraph(PAD, y, room, exchangeNote, { size: 11, bold: true, ink: INK.quiet }),
    (y) => paragraph(PAD, y + 2, room, words.graph.quoted(clientWords(text)), { size: 13, italic: true }, 4),
  );
  const svg = [...head.svg];
  const middles: number[] = [];
  let height = head.height + 16;
  for (const reply of replies) {
    const row = rowOf(reply, words, most);
    svg.push(...place(0, height, row));
    middles.push(height + Math.round(row.height / 2));
    height += row.height + 2;
  }
  height += 4;
  const frame = ` rx="8" stroke="${INK.line}"${text.reprise ? ' stroke-dasharray="5 4"' : ''} stroke-width="1.5"`;
  return { id: text.id, height, middles, svg: [rect(0, 0, CARD, height, INK.paper, frame), ...svg] };
}

/** A name in front of words. */
function named(
  x: number,
  y: number,
  width: number,
  name: string,
  words: string,
  { ink, most }: { ink: string; most: number },
): Part {
  const size = 13;
  const wider = widthOf(name, size, true) - widthOf(name, size);
  const lines = linesOf(`${name}: ${words}`, (line) => widthOf(line, size) + wider <= width, most);
  const svg = lines.map((line, index) => {
    const at = y + size + index * leading(size);
    if (index > 0 || !line.startsWith(`${name}:`)) return textAt(x, at, line, { size });
    const strong = `<tspan font-weight="bold" fill="${ink}">${name}:</tspan>`;
    const [tag = ''] = textAt(x, at, '', { size }).split('</text>');
    return `${tag}${strong}${escapeXml(line.slice(name.length + 1))}</text>`;
  });
  return { height: lines.length * leading(size), svg };
}

function rowOf({ text, effect, loss }: OutlinedReply, words: Words, most: number): Part {
  const { sign, strong, tint } = LOOKS[effect];
  const room = CARD - SIDE - 16;
  const body = stacked(
    3,
    (y) => named(SIDE + 6, y, room, text.id, text.say, { ink: strong, most }),
    (y) => paragraph(SIDE + 6, y, room, movesText(text, words), { size: 11, italic: true, ink: INK.quiet }, 2),
    ...replyNotes(text, words).map(
      (note) => (y: number) => paragraph(SIDE + 6, y, room, note, { size: 11, bold: true, ink: INK.jump }, 2),
    ),
  );
  const height = Math.max(42, body.height + 9);
  const middle = Math.round(height / 2);
  const told = lossText(loss);
  return {
    height,
    svg: [
      rect(5, 0, CARD - 10, height, tint, ' rx="4"'),
      rect(5, 0, SIDE - 5, height, strong, ' rx="4"'),
      textAt(23, told === '' ? middle + 6 : middle - 1, sign, {
        size: 17,
        bold: true,
        ink: INK.paper,
        anchor: 'middle',
      }),
      ...(told === ''
        ? []
        : [textAt(23, middle + 15, told, { size: 12, bold: true, ink: INK.paper, anchor: 'middle' })]),
      ...body.svg,
    ],
  };
}
