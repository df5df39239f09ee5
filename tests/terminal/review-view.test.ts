import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { momentsOf } from '../../src/cli/practising/moments.ts';
import { debrief } from '../../src/engine/debrief.ts';
import { replay } from '../../src/engine/replay.ts';
import { journalFile } from '../../src/journal/journal.ts';
import { readSession } from '../../src/journal/session.ts';
import { momentLines } from '../../src/terminal/moment-view.ts';
import { overviewLines, reviewLines } from '../../src/terminal/review-view.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { wordsFor } from '../../src/words/words.ts';
import { shippedBoard } from '../support/scenarios.ts';
import { homeWith } from '../support/sessions.ts';
import { MIXED } from '../support/talks.ts';

it('shows everything but losses of a talk that is too large to be analysed', () => {
  const { home, ids } = homeWith({ answers: MIXED });
  const session = readSession(readFileSync(journalFile(home, ids[0] ?? '')));
  if (typeof session === 'string') throw new Error(session);
  const board = shippedBoard('loan-refusal');
  const { scenario } = board;
  const { talk } = replay(board, MIXED);
  const outcome = debrief(scenario, 1, talk.events);
  const past = { session, scenario, board, talk, debrief: outcome, review: null };
  const moments = momentsOf(past);
  const view = { theme: themeFor({ colour: false, unicode: true, width: 80 }), words: wordsFor('en'), scenario };
  const reviewed = { session, debrief: outcome, review: null, moments, stage: undefined, branches: [] };
  for (const lines of [overviewLines(view, reviewed, 'line'), reviewLines(view, reviewed, 'curve')]) {
    const text = lines.join('\n');
    expect(text).toContain('too large');
    expect(text).toMatch(/Result +85 of 100\n/);
    expect(text).not.toContain('Accuracy');
  }
  expect(reviewLines(view, reviewed, 'curve').filter((line) => /^ ?\d+ .*›/.test(line))).toHaveLength(MIXED.length);
  const [first] = moments;
  const text = first ? momentLines(view, first, moments.length).join('\n') : '';
  expect(text).toContain('Helped:');
  expect(text).not.toContain('still reach');
});
