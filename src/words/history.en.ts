import { count, listed } from './english.ts';

/** What is deleted. */
export interface Forgotten {
  readonly talks: number;
  /** The moments of the practice log, or all of it. */
  readonly practice: number | 'all';
}

const things = ({ talks, practice }: Forgotten): string =>
  listed([
    ...(talks > 0 ? [count(talks, 'talk', 'talks')] : []),
    ...(practice === 'all' ? ['the practice log'] : []),
    ...(typeof practice === 'number' && practice > 0
      ? [`the practice of ${count(practice, 'moment', 'moments')}`]
      : []),
    ...(talks === 0 && practice === 0 ? ['copies of scenarios'] : []),
  ]);

/** Forgetting: the trainee's data are the trainee's. */
export const history = {
  which:
    'Say what to delete: conflict-map history delete <session>, or --all for everything that is kept. conflict-map sessions shows the talks.',
  notBoth: 'Pass a session or --all, not both.',
  inFull: (id: string, ids: readonly string[]) =>
    `To delete a talk, give its id in full: ${ids.join(' or ')}, not “${id}”.`,
  days: (value: string) => `--older-than takes a number of days, such as 180d, not “${value}”.`,
  insteadOfAsking: 'pass --yes to delete everything that is kept.',
  atStake: (forgotten: Forgotten) => `This will be deleted for good: ${things(forgotten)}.`,
  oneAtStake: (title: string, when: string) => `This will be deleted for good: ${title}, ${when}.`,
  sure: 'Delete it?',
  keep: 'No, keep it',
  delete: 'Yes, delete it',
  kept: 'Nothing was deleted.',
  nothing: 'Nothing is kept of you.',
  nothingOld: (days: number) => `Nothing is older than ${count(days, 'day', 'days')}.`,
  deletedOne: (id: string) => `Session ${id} is deleted for good.`,
  deleted: (forgotten: Forgotten) => `Deleted for good: ${things(forgotten)}.`,
  brokenStays: (id: string) =>
    `Session ${id} can be read in part only, so its age is not known, and it stays. To delete it: conflict-map history delete ${id}`,
  cannotDelete: (reason: string) => `Not everything could be deleted: ${reason}`,
};
