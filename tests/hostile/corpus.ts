import { readFileSync } from 'node:fs';
import { MOVE_NAMES, moveRule } from '../../src/map/moves.ts';
import { STAGES } from '../../src/map/stages.ts';

/** A file that nobody means well with. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The codes of the errors that it must give; none where it can be played. */
  readonly errors: readonly string[];
  /** Takes tenths of a second: opened by `npm run hostile` only, as many like it are. */
  readonly dear: boolean;
}

/** Nearly as much as is read of a file at all. */
const FULL = 255 * 1024;

/** Found from the folder that npm runs in: `npm run hostile` bundles this file, and it lies elsewhere then. */
export const MINIMAL = readFileSync('tests/scenario/ok/minimal.yaml', 'utf8');

const filled = (unit: string, bytes = FULL): string => unit.repeat(Math.trunc(bytes / Buffer.byteLength(unit)));

/** The minimal scenario with one part replaced. */
function minimal(part: string, instead: string): string {
  if (!MINIMAL.includes(part)) throw new Error(`The minimal scenario has no ${part}`);
  return MINIMAL.replace(part, () => instead);
}

const titled = (title: string): string => minimal('The parcel is late', title);
const withKey = (yaml: string): string => minimal('minutes: 5\n', `minutes: 5\n${yaml}\n`);
const full = (before: string, unit: string, after = ''): string =>
  before + filled(unit, FULL - Buffer.byteLength(before + after)) + after;

function file(name: string, made: string | Uint8Array, ...errors: string[]): HostileFile {
  return { name, bytes: typeof made === 'string' ? Buffer.from(made) : made, errors, dear: false };
}

const dear = (files: readonly HostileFile[]): HostileFile[] => files.map((each) => ({ ...each, dear: true }));

/** Nested less, they are in depth.test.ts. */
const NESTED: readonly HostileFile[] = dear([
  file('brackets that stay open', filled('['), 'CM107'),
  file('brackets opened, then closed', filled('[', FULL / 2) + filled(']', FULL / 2), 'CM107'),
  file('braces that stay open', filled('{a: '), 'CM107'),
  file('brackets and braces in turn', filled('[{a: '), 'CM107'),
  file('a staircase of blocks', Array.from({ length: 700 }, (_, step) => `${' '.repeat(step)}a:\n`).join(''), 'CM107'),
  file('lists on one line', filled('- '), 'CM107'),
  file('keys on one line', filled('a: '), 'CM107'),
  file('question marks on one line', filled('? '), 'CM107'),
  file('dashes within a bracket', `[\n${filled('- ')}\n]`, 'CM107'),
  file('pairs within a bracket', `[${filled('a: ')}]`, 'CM107'),
  file('nested as deep as is allowed, many times', filled(`- ${'['.repeat(60)}${']'.repeat(60)}\n`), 'CM106'),
]);

const BOMBS: readonly HostileFile[] = [
  file(
    'an alias bomb',
    [
      'l0: &l0 [boom]',
      ...Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`),
    ].join('\n'),
    'CM105',
  ),
  file('an alias to what it lies in', withKey('loop: &loop [*loop]'), 'CM105'),
  file('an alias to nothing', titled('*nobody'), 'CM105'),
  file('two thousand aliases', '- *a\n'.repeat(2_000), 'CM105'),
  file('two thousand anchors', '- &a b\n'.repeat(2_000), 'CM105'),
  file('a merge key', withKey('<<: { minutes: 60 }'), 'CM201'),
  file('a merge key of the YAML of before', `%YAML 1.1\n---\n${withKey('<<: [polluted]')}`, 'CM201'),
  file('a merge key of an alias', withKey('<<: *a'), 'CM105'),
];

const HUGE: readonly HostileFile[] = [
  file('one plain text', titled(filled('a', 250_000)), 'CM217'),
  file('one text of words', titled(filled('ab ', 250_000)), 'CM217'),
  file('one quoted text', titled(`"${filled('a', 250_000)}"`), 'CM217'),
  file('one text of escapes', titled(`"${filled('\\u202e', 250_000)}"`), 'CM301', 'CM217'),
  file('one block text', titled(`|\n${filled('  a\n', 250_000)}`), 'CM217'),
  file('one folded text', titled(`>\n${filled('  a\n\n   b\n', 250_000)}`), 'CM217'),
  file('one number', minimal('minutes: 5', `minutes: ${filled('9', 250_000)}`), 'CM206'),
  file('one long plain key', `${filled('a', 250_000)}: 1\n`, 'CM101'),
  file('one long explicit key', withKey(`? ${filled('title', 250_000)}\n: 1`), 'CM201'),
  file('one long quoted key', withKey(`"${filled('t', 900)}": 1`), 'CM201'),
  file('one long id', minimal('id: plain', `id: ${filled('a', 250_000)}`), 'CM214'),
  file(
    'one long goto',
    minimal('reply: Tomorrow?', `reply: Tomorrow?, goto: ${filled('a', 250_000)}`),
    'CM209',
    'CM214',
  ),
  file('one long move', minimal('[state_bad_news]', `[${filled('state', 250_000)}]`), 'CM205'),
  file('one long tag', titled(`!${filled('a', 250_000)} x`), 'CM110'),
  file('one long line of a comment', full(`${MINIMAL}#`, '.')),
  file('nothing but spaces between two words', titled(`a${filled(' ', 250_000)}b`), 'CM217'),
];

/** Nearly 256 KB of each kind of sign. */
const TOKENS: readonly HostileFile[] = [
  ...dear(
    ['[]', '{}', '}', '}{', ':\n', 'a:\n', 'k: 1\n', '-\n', '"', '"\n', '&a\n', '*a\n', '!a ', '%\n', '#\n'].map(
      (unit) => file(`full of ${JSON.stringify(unit)}`, filled(unit), 'CM106'),
    ),
  ),
  ...dear([file('full of tabs', full(MINIMAL, '\t- '), 'CM102')]),
  file('full of closing brackets', filled(']'), 'CM106'),
  file('full of different keys', distinctKeys(FULL), 'CM106'),
  file('full of blank lines', full(MINIMAL, '\n'), 'CM106'),
  file('full of empty lists', filled('[],'), 'CM101'),
];

function distinctKeys(bytes: number): string {
  let text = '';
  for (let index = 0; text.length < bytes; index += 1) text += `k${index}: 1\n`;
  return text;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

function utf32(text: string): Buffer {
  const letters = [...text];
  const bytes = Buffer.alloc(4 * letters.length);
  for (const [at, letter] of letters.entries()) bytes.writeUInt32LE(letter.codePointAt(0) ?? 0, 4 * at);
  return bytes;
}

const spliced = (bytes: readonly number[]): Buffer => {
  const [before = '', after = ''] = MINIMAL.split('The parcel');
  return Buffer.concat([Buffer.from(before), Uint8Array.from(bytes), Buffer.from(after)]);
};

const ENCODED: readonly HostileFile[] = [
  file('UTF-16', utf16(`\uFEFF${MINIMAL}`), 'CM109'),
  file('UTF-16 the other way round', utf16(`\uFEFF${MINIMAL}`).swap16(), 'CM109'),
  file('UTF-16 without a mark', utf16(MINIMAL), 'CM109'),
  file('UTF-32', utf32(`\uFEFF${MINIMAL}`), 'CM109'),
  file('UTF-32 without a mark', utf32(MINIMAL), 'CM109'),
  file('Latin-1', Buffer.from(titled('Zoë Müller'), 'latin1'), 'CM109'),
  file('an overlong letter', spliced([0xc0, 0xaf]), 'CM109'),
  file('half a pair of surrogates', spliced([0xed, 0xa0, 0x80]), 'CM109'),
  file('a letter beyond Unicode', spliced([0xf5, 0x80, 0x80, 0x80]), 'CM109'),
  file('a text cut within a letter', Buffer.from(`${MINIMAL}# ă`).subarray(0, -1), 'CM109'),
  file('a NUL', titled('The \0parcel'), 'CM109'),
  file('a NUL as an escape', titled('"The \\0parcel"'), 'CM301'),
  file('half a pair of surrogates as an escape', titled('"The \\uD83D parcel"'), 'CM301'),
  file('bytes without a sense', senseless(), 'CM109'),
  file('nothing', '', 'CM108'),
  file('a byte order mark alone', '\uFEFF', 'CM108'),
  file('a byte order mark before a scenario', `\uFEFF${MINIMAL}`),
  file('a byte order mark inside', titled('The \uFEFFparcel'), 'CM301'),
  file('lines that end as on Windows', MINIMAL.replaceAll('\n', '\r\n')),
  file('lines that end as on an old Macintosh', MINIMAL.replaceAll('\n', '\r'), 'CM107'),
  file('lines that end by NEL', MINIMAL.replaceAll('\n', '\u0085'), 'CM107'),
  file('lines that end by LS', MINIMAL.replaceAll('\n', '\u2028'), 'CM107'),
];

/** Bytes without a sense, the same each time. */
function senseless(): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: 10_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state >>> 16;
  });
}

const ESCAPES: readonly (readonly [string, string])[] = [
  ['control characters', '\u001b[2J\u0007\u0008'],
  ['C1 control characters', '\u009b2J\u0090'],
  ['bidi characters', '\u202e\u2066'],
  ['tag characters', '\u{e0041}\u{e0042}'],
];

const HIDDEN: readonly HostileFile[] = ESCAPES.flatMap(([kind, characters]) => [
  file(`${kind} in a value`, titled(`The ${characters}parcel`), 'CM301'),
  file(`${kind} in a key`, withKey(`ti${characters}tle: x`), 'CM201'),
  file(`${kind} in a comment`, `${MINIMAL}# ${characters}\n`),
]);

const NAMES: readonly HostileFile[] = ['__proto__', 'constructor', 'prototype', 'toString'].flatMap((name) => [
  file(`${name} as a key`, withKey(`${name}: { format: 1, polluted: true }`), 'CM201'),
  file(`${name} as an id`, MINIMAL.replaceAll('id: plain', `id: ${name}`), ...(/^[a-z]+$/.test(name) ? [] : ['CM214'])),
  file(`${name} as a move`, minimal('[state_bad_news]', `[${name}]`), 'CM205'),
]);

const ODD: readonly HostileFile[] = [
  ...['2026', '012', '0x1F', '1.5', 'true', '.inf', 'null', '~'].map((value) =>
    file(`${value} for a text`, titled(value), 'CM203'),
  ),
  ...['yes', 'off', '2026-01-01', '12:30'].map((value) => file(`${value} for a text`, titled(value))),
  file('a text for a number', minimal('minutes: 5', 'minutes: "5"'), 'CM203'),
  file('a date for a number', minimal('minutes: 5', 'minutes: 2026-01-01'), 'CM203'),
  file('a key given twice', withKey('title: again'), 'CM103'),
  file('two documents', `${MINIMAL}---\n${MINIMAL}`, 'CM104'),
  file('many documents', `${MINIMAL}${'---\na: 1\n'.repeat(4_000)}`, 'CM104'),
  file('a function', titled('!!js/function "function () { return process }"'), 'CM110'),
  file('a picture', titled('!!binary iVBORw0KGgo='), 'CM110'),
  file('a set', titled('!!set { a, b }'), 'CM110'),
  file('a tag of one’s own', titled('!custom x'), 'CM110'),
  file('a tag that leads away', `%TAG ! tag:example.com,2026:\n---\n${titled('!late x')}`, 'CM110'),
  file('a directive that nobody knows', `%INCLUDE /etc/passwd\n---\n${MINIMAL}`, 'CM101'),
  file('a version that is not there yet', `%YAML 9.9\n---\n${MINIMAL}`, 'CM101'),
  file('a key that is a list', withKey('? [a, b]\n: c'), 'CM201'),
  file('a key that is an alias', withKey('? *a\n: c'), 'CM105'),
  file('indented with tabs', MINIMAL.replace(/^ {2}/gm, '\t'), 'CM102'),
  file('a list at the top', '- a\n- b', 'CM203'),
  file('a text at the top', 'hello', 'CM203'),
];

const exchange = (id: string, more = ''): string => `    - id: ${id}
      client: So?
${more}      responses:
        - { id: firm, say: By ten., moves: [commit_time], reply: Fine., why: A firm time. }
        - { id: loose, say: We will see., moves: [], reply: Hm., why: Nothing to hold on to. }
`;

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

/** Each exchange leads to the next one of its stage, the last to the first. */
function circular(): string {
  const first = MINIMAL.indexOf('stages:');
  const stages = STAGES.map((stage) => {
    const exchanges = many(5, (at) =>
      exchange(`${stage}${at}`).replaceAll('moves:', `goto: ${stage}${(at + 1) % 5}, moves:`),
    );
    return `  ${stage}:\n${exchanges}`;
  });
  return `${MINIMAL.slice(0, first)}stages:\n${stages.join('')}`;
}

const SHAPED: readonly HostileFile[] = [
  file('10,000 exchanges', MINIMAL + many(10_000, (at) => `    - id: e${at}\n`), 'CM106'),
  ...dear([
    file('a thousand exchanges', MINIMAL + many(1_000, (at) => exchange(`e${at}`)), 'CM106'),
    file(
      '10,000 responses',
      minimal('      responses:\n', `      responses:\n${'        - { id: a }\n'.repeat(10_000)}`),
      'CM106',
    ),
    file(
      '10,000 concerns',
      minimal('    - id: birthday', `${'    - {id: a}\n'.repeat(10_000)}    - id: birthday`),
      'CM106',
    ),
    file('10,000 moves', minimal('[state_bad_news]', `[${'courtesy, '.repeat(10_000)}]`), 'CM208', 'CM217'),
    file('the largest talk that there can be', largest()),
  ]),
  file('200 exchanges', MINIMAL + many(200, (at) => exchange(`e${at}`)), 'CM217'),
  file('10,000 moves that nobody knows', minimal('[state_bad_news]', `[${'state_news, '.repeat(10_000)}]`), 'CM205'),
  file('a thousand keys that nobody knows', withKey(distinctKeys(9_000).trimEnd()), 'CM201'),
  file('gotos in a circle', circular()),
  file(
    'gotos to themselves',
    MINIMAL.replace(/- id: (\w+)\n(?:.*\n){2}(?:.*\n){2}/g, (part, id) =>
      part.replaceAll('moves:', `goto: ${id}, moves:`),
    ),
    'CM215',
  ),
  file(
    'everything on conditions',
    MINIMAL.replace(/- id: (\w+)\n {6}client/g, '- id: $1\n      when: { emotion: ">= 99" }\n      client'),
    'CM213',
  ),
  file('conditions that hurt', minimal('reply: Tomorrow?', 'reply: Tomorrow?, when: { emotion: ">= 9999" }'), 'CM211'),
];

/** Thirty exchanges a stage with six replies each, as many moments as there can be. */
function largest(): string {
  const moves = MOVE_NAMES.filter((move) => !moveRule(move).news);
  const move = (at: number): string => moves[at % moves.length] ?? '';
  let reply = 0;
  const stages = STAGES.map((stage) => {
    const exchanges = many(30, (at) => {
      const replies = many(6, (place) => {
        reply += 1;
        const said = stage === 'position' && at > 20 && place === 0 ? 'state_bad_news' : move(reply * 7);
        const more = ['', `, goto: ${stage}${(at * 7 + 3) % 30}`, `, concession: ${1 + (reply % 9)}`][place] ?? '';
        return `        - { id: r${place}, say: S${reply}, moves: [${said}, ${move(reply * 7 + 1)}], reply: R, why: W, surfaces: c${reply % 6}${stage === 'position' && place === 1 ? '' : more} }\n`;
      });
      const when = at % 3 === 1 ? `      when: { emotion: ">= ${at * 3}" }\n` : '';
      return `    - id: ${stage}${at}\n      client: So?\n${when}      responses:\n${replies}`;
    });
    return `  ${stage}:\n${exchanges}`;
  });
  const head = withKey('emotion: { patience: 40, walkout: 100 }').replace(
    / {4}- id: birthday\n.*\n.*\n/,
    many(6, (at) => `    - { id: c${at}, text: C${at}${at === 5 ? ', main: true' : ''} }\n`),
  );
  return `${head.slice(0, head.indexOf('stages:'))}stages:\n${stages.join('')}`;
}

const SUPPRESSED: readonly HostileFile[] = [
  ...dear([file('rules suppressed 6,000 times', full(MINIMAL, '# conflict-map-disable-next-line dead-end: x\n'))]),
  file(
    'rules that nobody knows suppressed',
    full(`${MINIMAL}# conflict-map-disable-next-line `, 'a,', ': x\n'),
    'CM304',
  ),
  file('a rule of a long name suppressed', full(`${MINIMAL}# conflict-map-disable-next-line `, 'a', ': x\n'), 'CM304'),
  file(
    'a suppression of errors',
    withKey('# conflict-map-disable-next-line unknown-key: x\ntitel: x'),
    'CM201',
    'CM304',
  ),
  file(
    'a suppression of escapes',
    `${MINIMAL}# conflict-map-\u001b[2J\n# conflict-map-disable-next-line \u202edead-end: x\n`,
    'CM304',
  ),
];

export const CORPUS: readonly HostileFile[] = [
  ...NESTED,
  ...BOMBS,
  ...HUGE,
  ...TOKENS,
  ...ENCODED,
  ...HIDDEN,
  ...NAMES,
  ...ODD,
  ...SHAPED,
  ...SUPPRESSED,
];
