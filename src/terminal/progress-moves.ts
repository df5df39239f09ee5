import type { MoveUse, Progress } from '../analysis/progress.ts';
import { LEAST_TO_JUDGE } from '../map/evidence.ts';
import { isHarmful } from '../map/moves.ts';
import { legendLines, type Sign, stackedBar } from './charts.ts';
import { hanging, padded, titled, wrapped } from './layout.ts';
import { barIn, nameWidth, type ProgressView } from './progress-part.ts';

const EFFECTS = ['harmed', 'neutral', 'helped'] as const;

const SIGNS: Readonly<Record<(typeof EFFECTS)[number], Sign>> = {
  harmed: { unicode: '×', ascii: 'x', tone: 'bad' },
  neutral: { unicode: '░', ascii: '.', tone: 'quiet' },
  helped: { unicode: '█', ascii: '#', tone: 'good' },
};

/** People work on few things at a time. */
const MOST_UNUSED = 3;

/** A bar a move, the longer the more it was used; those that helped every time in one sentence. */
export function moveLines(view: ProgressView, { moves, unused }: Progress): string[] {
  const { theme, words, plain } = view;
  const said = words.progress.moves;
  const mixed = moves.filter(({ harmed, neutral }) => harmed + neutral > 0);
  const helped = moves.filter((use) => !mixed.includes(use));
  const width = nameWidth(mixed.map(({ move }) => words.moves[move]));
  const most = Math.max(0, ...mixed.map(usesOf));
  const legend = EFFECTS.map((effect) => [SIGNS[effect], said.effects[effect]] as const);
  const named = helped.map(({ move, helped: times }) => ({ name: words.moves[move], times }));
  const missed = unused.slice(0, MOST_UNUSED).map(({ move, moments }) => ({ name: words.moves[move], moments }));
  return [
    ...titled(theme, said.title),
    ...(plain || mixed.length === 0 ? [] : legendLines(theme, legend)),
    ...mixed.flatMap((use) => useLines(view, use, width, most)),
    ...(mixed.some(harmsAtTimes) ? wrapped(theme, said.harmsMeans(LEAST_TO_JUDGE)) : []),
    ...(named.length > 0 ? wrapped(theme, said.helpedAlways(named)) : []),
    ...(missed.length > 0 ? wrapped(theme, said.unused(missed)) : []),
  ];
}

const usesOf = ({ harmed, neutral, helped }: MoveUse): number => harmed + neutral + helped;

/** What always harms has no share of harm worth telling. */
const harmsAtTimes = ({ move, harmed }: MoveUse): boolean => harmed > 0 && !isHarmful(move);

/** @param most uses of the move that was used most */
function useLines({ theme, words, plain }: ProgressView, use: MoveUse, width: number, most: number): string[] {
  const said = words.progress.moves;
  const name = words.moves[use.move];
  const texts = [said.use(use), ...(harmsAtTimes(use) ? [use.harms ? said.harms(use.harms) : said.tooFew] : [])];
  if (plain) return wrapped(theme, `${name}: ${texts.join('; ')}`);
  const room = Math.min(most, barIn(theme));
  const parts = EFFECTS.map((effect) => ({ size: use[effect], sign: SIGNS[effect] }));
  const bar = stackedBar(theme, parts, Math.max(1, Math.round((usesOf(use) * room) / most)));
  const isWide = theme.width >= 80;
  const lead = `${isWide ? padded(name, width) : '  '}${padded(bar, room)}  `;
  const rest = ' '.repeat(isWide ? width + room + 2 : 2);
  return [
    ...(isWide ? [] : wrapped(theme, name)),
    ...texts.flatMap((text, index) => hanging(theme, index === 0 ? lead : rest, text)),
  ];
}
