import type { SettingProblem } from '../lint/settings.ts';
import { WHY_FIXED } from './checking.en.ts';
import { count } from './english.ts';

/** What is wrong with a setting, and what to write. */
const settings: { [P in SettingProblem as P['of']]: (problem: P) => string } = {
  file: () => 'this is not a settings file. Write `rules:`, and under it lines such as `best-by-place: off`.',
  key: ({ name }) => `“${name}” is not a setting. The only one is \`rules\`.`,
  rule: ({ name, meant }) =>
    `there is no rule “${name}”. ${meant ? `Did you mean ${meant}?` : 'See conflict-map explain.'}`,
  level: ({ name, level }) => `${name} can be off, hint, warning or error, not “${level}”.`,
  twice: ({ name }) => `${name} is set twice. Keep one of the two.`,
  fixed: ({ name }) => `${name} is always an error, so leave it out: ${WHY_FIXED}.`,
};

/** What can't be done, why, and what to do instead. */
export const errors = {
  unexpected: (message: string) => `Something went wrong in the program itself: ${message}`,
  noScenario: (id: string, meant: string | null, folder: string) =>
    meant
      ? `There is no scenario “${id}”. Did you mean ${meant}?`
      : `There is no scenario “${id}” in ${folder}. See conflict-map list.`,
  cannotRead: (path: string, reason: string) => `${path} can’t be read: ${reason}`,
  notChecked: (path: string, reason: string) => `${path} was not checked to its end: ${reason}`,
  notAFile: (path: string) => `${path} is not a plain file, so nothing is written over it. Use > instead.`,
  leadsNowhere: (path: string) =>
    `${path} is a link that leads to no file, so nothing is written there. Remove it first.`,
  outputLost: (code: string) =>
    `Standard output can’t be written${code === 'ENOSPC' ? ': the disk is full' : ` (${code})`}.`,
  reasons: {
    ENOENT: 'there is no such file',
    noFolder: 'there is no such folder',
    EISDIR: 'it is a folder',
    EACCES: 'permission is missing',
    EROFS: 'it can’t be written to',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full for you',
    EFBIG: 'it would get larger than is allowed',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EIO: 'the disk does not answer',
    GONE: 'its file was deleted',
    BROKEN: 'its file is damaged in the middle',
    OVERTAKEN: 'it was gone on with in another window',
    special: 'it is not a plain file. For a pipe, pass - and standard input',
    none: 'no scenario file in it (they end in .yaml or .yml)',
  },
  exists: (path: string) => `${path} exists already. Choose another id, or pass --force.`,
  cannotWrite: (path: string, reason: string) => `${path} can’t be written: ${reason}`,
  invalidScenario: (path: string) => `${path} can’t be played before this is mended:`,
  needsTerminal: (instead: string) => `This needs a terminal. Without one, ${instead}`,
  insteadOfPlay:
    'pass all replies with --answers (response ids or numbers; with --say a file of replies, one a line), or watch a model conversation: conflict-map watch.',
  insteadOfPick: 'name a scenario; conflict-map list shows them.',
  tooLarge: (player: string) =>
    `This scenario is too large to be analysed to its end, so there is no “${player}” to play it. Take another player.`,
  answersShort: (given: number, exchange: string, offered: readonly string[]) =>
    `The answers end after ${given}, and the talk goes on at “${exchange}”, where these are on offer: ${offered.join(', ')}.`,
  linesShort: (given: number) =>
    `The replies end after ${given}, and the talk goes on. Add what you answer to the client’s last words as a further line.`,
  answerUnknown: (answer: string, turn: number, exchange: string, offered: readonly string[], meant: string | null) =>
    `Answer ${turn}, “${answer}”, is not a response of “${exchange}”. ${meant ? `Did you mean ${meant}? ` : ''}On offer: ${offered.join(', ')}.`,
  answerNotNow: (answer: string, turn: number, exchange: string, offered: readonly string[]) =>
    `Answer ${turn}, “${answer}”, is not on offer at “${exchange}” at this moment. On offer: ${offered.join(', ')}.`,
  noMove: (code: string, move: string, meant: string | null) =>
    `“${code}” names no move: there is no ${move === '' ? 'name' : `“${move}”`}.${meant ? ` Did you mean ${meant}?` : ''}`,
  answersLeft: (unused: number) => `The talk had ended before the last ${count(unused, 'answer', 'answers')}.`,
  noAnswers: (option: string) => `--answers “${option}” holds no answers.`,
  answersTooLong: (option: string, megabytes: number) =>
    `--answers “${option}” holds more than ${megabytes} MB. A talk needs one answer a line, some forty at most.`,
  notWhole: (option: string, value: string, least: number, most: number) =>
    `${option} takes a whole number from ${least} to ${most}, not “${value}”.`,
  notOneOf: (option: string, value: string, known: readonly string[], meant: string | null) =>
    `${option} takes one of ${known.join(', ')}, not “${value}”.${meant ? ` Did you mean ${meant}?` : ''}`,
  tooManyConcerns: (given: number, most: number) =>
    `--concern is given ${count(given, 'time', 'times')}, but the talk has only ${count(most, 'concern', 'concerns')} beside the main one.`,
  badId: (id: string, proposal: string | null) =>
    `“${id}” can’t be an id: use small letters, digits and hyphens, beginning with a letter.${proposal ? ` Such as ${proposal}` : ''}`,
  setting: (where: string, problem: SettingProblem) => `${where}: ${settings[problem.of](problem as never)}`,
  noRule: (name: string, meant: string | null) =>
    `There is no rule “${name}”. ${meant ? `Did you mean ${meant}?` : 'See conflict-map explain.'}`,
  emptyPath: 'A path is empty, as from a variable that is not set.',
  stdinNameAlone: '--stdin-filename names standard input, so pass - too.',
  whichBaseline: '--update-baseline needs the file too: --baseline FILE --update-baseline.',
  notABaseline: (path: string) => `${path} is not a baseline. Write one with --baseline FILE --update-baseline.`,
  cannotMendInput: '--fix mends files in place, and standard input is none.',
  cannotWatchInput: '--watch looks at files, and standard input is none.',
  folderGone: 'The folder that you are in does not exist any more. Change to another one.',
  unknownCommand: (name: string, meant: string | null) =>
    `There is no command “${name}”.${meant ? ` Did you mean ${meant}?` : ' See conflict-map --help.'}`,
  notValid: (name: string) => `${name} was not written, since it would not be valid:`,
  noFolder: (path: string) => `There is no folder ${path}.`,
} as const;
