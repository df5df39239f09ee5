import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../src/analysis/review.ts';
import { debrief } from '../../src/engine/debrief.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Stage } from '../../src/map/stages.ts';
import type { Outcome } from '../../src/telling/past-talk.ts';
import { comparisonLines } from '../../src/terminal/comparison-view.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { wordsFor } from '../../src/words/words.ts';
import { shippedBoard } from '../support/scenarios.ts';
import { BEST, MIXED } from '../support/talks.ts';

const board = shippedBoard('loan-refusal');
const theme = themeFor({ colour: false, unicode: true, width: 80 });
const view = { theme, words: wordsFor('en'), scenario: board.scenario };

function outcomeOf(answers: readonly string[]): Outcome {
  const { events } = replay(board, answers).talk;
  return { debrief: debrief(board.scenario, 1, events), review: reviewOf(board, events) };
}

function compared(own: readonly string[], branch: readonly string[], stage?: Stage): string {
  const taken = { id: 'k7m2x', reply: 2, stage, ...outcomeOf(branch) };
  return comparisonLines(view, outcomeOf(own), taken, 'curve').join('\n');
}

describe('a talk that was taken back', () => {
  it('is laid beside the one it branched off: ending, result, and both curves', () => {
    const text = compared(MIXED, BEST);
    expect(text).toMatch(/Ending +Agreed, as before/);
    expect(text).toMatch(/Result +96 instead of 85/);
    expect(text).toMatch(/highest +65 instead of 90/);
    expect(text).toContain('○ with reply 2 taken back (k7m2x)');
    expect(text.match(/○/g)?.length).toBeGreaterThan(BEST.length / 2);
  });

  it('is compared as far as it was played: what can be reached, and the emotion after as many replies', () => {
    const text = compared(MIXED, BEST.slice(0, 4));
    expect(text).not.toContain('Result');
    expect(text).toMatch(/Within reach +96 instead of 85/);
    const [then, now] = [MIXED, BEST].map((answers) => outcomeOf(answers.slice(0, 4)).debrief.emotion.at(-1));
    expect(text).toContain(`${now} instead of ${then}`);
  });

  it('is compared at the end of the stage that it was played in', () => {
    const stages = outcomeOf(MIXED).debrief.curve;
    const text = compared(MIXED, BEST.slice(0, 5), 'explosion');
    const left = stages.lastIndexOf('explosion') + 1;
    expect(text).toMatch(/explosion +100 of 100 instead of \d\d of 100/);
    expect(text).toContain(`instead of ${outcomeOf(MIXED).debrief.emotion[left]}`);
  });

  it('says so where the first talk has no end to be compared with', () => {
    expect(compared(MIXED.slice(0, 3), BEST)).toMatch(/Ending +Agreed instead of no end yet/);
  });
});
