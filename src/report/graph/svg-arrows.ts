import type { Outline } from '../../analysis/outline.ts';
import { INK } from './look.ts';
import { type Band, GAP, GUTTER, type Placed } from './svg-layout.ts';
import { CARD } from './svg-parts.ts';

type Kind = 'order' | 'again' | 'jump';

const KINDS: Readonly<Record<Kind, { ink: string; dashes: string }>> = {
  order: { ink: INK.quiet, dashes: '' },
  again: { ink: INK.quiet, dashes: ' stroke-dasharray="6 5"' },
  jump: { ink: INK.jump, dashes: '' },
};

export function arrowMarkers(): string[] {
  const head = (kind: 'order' | 'jump'): string =>
    `<marker id="${kind}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="${KINDS[kind].ink}"/></marker>`;
  return ['<defs>', head('order'), head('jump'), '</defs>'];
}

type Point = readonly [x: number, y: number];

function arrow(kind: Kind, ...points: readonly Point[]): string {
  const { ink, dashes } = KINDS[kind];
  const head = kind === 'jump' ? 'jump' : 'order';
  return `<polyline points="${points.map((point) => point.join()).join(' ')}" fill="none" stroke="${ink}" stroke-width="2"${dashes} marker-end="url(#${head})"/>`;
}

export function legendArrow(kind: Kind, x: number, y: number): string {
  return arrow(kind, [x, y], [x + 36, y]);
}

/** From each card to the next of its stage: down, or over to the top of the next column. */
export function orderArrows(bands: readonly Band[], down: number, { stages }: Outline): string[] {
  return bands.flatMap(({ cards }, stage) =>
    cards.slice(1).map((to, index) => {
      const from = cards[index] as Placed;
      const kind = stages[stage]?.exchanges[index + 1]?.text.reprise ? 'again' : 'order';
      const foot: Point = [from.x + CARD / 2, down + from.y + from.card.height];
      const head: Point = [to.x + CARD / 2, down + to.y - 1];
      if (to.x === from.x) return arrow(kind, foot, head);
      const [low, high, between] = [foot[1] + GAP / 2, head[1] - GAP / 2, to.x - GUTTER / 2];
      return arrow(kind, foot, [foot[0], low], [between, low], [between, high], [head[0], high], head);
    }),
  );
}

const LANE = 7;

/** Room above the cards for so many lines, beside that for an arrow into a card. */
export const lanesFor = (count: number): number => GAP + 8 + LANE * count;

/** From a reply to the exchange that it leads to: between the columns, and above all cards where it goes further. */
export function jumps(placed: readonly Placed[], { stages }: Outline, lanesAt: number): string[] {
  const exchanges = stages.flatMap((stage) => stage.exchanges);
  let count = 0;
  return placed.flatMap(({ card, x, y }, index) =>
    (exchanges[index]?.replies ?? []).flatMap(({ text }, row) => {
      const to = placed.find((each) => each.card.id === text.goto);
      if (!to) return [];
      const lane = lanesAt + 6 + LANE * count;
      const beside = 4 + 5 * (count % 3);
      count += 1;
      const start: Point = [x + CARD, y + (card.middles[row] ?? 0)];
      const out = start[0] + beside;
      const into = to.y + 15;
      if (to.x === x) return [arrow('jump', start, [out, start[1]], [out, into], [x + CARD + 1, into])];
      const back = to.x - beside - 6;
      const over: readonly Point[] = [
        [out, lane],
        [back, lane],
      ];
      const next = to.x > x && to.x - x < 2 * CARD;
      return [
        arrow(
          'jump',
          start,
          [out, start[1]],
          ...(next ? ([[out, into]] as const) : ([...over, [back, into]] as const)),
          [to.x - 1, into],
        ),
      ];
    }),
  );
}
