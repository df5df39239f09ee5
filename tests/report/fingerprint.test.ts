import { expect, it } from 'vitest';
import { fingerprintsOf } from '../../src/report/fingerprint.ts';
import { fixture, fixtures, load, MINIMAL } from '../scenario/files.ts';

const broken = MINIMAL.replaceAll('[courtesy]', '[nod]').replaceAll('why:', 'wy:');

it('knows a finding again when lines are put above it, taken away, or indented anew', () => {
  const before = load(broken);
  expect(before.findings.length).toBeGreaterThan(3);
  const after = load(`# one\n# two\r\n${broken}`);
  expect(after.findings[0]?.at.line).toBe((before.findings[0]?.at.line ?? 0) + 2);
  expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
  const indented = { ...before, text: before.text.replace(/^/gm, '  ').replaceAll('\n', '\r\n') };
  expect(fingerprintsOf(indented)).toEqual(fingerprintsOf(before));
});

it('gives a finding another one when its line says something else', () => {
  const [finding] = load(broken).findings;
  const of = (line: string) =>
    fingerprintsOf({ text: `\n${line}`, findings: finding ? [{ ...finding, at: { ...finding.at, line: 2 } }] : [] });
  expect(of('wy: a')).not.toEqual(of('wy: b'));
  expect(of('  wy: a')).toEqual(of('wy: a'));
});

it('gives no two findings of a file the same one, nor any that names a line', () => {
  for (const name of fixtures('err')) {
    const found = fingerprintsOf(load(fixture('err', name)));
    expect(new Set(found).size, name).toBe(found.length);
  }
  const [finding] = load(broken).findings;
  if (!finding) throw new Error('The broken scenario has no finding');
  const twins = fingerprintsOf({ text: '', findings: [finding, finding] });
  expect(twins).toEqual([expect.stringMatching(/^[a-z-]+:[0-9a-f]{8}:1$/), expect.stringMatching(/:2$/)]);
});

it('works for a file that is not text, in which nothing is marked', () => {
  expect(fingerprintsOf(load(Uint8Array.of(0x66, 0xff)))).toEqual([expect.stringMatching(/^not-text:[0-9a-f]{8}:1$/)]);
});
