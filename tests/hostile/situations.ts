import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { MINIMAL } from './corpus.ts';

/** Something in the file system that is not the plain file it looks like. */
export interface Situation {
  readonly name: string;
  /** Makes it in an empty folder. */
  readonly make: (folder: string) => void;
  /** Listens in the folder as long as it is looked at. */
  readonly listen?: (folder: string) => Server;
  /** What `validate` is given, seen from the folder. */
  readonly paths: readonly string[];
  readonly exit: 0 | 1 | 2;
  /** What the answer has in it. */
  readonly says: string;
}

const put = (folder: string, name: string | Buffer, text = MINIMAL): void =>
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), text);

const pipe = (path: string): void => void execFileSync('mkfifo', [path]);

const device = (name: string): Situation => ({
  name: `a link to ${name}`,
  make: (folder) => symlinkSync(name, join(folder, 'x.yaml')),
  paths: ['x.yaml'],
  exit: 2,
  says: 'x.yaml',
});

const named = (name: string, fileName: string | Buffer, says: string, exit: 0 | 2 = 0): Situation => ({
  name,
  make: (folder) => put(folder, fileName),
  paths: ['.'],
  exit,
  says,
});

export const SITUATIONS: readonly Situation[] = [
  {
    name: 'a link to a scenario outside of the folder',
    make: (folder) => {
      mkdirSync(join(folder, 'inside'));
      put(folder, 'x.yaml');
      symlinkSync('../x.yaml', join(folder, 'inside', 'y.yaml'));
    },
    paths: ['inside'],
    exit: 2,
    says: 'inside/y.yaml leads out of the folder',
  },
  {
    name: 'a link to a file of the system',
    make: (folder) => symlinkSync('/etc/hosts', join(folder, 'x.yaml')),
    paths: ['.'],
    exit: 2,
    says: 'x.yaml leads out of the folder',
  },
  {
    name: 'links in a circle',
    make: (folder) => {
      symlinkSync('y.yaml', join(folder, 'x.yaml'));
      symlinkSync('x.yaml', join(folder, 'y.yaml'));
    },
    paths: ['.'],
    exit: 2,
    says: 'x.yaml',
  },
  {
    name: 'a link to the folder that it lies in',
    make: (folder) => {
      put(folder, 'x.yaml');
      symlinkSync('.', join(folder, 'again'));
      symlinkSync('.', join(folder, 'again.yaml'));
    },
    paths: ['.'],
    exit: 2,
    says: 'again.yaml',
  },
  {
    name: 'a link to nothing',
    make: (folder) => symlinkSync('nowhere.yaml', join(folder, 'x.yaml')),
    paths: ['x.yaml'],
    exit: 2,
    says: 'x.yaml',
  },
  { name: 'a pipe', make: (folder) => pipe(join(folder, 'x.yaml')), paths: ['x.yaml'], exit: 2, says: 'x.yaml' },
  {
    name: 'a pipe among the files of a folder',
    make: (folder) => {
      put(folder, 'a.yaml');
      pipe(join(folder, 'x.yaml'));
    },
    paths: ['.'],
    exit: 2,
    says: 'x.yaml',
  },
  {
    name: 'a pipe for the settings',
    make: (folder) => {
      put(folder, 'x.yaml');
      pipe(join(folder, 'conflict-map.yaml'));
    },
    paths: ['x.yaml'],
    exit: 0,
    says: '1 file checked',
  },
  device('/dev/zero'),
  device('/dev/null'),
  device('/dev/full'),
  device('/dev/random'),
  {
    name: 'a socket',
    make: () => {},
    listen: (folder) => createServer().listen(join(folder, 'x.yaml')),
    paths: ['x.yaml'],
    exit: 2,
    says: 'x.yaml',
  },
  {
    name: 'a folder named like a scenario',
    make: (folder) => mkdirSync(join(folder, 'x.yaml')),
    paths: ['x.yaml'],
    exit: 2,
    says: 'x.yaml',
  },
  {
    name: 'folders a thousand deep',
    make: (folder) => {
      const deep = join(folder, ...Array.from({ length: 1000 }, () => 'd'));
      mkdirSync(deep, { recursive: true });
      put(deep, 'x.yaml');
    },
    paths: ['.'],
    exit: 0,
    says: 'x.yaml:',
  },
  named('a line break in its name', 'x\n::error::y.yaml', '⟨U+000A⟩'),
  named('an escape sequence in its name', '\u001b[2J\u009b2J.yaml', '⟨U+001B⟩'),
  named('a bidi character in its name', 'x\u202ey.yaml', '⟨U+202E⟩'),
  named('a name that is not UTF-8', Buffer.from([0x78, 0xff, 0xfe, 0x2e, 0x79, 0x61, 0x6d, 0x6c]), '.yaml', 2),
  named('a name of 255 letters', `${'x'.repeat(250)}.yaml`, 'xxx.yaml'),
  named('a name that is a pattern', '[x]{y}*?.yaml', '[x]{y}'),
  named('a name that begins like an option', '--fix.yaml', '--fix.yaml:'),
  {
    name: 'a name that begins like an option, given as it is',
    make: (folder) => put(folder, '-x.yaml'),
    paths: ['--', '-x.yaml'],
    exit: 0,
    says: '-x.yaml',
  },
  {
    name: 'a name that is too long to be one',
    make: () => {},
    paths: [`${'x'.repeat(5000)}.yaml`],
    exit: 2,
    says: 'xxx',
  },
  { name: 'a name with a NUL', make: () => {}, paths: ['x\0.yaml'], exit: 2, says: 'x' },
];

/** Settings of a folder that are none, each with what is said of it. */
export const SETTINGS: readonly (readonly [name: string, text: string])[] = [
  ['nothing but brackets', ']'.repeat(250_000)],
  ['brackets that stay open', '['.repeat(250_000)],
  ['an alias as a key', 'rules:\n  ? [*a]\n  : off\n'],
  ['__proto__ as a rule', 'rules: { __proto__: off }'],
  ['constructor as a rule', 'rules: { constructor: off }'],
  ['a rule of a long name', `rules: { ${'a'.repeat(250_000)}: off }`],
  ['thirty thousand rules', `rules:\n${Array.from({ length: 20_000 }, (_, at) => `  k${at}: off\n`).join('')}`],
  ['a merge key of the YAML of before', '%YAML 1.1\n---\n<<: [a]\n'],
  ['a rule that can’t be turned off', 'rules: { unknown-key: off }'],
  ['an escape sequence', 'rules: { "\\e[2J": off }'],
  ['UTF-16', Buffer.from('\uFEFFrules: {}', 'utf16le').toString('latin1')],
];

/** Findings that a folder lives with, as somebody else wrote them. */
export const BASELINES: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['half of one', '{"v":1,"findings":{"x.yaml":["a"'],
  ['a list', '[]'],
  ['null', 'null'],
  ['another version', '{"v":2,"findings":{}}'],
  ['findings that are a list', '{"v":1,"findings":[1]}'],
  ['fingerprints that are numbers', '{"v":1,"findings":{"x.yaml":[1]}}'],
  ['nested too deep', `{"v":1,"findings":${'['.repeat(200_000)}`],
  ['an escape sequence', '{"v":1,"\u001b[2J'],
];
