import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlAttribute, XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { PICTURE_FORMATS, TALK_FORMATS } from '../../src/cli/choices.ts';
import { practiceIn } from '../../src/journal/journal.ts';
import { cli, emptyFolder, type Surroundings } from '../support/cli.ts';
import { expectSafe, tellWhatWasChecked } from './checked.ts';
import { ESCAPES_AT_ONCE } from './payloads.ts';
import { poisonedHome, scenarioOfMarkup } from './poisoned.ts';

const folder = emptyFolder();
writeFileSync(join(folder, 'small.yaml'), scenarioOfMarkup());

const { home, ids } = poisonedHome();
mkdirSync(practiceIn(home));
const drilled = { v: 1, type: 'drilled', at: '2026-11-02T09:00:00.000Z', loss: 9, grade: 'mistake' };
writeFileSync(
  join(practiceIn(home), 'log.jsonl'),
  `${JSON.stringify({ ...drilled, card: `small/${ESCAPES_AT_ONCE}`, response: ESCAPES_AT_ONCE })}\n${ESCAPES_AT_ONCE}\n`,
);

const env = { CONFLICT_MAP_HOME: home };

const WAYS: readonly [string, readonly string[], Surroundings][] = [
  ['in 40 columns and in colour', [], { columns: 40, env: { FORCE_COLOR: '1' } }],
  ['in 80 columns, for a screen reader, in ASCII', ['--accessible', '--ascii'], { columns: 80 }],
];

tellWhatWasChecked('a scenario of markup played, a data folder of escapes looked back on');

async function expectSafeEach(lines: readonly (readonly string[])[]): Promise<void> {
  for (const line of lines)
    for (const [way, more, surroundings] of line.includes('--json') ? WAYS.slice(0, 1) : WAYS) {
      const given = { ...surroundings, folder, env: { ...env, ...surroundings.env } };
      const ran = await cli([...line, ...more], given);
      expect(ran.code, `${line.join(' ')}: ${ran.err}`).toBeLessThan(2);
      expect(`${ran.out}${ran.err}`, line.join(' ')).not.toBe('');
      expectSafe(ran, `${line.join(' ')} ${way}`, { styles: 'FORCE_COLOR' in given.env });
    }
}

describe('a scenario whose every text is markup', () => {
  it('is shown as what it is', async () => {
    await expectSafeEach([
      ['list', '--scenarios', '.'],
      ['analyze', './small.yaml'],
      ['simulate', './small.yaml', '--runs', '2', '--player', 'all'],
      ['watch', './small.yaml'],
      ['watch', './small.yaml', '--json'],
    ]);
    const { out } = await cli(['watch', './small.yaml'], { folder, env });
    expect(out).toContain('window.pwned=1</script>');
  });

  it.each(PICTURE_FORMATS)('is drawn without harm as %s', async (format) => {
    const { code, out, err } = await cli(['graph', './small.yaml', '--format', format], { folder, env });
    expect(code).toBe(0);
    expectSafe({ out, err }, format);
    expect(out).not.toMatch(/<script|<img|<iframe|<foreignObject/i);
    if (format !== 'svg') return;
    const document = XmlDocument.fromString(out);
    const names = document.find('//*').map((each) => (each instanceof XmlElement ? each.name : ''));
    expect([...new Set(names)].sort().join(' ')).toBe(
      'defs desc g marker path polygon polyline rect svg text title tspan',
    );
    const attributes = document.find('//@*').map((each) => (each instanceof XmlAttribute ? each.name : ''));
    expect(attributes.filter((each) => /^(on.*|.*href|src|style)$/.test(each))).toEqual([]);
    document.dispose();
  });
});

describe('a data folder whose every text somebody has changed', () => {
  it('is looked back on without harm', async () => {
    await expectSafeEach([
      ['sessions'],
      ['sessions', '--json'],
      ...[ids.whole, ids.open].flatMap((id) => [
        ['review', id],
        ['review', id, '--json'],
        ['replay', id],
        ['replay', id, '--json'],
        ...TALK_FORMATS.map((format) => ['export', id, '--format', format]),
      ]),
      ['progress'],
      ['progress', '--json'],
      ['drill', '--json'],
    ]);
  });

  it('is complained of without harm', async () => {
    for (const id of [ids.lost, ids.poisoned, ids.misfit])
      for (const command of ['review', 'replay', 'export', 'resume']) {
        const ran = await cli([command, id], { folder, env });
        expect(ran.code, command).toBe(2);
        expectSafe(ran, `${command} ${id}`);
        if (command === 'review') expect(ran.err).toContain('U+202E');
      }
  });

  it('offers nothing harmful to a shell that completes a line', async () => {
    for (const line of ['review ', 'resume ', 'history delete ']) {
      const { out, err } = await cli(['complete', `conflict-map ${line}`], { folder, env });
      expect(err).toBe('');
      const [kind, ...candidates] = out.trimEnd().split('\n');
      expect(kind).toBe('words');
      expect(candidates.length).toBeGreaterThan(0);
      for (const candidate of candidates) expect(candidate).toMatch(/^[\w-]+\t[^\t]*$/);
      expectSafe({ out: out.replaceAll('\t', ' '), err }, line);
    }
  });
});
