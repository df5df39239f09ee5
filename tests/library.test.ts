import { describe, expect, it } from 'vitest';
import { analyse, answer, begin, check, debrief, load, offered, replay, review, simulate } from '../src/library.ts';
import type { Scenario } from '../src/scenario/format.ts';
import { shippedText } from './support/scenarios.ts';

const TEXT = shippedText('loan-refusal');

function loaded(text = TEXT): Scenario {
  const { scenario } = load('loan-refusal.yaml', text);
  if (!scenario) throw new Error('it does not load');
  return scenario;
}

describe('the library', () => {
  it('reads text and bytes alike, and gives findings as validate --format json does', () => {
    const broken = TEXT.replace('state_bad_news', 'state_bad_new');
    const { scenario, findings } = load('broken.yaml', broken);
    expect(scenario).toBeNull();
    expect(findings).toMatchObject([{ file: 'broken.yaml', code: 'CM205', rule: 'unknown-move', severity: 'error' }]);
    expect(findings[0]?.line).toBe(broken.slice(0, broken.indexOf('state_bad_new')).split('\n').length);
    expect(load('broken.yaml', new TextEncoder().encode(broken))).toEqual({ scenario, findings });
  });

  it('answers anything with findings', () => {
    for (const content of ['', '\0', new Uint8Array([0xff, 0xfe]), 'x'.repeat(300_000), '['.repeat(2000)])
      expect(load('any.yaml', content)).toMatchObject({ scenario: null, findings: [{ severity: 'error' }] });
  });

  it('checks the writing, and proves what only every talk shows, unless told not to', () => {
    const unreachable = TEXT.replace(/^( +- id: friday\n)/m, '$1      when: { emotion: "> 100" }\n');
    const codes = (analysis: boolean): string[] =>
      check('other-name.yaml', unreachable, { analysis }).map(({ code }) => code);
    expect(codes(false)).toContain('CM221');
    expect(codes(false).filter((code) => code.startsWith('CM4'))).toEqual([]);
    expect(codes(true).filter((code) => code.startsWith('CM4'))).not.toEqual([]);
  });

  it('plays reply by reply as it replays, and leaves the talk that it goes on from as it was', () => {
    const scenario = loaded();
    const opened = begin(scenario);
    let talk = opened;
    const answers: string[] = [];
    while (offered(scenario, talk).length > 0) {
      const { id = '' } = offered(scenario, talk)[0] ?? {};
      answers.push(id);
      talk = answer(scenario, talk, id);
    }
    expect(opened).toEqual(begin(scenario));
    expect(replay(scenario, answers)).toEqual({ talk, wrong: null, unused: 0 });
    expect(debrief(scenario, talk)).toMatchObject({ ending: talk.state.ending, answers });
    expect(review(scenario, talk)?.replies).toHaveLength(answers.length);
  });

  it('refuses a reply that is not on offer', () => {
    const scenario = loaded();
    const talk = begin(scenario);
    const ids = offered(scenario, talk).map(({ id }) => id);
    expect(() => answer(scenario, talk, 'no-such-reply')).toThrow(RangeError);
    expect(() => answer(scenario, talk, 'no-such-reply')).toThrow(`“no-such-reply” is not on offer: ${ids.join(', ')}`);
  });

  it('refuses a reply once the talk has ended, and says that it has', () => {
    const scenario = loaded();
    const { talk } = replay(scenario, analyse(scenario).best?.answers ?? []);
    expect(() => answer(scenario, talk, 'anything')).toThrow('the talk has ended');
  });

  it('knows the best talk, and a player who plays it', () => {
    const scenario = loaded();
    const { best, complete } = analyse(scenario);
    expect(complete).toBe(true);
    expect(simulate(scenario, 'best', 1).result.mean).toBe(best?.result);
    expect(analyse(scenario, 10)).toMatchObject({ complete: false, followed: 10 });
  });
});
