import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/map/moves.ts';
import { cuesIn } from '../../src/recognise/cues.ts';
import { tokensOf } from '../../src/recognise/tokens.ts';

const cues = (text: string): Move[] => cuesIn(tokensOf(text)).map(({ move }) => move);

describe('wordings that give a move away', () => {
  it.each<[Move, string, string]>([
    ['blame_client', 'It is your own fault.', "It's not your own fault."],
    ['overpromise', 'I guarantee you will get it.', "I can't guarantee you will get it."],
    ['dismiss_feeling', 'Calm down, please.', 'I would never say calm down to you.'],
    ['apologise', 'I am sorry about the delay.', 'I never said I am sorry about the delay.'],
    ['overpromise', 'Trust me.', 'You need not trust me.'],
  ])('%s: “%s”, and not “%s”', (move, said, denied) => {
    expect(cues(said)).toContain(move);
    expect(cues(denied)).not.toContain(move);
  });

  it('point at their words', () => {
    const tokens = tokensOf('Well, in your place I would be cross too.');
    const validate = cuesIn(tokens).find(({ move }) => move === 'validate');
    expect(
      tokens
        .slice(validate?.from, validate?.to)
        .map(({ norm }) => norm)
        .join(' '),
    ).toBe('in your place');
  });
});
