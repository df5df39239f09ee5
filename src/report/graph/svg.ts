import type { Outline } from '../../analysis/outline.ts';
import type { Words } from '../../words/words.ts';
import { BANDS, concernLegend, effectLegend, INK, JUMP, LOOKS, notes, summaryLines } from './look.ts';
import { arrowMarkers, jumps, lanesFor, legendArrow, orderArrows } from './svg-arrows.ts';
import { type Band, type Layout, layOut } from './svg-layout.ts';
import { cardOf, type Part, paragraph, place, rect, stacked, textAt } from './svg-parts.ts';
import { escapeXml, plain } from './text.ts';

const MARGIN = 32;
const POINT = 18;
/** About what the heads of the bands, the margins and the gaps take of the page's height. */
const BESIDE = 220;
const FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";
const HEADS = ['#2b5586', '#9c3b22', '#7a5c00', '#2d6b3c', '#55448f'] as const;

/** A picture for the wall: five bands, a card for every exchange, a row for every reply. Drawn in whole pixels, for light paper. */
export function svgLines(outline: Outline, words: Words): string[] {
  const { graph } = words;
  const replies = outline.stages.flatMap(({ exchanges }) => exchanges.flatMap((exchange) => exchange.replies));
  const lanes = lanesFor(replies.filter(({ text }) => text.goto !== undefined).length);
  const title = (width: number): Part => titleOf(outline, words, width);
  const legend = (width: number): Part => legendOf(outline, words, width);
  const layout = roomiest((most) => {
    const cards = outline.stages.map(({ exchanges }) => exchanges.map((exchange) => cardOf(exchange, words, most)));
    return layOut(cards, (width) => BESIDE + lanes + title(width).height + legend(width).height);
  });
  const { bands } = layout;
  const top = title(layout.width);
  const head = headsOf(outline, words, bands);
  const foot = legend(layout.width);
  const headAt = MARGIN + top.height + 14;
  const cardsAt = headAt + head.height + lanes;
  const bandsEnd = cardsAt + layout.height + 18;
  const footAt = bandsEnd + 22;
  const width = layout.width + 2 * MARGIN;
  const height = footAt + foot.height + MARGIN;
  const placed = bands.flatMap((band) => band.cards.map((card) => ({ ...card, y: card.y + cardsAt })));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}">`,
    `<title id="title">${escapeXml(plain(outline.scenario.title))}</title>`,
    `<desc id="description">${escapeXml(`${plain(outline.scenario.summary)} ${graph.picture(placed.length, replies.length)}`)}</desc>`,
    ...arrowMarkers(),
    rect(0, 0, width, height, INK.paper),
    ...place(MARGIN, MARGIN, top),
    `<g transform="translate(${MARGIN} 0)">`,
    ...bands.map((band, index) =>
      rect(band.x, headAt + 6, band.width, bandsEnd - headAt - 6, BANDS[index] ?? INK.paper, ' rx="10"'),
    ),
    ...place(0, headAt, head),
    ...orderArrows(bands, cardsAt, outline),
    ...placed.flatMap(({ card, x, y }) => place(x, y, card)),
    ...jumps(placed, outline, headAt + head.height),
    ...place(0, footAt, foot),
    '</g>',
    '</svg>',
  ];
}

/** As many lines for a reply's words as hardly make the page larger. */
function roomiest(layoutWith: (most: number) => Layout): Layout {
  const least = layoutWith(2);
  return [5, 4, 3].map(layoutWith).find(({ sheet }) => sheet <= least.sheet * 1.06) ?? least;
}

function titleOf(outline: Outline, words: Words, width: number): Part {
  const [summary = '', facts = ''] = summaryLines(outline, words);
  return stacked(
    0,
    (y) => paragraph(0, y, width, outline.scenario.title, { size: 34, bold: true }),
    (y) => paragraph(0, y + 4, width, summary, { size: 18 }),
    (y) => paragraph(0, y + 8, width, facts, { size: 14, ink: INK.quiet }),
  );
}

/** The heads of the bands: arrows, since one stage leads to the next. */
function headsOf({ stages }: Outline, words: Words, bands: readonly Band[]): Part {
  const { graph } = words;
  const inner = stages.map(({ stage }, index) => {
    const { x, width } = bands[index] ?? { x: 0, width: 0 };
    const { lives, task, until } = graph.stages[stage];
    const room = width - 2 * POINT - 12;
    const style = { ink: INK.paper };
    return stacked(
      8,
      (y) =>
        paragraph(x + POINT + 6, y, room, `${index + 1}  ${words.stages[stage].name}`, {
          ...style,
          size: 20,
          bold: true,
        }),
      (y) => paragraph(x + POINT + 6, y, room, lives, { ...style, size: 14 }),
      (y) => paragraph(x + POINT + 6, y, room, `${task} ${JUMP} ${graph.until(until)}`, { ...style, size: 12 }),
    );
  });
  const height = Math.max(...inner.map((part) => part.height)) + 18;
  const svg = inner.flatMap((part, index) => {
    const { x, width } = bands[index] ?? { x: 0, width: 0 };
    const notch = index === 0 ? 0 : POINT - 6;
    const [right, tip, middle] = [x + width - POINT + 8, x + width + 6, Math.round(height / 2)];
    const corners = [
      [x, 0],
      [right, 0],
      [tip, middle],
      [right, height],
      [x, height],
      [x + notch, middle],
    ];
    return [
      `<polygon points="${corners.map((corner) => corner.join()).join(' ')}" fill="${HEADS[index]}"/>`,
      ...part.svg,
    ];
  });
  return { height, svg };
}

function legendOf(outline: Outline, words: Words, width: number): Part {
  const { graph } = words;
  const column = Math.floor(width / 3) - 24;
  const at = (index: number): number => index * (column + 36);
  const title = (x: number, text: string) => (y: number) => paragraph(x, y, column, text, { size: 16, bold: true });
  const chip =
    (effect: keyof typeof LOOKS, meaning: string) =>
    (y: number): Part => {
      const { sign, strong, tint } = LOOKS[effect];
      const said = paragraph(38, y + 5, column - 38, meaning, { size: 14 });
      return {
        height: said.height + 10,
        svg: [
          rect(0, y + 2, column, said.height + 6, tint, ' rx="4"'),
          rect(0, y + 2, 28, said.height + 6, strong, ' rx="4"'),
          textAt(14, y + 19, sign, { size: 16, bold: true, ink: INK.paper, anchor: 'middle' }),
          ...said.svg,
        ],
      };
    };
  const line = (x: number, text: string) => (y: number) => {
    const part = paragraph(x, y + 5, column, text, { size: 14 });
    return { ...part, height: part.height + 5 };
  };
  const arrow = (kind: Parameters<typeof legendArrow>[0], text: string) => (y: number) => {
    const part = paragraph(at(2) + 48, y + 5, column - 48, text, { size: 14 });
    return { height: part.height + 5, svg: [legendArrow(kind, at(2), y + 14), ...part.svg] };
  };
  const [meaning = '', ...rules] = notes(outline, words);
  const columns = [
    stacked(
      0,
      title(0, graph.legend),
      ...effectLegend(outline, words).map(([effect, text]) => chip(effect, text)),
      line(0, meaning),
    ),
    stacked(0, title(at(1), graph.concerns), ...concernLegend(outline, words).map((text) => line(at(1), text))),
    stacked(
      0,
      title(at(2), graph.arrows),
      arrow('order', graph.order),
      arrow('again', graph.repriseMeans),
      arrow('jump', graph.gotoMeans),
      ...rules.map((rule) => line(at(2), rule)),
    ),
  ];
  return { height: Math.max(...columns.map(({ height }) => height)), svg: columns.flatMap(({ svg }) => svg) };
}
