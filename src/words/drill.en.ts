import { count, DAY_MS } from './english.ts';

/** `14 November`; with the year where it may be another one than is thought of. Days since 1 January 1970. */
function date(day: number, today: number): string {
  const year = Math.abs(day - today) > 300 ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...year, timeZone: 'UTC' }).format(
    day * DAY_MS,
  );
}

/** `tomorrow`, `on Friday`, and from a week on `on 4 December` */
function onDay(day: number, today: number): string {
  if (day - today === 1) return 'tomorrow';
  if (day - today > 6) return `on ${date(day, today)}`;
  return `on ${new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(day * DAY_MS)}`;
}

/** `tomorrow`, `in 4 days` */
const inDays = (days: number): string => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(days, 'day');

/** `4 due, 5 new` */
const dueAndNew = (due: number, fresh: number): string =>
  [...(due > 0 ? [`${due} due`] : []), ...(fresh > 0 ? [`${fresh} new`] : [])].join(', ');

/** Practice of single moments, spaced over days. */
export const drill = {
  today: (due: number, fresh: number) => `Today: ${dueAndNew(due, fresh)}`,
  instead: 'pass --json to see which moments they are.',

  card: (place: number, of: number) => `Card ${place} of ${of}`,
  onceMore: 'Once more',
  lost: (loss: number, day: number, today: number) =>
    `This moment cost you ${count(loss, 'point', 'points')} ${day === today ? 'today' : `on ${date(day, today)}`}.`,
  situation: (summary: string, role: string) => `${summary} Your role: ${role}.`,
  skip: 'not today',
  leave: 'end the drill',
  next: 'go on (or Enter)',

  again: (days: number) => `This moment comes again ${inDays(days)}.`,
  onceMoreThen: (days: number) =>
    `This moment comes once more at the end of this drill, and then again ${inDays(days)}.`,
  notKept: (reason: string) => `This answer could not be kept: ${reason}.`,

  nothing: 'Nothing is due today.',
  done: 'Done for today.',
  left: (answered: number) =>
    answered === 0
      ? 'Nothing was answered, so nothing has changed.'
      : `Left after ${count(answered, 'answer', 'answers')}, which ${answered === 1 ? 'is' : 'are'} kept.`,
  interrupted: 'What you answered is kept. Go on with:',
  still: (due: number, fresh: number) => `Still for today: ${dueAndNew(due, fresh)}.`,
  upcoming: (days: readonly { readonly cards: number; readonly day: number }[], today: number) =>
    `Next: ${days.map(({ cards, day }) => `${cards} ${onDay(day, today)}`).join(', ')}.`,
  moreNew: 'Enough new moments for a day. More of them all the same: conflict-map drill --new 5',
  nothingLost: 'No reply of this talk gave away more than a little, so there is nothing to practise.',
};
