import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { journalFile } from '../../src/journal/journal.ts';
import { emptyFolder } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';
import { KEYS } from '../support/pty.ts';
import { homeWith, type Played } from '../support/sessions.ts';
import { small } from '../support/small.ts';

const SMALL_TEXT = JSON.stringify(small());
const SMALL = join(folderWith({ 'small.yaml': SMALL_TEXT }), 'small.yaml');
chmodSync(dirname(SMALL), 0o755);

/** A place at which the program waits for a person, and how they get there. */
export interface Place {
  readonly name: string;
  readonly args: readonly string[];
  /** What the program waits with there. */
  readonly asks: string | RegExp;
  /** What stands last on the screen then, where that is no question. */
  readonly ready?: RegExp;
  /** What is seen before, and what is typed then. */
  readonly way?: readonly (readonly [seen: string | RegExp, keys: string])[];
  /** The data folder at the beginning; else an empty one. */
  readonly home?: () => string;
  readonly size?: { readonly columns: number; readonly rows: number };
  /** What the program is started by. */
  readonly by?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** KiB that a file may grow to. */
  readonly fileLimit?: number;
  /** Replies that the journals hold by then, in all. */
  readonly kept?: number;
  /** What who leaves there is told of how to go on. */
  readonly goesOn?: string;
  /** The terminal reads whole lines. */
  readonly byLine?: true;
  /** Any key goes on from there; nothing is drawn anew. */
  readonly anyKey?: true;
}

const home =
  (...played: readonly Played[]) =>
  (): string =>
    homeWith(...played).home;

const STOPPED: Played = { text: SMALL_TEXT, scenario: 'small', answers: ['good'] };
const ENDED: Played = { answers: ['flat', 'calm-down', 'policy', 'blame-car'] };

/** A journal with a line in the middle that can't be read. */
function damaged(): string {
  const { home: folder, ids } = homeWith({ ...STOPPED, answers: ['good', 'good'] });
  const file = journalFile(folder, ids[0] ?? '');
  writeFileSync(file, 'x', { flag: 'a' });
  return folder;
}

const { enter } = KEYS;
const PLAY = ['play', SMALL, '--no-prep', '--seed', '3'] as const;
const LAST_REPLY = [...PLAY, '--answers', 'good,good,good,good,good,good,ask,good,good'];
const SAY = ['play', 'loan-refusal', '--say', '--no-prep', '--seed', '1'] as const;
const NEWS = 'Good morning. I have bad news: the loan was declined, the instalments are over the limit.';
const MOMENT = ['Is this a good moment', `4${enter}`] as const;
const RESUME = 'resume ';
const REPLY = 'Your reply';

/** Somebody whom the system does not know, and who may write nowhere. */
const asStranger =
  process.getuid?.() === 0 ? ['setpriv', '--reuid', '54321', '--regid', '54321', '--clear-groups'] : [];

/** Data folders that nothing can be kept in. */
const UNKEPT: readonly (Pick<Place, 'name'> & Partial<Place>)[] = [
  { name: 'data folder below a file', home: () => join(SMALL, 'below') },
  {
    name: 'read-only HOME',
    by: asStranger,
    home: () => {
      const folder = emptyFolder();
      chmodSync(folder, 0o555);
      return folder;
    },
  },
  { name: 'no HOME, no user', by: asStranger, env: { CONFLICT_MAP_HOME: undefined, HOME: undefined } },
  {
    name: 'disk of 4 KB',
    by: ['unshare', '-rm', 'sh', '-c', 'mount -t tmpfs -o size=4k none "$CONFLICT_MAP_HOME" && exec "$@"', 'sh'],
  },
];

export const PLACES: readonly Place[] = [
  { name: 'start picker', args: [], asks: 'What would you like to do?' },
  { name: 'start picker with what waits', args: [], asks: 'Go on: ', home: home(ENDED, STOPPED) },
  { name: 'briefing', args: ['play', 'loan-refusal'], asks: 'Enter goes on' },
  { name: 'is this a good moment', args: ['play', 'loan-refusal'], way: [['goes on', enter]], asks: MOMENT[0] },
  {
    name: 'what now before the talk',
    args: ['play', 'loan-refusal'],
    way: [['goes on', enter], MOMENT],
    asks: 'Leave it for later',
  },
  {
    name: 'a minute of breathing',
    args: ['play', 'loan-refusal'],
    way: [['goes on', enter], MOMENT, ['Leave it for later', `1${enter}`]],
    asks: 'Breathe in',
    anyKey: true,
  },
  {
    name: 'own emotion',
    args: ['play', 'loan-refusal'],
    way: [
      ['goes on', enter],
      [MOMENT[0], enter],
    ],
    asks: 'with your own emotion',
  },
  {
    name: 'advice on own emotion',
    args: ['play', 'loan-refusal'],
    way: [
      ['goes on', enter],
      [MOMENT[0], enter],
      ['with your own emotion', `3${enter}`],
    ],
    asks: 'the place to work from',
  },
  { name: 'first reply', args: PLAY, asks: REPLY, goesOn: '--no-prep' },
  { name: 'what a reply did', args: PLAY, way: [[REPLY, enter]], asks: 'Enter goes on', kept: 1, goesOn: RESUME },
  {
    name: 'second reply',
    args: PLAY,
    way: [
      [REPLY, enter],
      ['Enter goes on', enter],
    ],
    asks: 'Reply 2',
    kept: 1,
    goesOn: RESUME,
  },
  { name: 'hint', args: PLAY, way: [[REPLY, 'h']], asks: 'Hint:', goesOn: '--no-prep' },
  { name: 'map', args: PLAY, way: [[REPLY, 'm']], asks: 'Where we are on the map', goesOn: '--no-prep' },
  {
    name: 'reply by number in a small window',
    args: PLAY,
    size: { columns: 38, rows: 12 },
    byLine: true,
    asks: 'Number, 1 to',
    goesOn: '--no-prep',
  },
  {
    name: 'reply by number, accessible',
    args: [...PLAY, '--accessible'],
    byLine: true,
    asks: 'Number, 1 to',
    goesOn: '--no-prep',
  },
  { name: 'may words be kept', args: SAY, asks: 'May it be kept' },
  {
    name: 'reply in own words',
    args: SAY,
    way: [['May it be kept', `1${enter}`]],
    asks: 'You: ',
    goesOn: '--no-prep',
  },
  {
    name: 'reply in own words, accessible',
    args: [...SAY, '--accessible'],
    way: [['1 to 2', `1${enter}`]],
    byLine: true,
    asks: 'You: ',
    goesOn: '--no-prep',
  },
  {
    name: 'what else instead of words',
    args: SAY,
    way: [
      ['May it be kept', `1${enter}`],
      ['You: ', enter],
    ],
    asks: 'choose among written replies',
    goesOn: '--no-prep',
  },
  {
    name: 'what was heard',
    args: SAY,
    way: [
      ['May it be kept', `1${enter}`],
      ['You: ', NEWS + enter],
    ],
    asks: 'Enter says it',
    goesOn: '--no-prep',
  },
  {
    name: 'what were you doing',
    args: SAY,
    way: [
      ['May it be kept', `1${enter}`],
      ['You: ', NEWS + enter],
      ['Enter says it', 'c'],
    ],
    asks: 'What were you doing there?',
    goesOn: '--no-prep',
  },
  {
    name: 'debrief',
    args: LAST_REPLY,
    way: [
      [REPLY, enter],
      ['Enter goes on', enter],
    ],
    asks: 'Process',
    kept: 10,
    goesOn: 'review ',
  },
  {
    name: 'menu after a talk',
    args: LAST_REPLY,
    way: [
      [REPLY, enter],
      ['Enter goes on', enter],
      ['Enter goes on', enter],
    ],
    // the debrief on one screen
    size: { columns: 100, rows: 120 },
    asks: 'What now?',
    kept: 10,
    goesOn: 'review ',
  },
  { name: 'review', args: ['review'], home: home(ENDED), asks: 'a questions', kept: 4 },
  { name: 'review of a reply', args: ['review'], home: home(ENDED), way: [['q end', 'w']], asks: 'take back', kept: 4 },
  {
    name: 'curve in the review',
    args: ['review'],
    home: home(ENDED),
    way: [['q end', 'c']],
    asks: 'go on with the review',
    kept: 4,
  },
  {
    name: 'reply taken back',
    args: ['review'],
    home: home(ENDED),
    way: [
      ['q end', 'w'],
      ['take back', 't'],
    ],
    asks: REPLY,
    kept: 4,
  },
  {
    name: 'may notes be kept',
    args: ['review'],
    home: home(ENDED),
    way: [['a questions', 'a']],
    asks: 'May it be kept',
  },
  {
    name: 'question after a talk',
    args: ['review'],
    home: home(ENDED),
    way: [
      ['a questions', 'a'],
      ['May it be kept', enter],
    ],
    asks: /Step back|> $/,
    kept: 4,
  },
  {
    name: 'talk shown at reading pace',
    args: ['watch', 'loan-refusal'],
    asks: 'Andrei Popescu:',
    ready: /[.?]\s+$/,
    anyKey: true,
  },
  {
    name: 'card of a drill',
    args: ['drill', '--new', '2'],
    asks: 'q end the drill',
    goesOn: 'bin/conflict-map.js drill',
  },
  {
    name: 'answered card',
    args: ['drill', '--new', '2'],
    way: [['q end the drill', enter]],
    asks: 'This moment comes',
    goesOn: 'bin/conflict-map.js drill',
  },
  {
    name: 'card in own words',
    args: ['drill', '--say', '--new', '1'],
    asks: 'You: ',
    goesOn: 'bin/conflict-map.js drill',
  },
  { name: 'go on or anew', args: ['play', SMALL], home: home(STOPPED), asks: 'You stopped', kept: 1 },
  { name: 'what was said so far', args: ['resume'], home: home(STOPPED), asks: 'Going on: ', kept: 1, goesOn: '' },
  {
    name: 'damaged journal',
    args: ['resume'],
    home: damaged,
    way: [['Going on: ', enter]],
    asks: REPLY,
    kept: 2,
    goesOn: RESUME,
  },
  {
    name: 'full disk',
    args: ['play', SMALL, '--no-prep', '--seed', '1', '--answers', 'good'],
    fileLimit: 0,
    way: [[REPLY, enter]],
    asks: 'can’t be kept',
    goesOn: '--answers',
  },
  ...UNKEPT.map(
    (where): Place => ({
      args: ['play', SMALL, '--no-prep', '--seed', '1', '--answers', 'good'],
      way: [[REPLY, enter]],
      asks: 'can’t be kept',
      goesOn: '--answers',
      ...where,
    }),
  ),
  { name: 'text for a new scenario', args: ['new', 'mine', '--scenarios', emptyFolder()], asks: 'Nina Berg' },
  {
    name: 'choice for a new scenario',
    args: ['new', 'mine', '--scenarios', emptyFolder()],
    way: [
      ['Nina Berg', enter],
      ['Ms Berg', enter],
    ],
    asks: 'Who is the client',
  },
  {
    name: 'list of texts for a new scenario',
    args: [
      'new',
      'mine',
      '--scenarios',
      emptyFolder(),
      '--client',
      'A B',
      '--address',
      'B',
      '--relationship',
      'new',
    ].concat(['--temperament', 'calm', '--concern', 'c', '--main-concern', 'm', '--role', 'r', '--domain', 'd']),
    way: [[/can’t be given/, `one${enter}`]],
    asks: 'what else',
  },
  { name: 'deleting everything', args: ['history', 'delete', '--all'], home: home(STOPPED), asks: 'keep it', kept: 1 },
  {
    name: 'deleting what is old',
    args: ['history', 'prune', '--older-than', '1d', '--accessible'],
    home: home({ ...STOPPED, at: '2020-01-01T09:00:00.000Z' }),
    byLine: true,
    asks: '1 to 2',
    kept: 1,
  },
];
