import type { Progress, StyleShare } from '../analysis/progress.ts';
import { LEAST_TO_JUDGE } from '../map/evidence.ts';
import { STYLES, type Style } from '../map/moves.ts';
import { columnLines, columnsIn, legendLines, type Sign, sharesOf, stackedBar } from './charts.ts';
import { hanging, padded, titled, wrapped } from './layout.ts';
import { barIn, MOST_LINES, nameWidth, type ProgressView, spansOf, trendLines } from './progress-part.ts';

const SIGNS: Readonly<Record<Style, Sign>> = {
  footballer: { unicode: '×', ascii: 'x', tone: 'bad' },
  nurse: { unicode: '░', ascii: '.', tone: 'warn' },
  partner: { unicode: '█', ascii: '#', tone: 'good' },
};

/** Of the signs of all styles, those of each: a bar a talk, or a few talks. */
export function styleLines(view: ProgressView, { talks, styles, partner }: Progress): string[] {
  const { theme, words, plain } = view;
  const said = words.progress.styles;
  const spans = spansOf(styles, MOST_LINES).map((span) => ({
    name: words.progress.span(span.first, span.last),
    cues: span.talks.reduce((sum, { cues }) => sum + cues, 0),
    sizes: STYLES.map((style) => weighted(span.talks, style)),
  }));
  const width = nameWidth(spans.map(({ name }) => name));
  const legend = STYLES.map((style) => [SIGNS[style], words.styles[style].name] as const);
  const rows = spans.flatMap(({ name, cues, sizes }) => {
    const lead = plain ? `${name}: ` : padded(name, width);
    if (cues < LEAST_TO_JUDGE) return hanging(theme, lead, said.tooFew(cues));
    const shares = sharesOf(sizes, 100);
    if (plain) {
      const texts = STYLES.map((style, index) => said.share(words.styles[style].name, shares[index] ?? 0));
      return wrapped(theme, `${lead}${texts.join(', ')}`);
    }
    const parts = STYLES.map((style, index) => ({ size: sizes[index] ?? 0, sign: SIGNS[style] }));
    const numbers = shares.map((share) => String(share).padStart(3)).join(' ');
    return [`${lead}${stackedBar(theme, parts, barIn(theme))} ${numbers}`];
  });
  return [
    ...titled(theme, said.title),
    ...(plain ? [] : legendLines(theme, legend)),
    ...rows,
    ...trendLines(view, words.styles.partner.name, partner, talks),
  ];
}

/** A style over several talks: each counts by the signs that it gave. */
const weighted = (talks: readonly StyleShare[], style: Style): number =>
  talks.reduce((sum, talk) => sum + talk[style] * talk.cues, 0);

export function accuracyLines(view: ProgressView, { talks, accuracy, accuracyTrend }: Progress): string[] {
  const { theme, words, plain } = view;
  const said = words.progress.accuracy;
  const unknown = talks - accuracy.length;
  const spans = spansOf(accuracy, plain ? MOST_LINES : columnsIn(theme)).map((span) => ({
    name: words.progress.span(span.first, span.last),
    mean: Math.round(span.talks.reduce((sum, talk) => sum + talk.accuracy, 0) / span.talks.length),
  }));
  const means = spans.map(({ mean }) => mean);
  const chart = plain
    ? spans.flatMap(({ name, mean }) => wrapped(theme, `${name}: ${mean}`))
    : columnLines(theme, means);
  const grouped = spans.length < accuracy.length ? ` ${said.grouped}` : '';
  return [
    ...titled(theme, said.title),
    ...(accuracy.length === 0 ? [] : [...wrapped(theme, `${said.means}${grouped}`), ...chart]),
    ...(unknown > 0 ? wrapped(theme, said.unknown(unknown)) : []),
    ...trendLines(view, said.name, accuracyTrend, talks),
  ];
}

/** The latest weeks by what was done in them; without any practice the part is left out. */
export function weekLines({ theme, words, plain }: ProgressView, { weeks }: Progress): string[] {
  const said = words.progress.weeks;
  if (weeks.every(({ days }) => days === 0)) return [];
  const width = nameWidth(weeks.map(({ from }) => said.from(from)));
  const bar = (days: number): string => (days === 0 ? '' : `${theme.marks.full.repeat(days)} ${days}`);
  return [
    ...titled(theme, said.title),
    ...(plain
      ? weeks.flatMap(({ from, days }) => (days > 0 ? wrapped(theme, `${said.from(from)}: ${said.days(days)}`) : []))
      : weeks.map(({ from, days }) => `${padded(said.from(from), width)}${bar(days)}`.trimEnd())),
    ...wrapped(theme, said.means),
  ];
}
