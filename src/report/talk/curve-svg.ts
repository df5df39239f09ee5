import { curveMonotoneX, line } from 'd3-shape';
import { BALANCES, type Balance } from '../../map/balance.ts';
import { STAGES } from '../../map/stages.ts';
import { stretchesOf } from '../../telling/curve.ts';
import type { Words } from '../../words/words.ts';
import { escapeXml, widthOf } from '../graph/text.ts';
import type { CurveAccount } from './account.ts';

/** How large a picture is drawn, in pixels: for a desk and for paper, or for a telephone. */
export interface Format {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

export const WIDE: Format = { name: 'wide', width: 960, height: 420, size: 13 };
export const NARROW: Format = { name: 'narrow', width: 340, height: 330, size: 11 };

/** Where things are. `x` of a reply's number, `y` of a level. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Between two replies. */
  readonly step: number;
  readonly x: (reply: number) => number;
  readonly y: (level: number) => number;
}

/** Heights: of the stages' names, and of the trainee's own lane. */
const NAMES = 26;
const LANE = 34;

/** The emotion over the stages: the picture of the conflict map. Every text in it is dark on light, or light on dark. */
export function curveSvg(curve: CurveAccount, words: Words, format: Format): string {
  const plot = plotOf(curve, words, format);
  const { exported } = words;
  const id = `curve-${format.name}`;
  const told = [curve.path, exported.levels(curve.levels)];
  if (curve.best) told.push(curve.bestPath, exported.bestLevels(curve.best));
  return [
    `<svg class="curve ${format.name}" viewBox="0 0 ${format.width} ${format.height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-size="${format.size}">`,
    `<title id="${id}-title">${escapeXml(words.debrief.curve)}</title>`,
    `<desc id="${id}-desc">${escapeXml(told.join(' '))}</desc>`,
    ...bands(curve, words, plot, format),
    ...axes(curve, words, plot, format),
    ...(curve.best ? [path(curve.best, plot, 'best')] : []),
    path(curve.levels, plot, 'own'),
    ...points(curve, plot),
    ...labels(curve, plot, format),
    ...(curve.checks.length > 0 ? lane(curve, words, plot, format) : []),
    '</svg>',
  ].join('\n');
}

function plotOf({ levels, best, checks }: CurveAccount, { debrief }: Words, { width, height, size }: Format): Plot {
  const left = Math.max(...[debrief.norm, '100'].map((text) => widthOf(text, size))) + 8;
  const right = width - 2;
  const top = NAMES + size;
  const bottom = height - size * 2 - (checks.length > 0 ? laneHeight(size) + 4 : 0);
  const columns = Math.max(levels.length, best?.length ?? 0);
  const step = (right - left) / columns;
  return {
    left,
    right,
    top,
    bottom,
    step,
    x: (reply) => rounded(left + step * (reply + 0.5)),
    y: (level) => rounded(bottom - ((bottom - top) * level) / 100),
  };
}

/** The lane with a line of text above it and one below. */
const laneHeight = (size: number): number => LANE + 2 * (size + 6);

/** Coordinates to the tenth of a pixel. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

function bands({ stages }: CurveAccount, words: Words, plot: Plot, { size }: Format): string[] {
  return stretchesOf(stages).map(({ stage, from, to }) => {
    const x = rounded(plot.left + plot.step * from);
    const width = rounded(plot.step * (to - from));
    const number = STAGES.indexOf(stage) + 1;
    const { name, short } = words.stages[stage];
    const title = [name, short].find((text) => widthOf(text, size, true) <= width - 6) ?? String(number);
    return [
      `<g class="band band-${number}"><title>${escapeXml(name)}</title>`,
      `<rect x="${x}" y="0" width="${width}" height="${rounded(plot.bottom)}"/>`,
      textAt(rounded(x + width / 2), NAMES - 8, title, 'stage', 'middle'),
      '</g>',
    ].join('');
  });
}

function axes({ norm, levels, best }: CurveAccount, { debrief }: Words, plot: Plot, { size }: Format): string[] {
  const middle = Math.round(size * 0.35);
  const last = Math.max(levels.length, best?.length ?? 0) - 1;
  const every = Math.max(1, Math.ceil(widthOf(`${last} `, size) / plot.step));
  const numbers = Array.from({ length: Math.floor(last / every) }, (_, index) => (index + 1) * every);
  return [
    // a level too near to the norm would be written over its name
    ...[0, 50, 100]
      .filter((level) => Math.abs(plot.y(level) - plot.y(norm)) > size + 2)
      .map((level) => textAt(plot.left - 7, plot.y(level) + middle, String(level), 'axis', 'end')),
    `<path class="ground" d="M${plot.left} ${rounded(plot.bottom)}H${plot.right}"/>`,
    `<path class="norm" d="M${plot.left} ${plot.y(norm)}H${plot.right}"/>`,
    textAt(plot.left - 7, plot.y(norm) + middle, debrief.norm, 'axis', 'end'),
    ...numbers.map((reply) => textAt(plot.x(reply), plot.bottom + size + 5, String(reply), 'axis', 'middle')),
  ];
}

function path(levels: readonly number[], plot: Plot, kind: 'own' | 'best'): string {
  const draw = line<number>()
    .x((_, reply) => plot.x(reply))
    .y((level) => plot.y(level))
    // never above a peak or below a valley, as other smooth curves are
    .curve(curveMonotoneX)
    .digits(1);
  return `<path class="${kind}" d="${draw(levels) ?? ''}"/>`;
}

function points({ levels, best, turning }: CurveAccount, plot: Plot): string[] {
  const reach = Math.min(7, Math.max(4.5, plot.step * 0.3));
  return [
    ...(best ?? []).map((level, reply) => `<circle class="best" cx="${plot.x(reply)}" cy="${plot.y(level)}" r="2.5"/>`),
    ...levels.map((level, reply) => {
      const [x, y] = [plot.x(reply), plot.y(level)];
      return turning.includes(reply)
        ? `<path class="turning" d="M${x} ${rounded(y - reach)}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z"/>`
        : `<circle class="own" cx="${x}" cy="${y}" r="3.2"/>`;
    }),
  ];
}

/**
 * The numbers of the turning points, then the levels that a reader looks for: where it ends, where it starts, its peak. A
 * label has room above its point or below it, or is left out, but for a turning point.
 */
function labels({ levels, stages, turning }: CurveAccount, plot: Plot, { size }: Format): string[] {
  const peak = levels.indexOf(Math.max(...levels));
  const others = new Set([levels.length - 1, 0, peak].filter((reply) => !turning.includes(reply)));
  const placed: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  return [...turning, ...others].flatMap((reply) => {
    const level = levels[reply] ?? 0;
    const turns = turning.includes(reply);
    const text = turns ? `#${reply}` : String(level);
    const width = widthOf(text, size, true) + 2;
    const x = rounded(Math.min(Math.max(plot.x(reply), plot.left + width / 2), plot.right - width / 2));
    const [above, below] = [plot.y(level) - 11, plot.y(level) + size + 8];
    const rises = level <= (levels[reply - 1] ?? level) && level < (levels[reply + 1] ?? level);
    const heights = rises ? [below, above] : [above, below];
    const free = heights.find((y) =>
      placed.every((other) => Math.abs(other.x - x) > (other.width + width) / 2 || Math.abs(other.y - y) > size),
    );
    if (free === undefined && !turns) return [];
    const y = rounded(free ?? above - size);
    placed.push({ x, y, width });
    // its outline has the colour of the ground, so that lines don't cross it
    const ground = `on-${STAGES.indexOf(stages[reply] ?? 'position') + 1}`;
    return [textAt(x, y, text, `label ${ground}${turns ? ' turns' : ''}`, 'middle')];
  });
}

/** How the trainee stood to their own emotion, on the same time: captured above, the healthy middle, suppressed below. */
function lane({ checks }: CurveAccount, { balances }: Words, plot: Plot, { height, size }: Format): string[] {
  const top = height - LANE - size - 6;
  const at = (balance: Balance): number =>
    rounded(top + 7 + (BALANCES.indexOf(balance) * (LANE - 14)) / (BALANCES.length - 1));
  return [
    '<g class="lane">',
    textAt(plot.left, top - 5, balances.captured.name, 'axis', 'start'),
    `<rect x="${plot.left}" y="${top}" width="${rounded(plot.right - plot.left)}" height="${LANE}"/>`,
    `<path class="middle" d="M${plot.left} ${at('middle')}H${plot.right}"/>`,
    textAt(plot.left, height - 4, balances.suppressed.name, 'axis', 'start'),
    ...checks.map(
      ({ replies, balance }) =>
        `<rect class="check" x="${rounded(plot.x(replies) - 4)}" y="${rounded(at(balance) - 4)}" width="8" height="8" rx="1.5"/>`,
    ),
    '</g>',
  ];
}

function textAt(x: number, y: number, text: string, kind: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text class="${kind}" x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}
