import { CARD, type Card } from './svg-parts.ts';

/** Between two columns: room for the lines that lead from one to another. */
export const GUTTER = 36;
/** Between two cards of a column: room for an arrow. */
export const GAP = 24;
/** Paper of the A series, lying: 297 to 210. */
const RATIO = 297 / 210;

export interface Placed {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
}

export interface Band {
  readonly x: number;
  readonly width: number;
  readonly cards: readonly Placed[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  /** The width that a sheet must have to hold the page: the smaller, the larger it is printed. */
  readonly sheet: number;
}

/**
 * Puts the cards of each stage into columns, side by side, so that the whole can be printed as large as possible.
 * @param around what the page holds above and below the cards, by its width
 */
export function layOut(stages: readonly (readonly Card[])[], around: (width: number) => number): Layout {
  const lowest = Math.max(...stages.flat().map(({ height }) => height));
  const highest = Math.max(...stages.map((cards) => cards.reduce((sum, { height }) => sum + height + GAP, 0)));
  const sheetFor = (limit: number): Layout => {
    const layout = inColumns(stages, limit);
    return { ...layout, sheet: Math.round(Math.max(layout.width, (layout.height + around(layout.width)) * RATIO)) };
  };
  let chosen = sheetFor(highest);
  for (let limit = lowest; limit < highest; limit += 40) {
    const layout = sheetFor(limit);
    if (layout.sheet < chosen.sheet) chosen = layout;
  }
  return chosen;
}

/** @param limit no column is higher, but one of a single card */
function inColumns(stages: readonly (readonly Card[])[], limit: number): Omit<Layout, 'sheet'> {
  let x = 0;
  let lowest = 0;
  const bands = stages.map((cards): Band => {
    const from = x;
    let y = 0;
    const placed = cards.map((card): Placed => {
      if (y > 0 && y + card.height > limit) {
        x += CARD + GUTTER;
        y = 0;
      }
      const here = { card, x: x + GUTTER / 2, y };
      y += card.height + GAP;
      lowest = Math.max(lowest, y - GAP);
      return here;
    });
    x += CARD + GUTTER;
    const width = x - from;
    x += GUTTER / 4;
    return { x: from, width, cards: placed };
  });
  return { width: x - GUTTER / 4, height: lowest, bands };
}
