import { type Debrief, debrief } from '../engine/debrief.ts';
import type { Board } from '../engine/model.ts';
import { GOOD_ENDINGS } from '../map/endings.ts';
import { type Player, TRICK_BELOW, TRICKS } from '../map/players.ts';
import type { Report } from '../scenario/finding.ts';
import { picker, playOut } from './players.ts';

/** Players who choose by their styles or tricks, never by chance: every talk of theirs is the same. */
const SEED = 1;

const played = (board: Board, player: Player): Debrief =>
  debrief(board.scenario, SEED, playOut(board, picker(player, SEED)).events);

const endsWell = ({ ending }: Debrief): boolean => ending !== null && GOOD_ENDINGS.includes(ending);

/**
 * What the model players show of a scenario: skill has to win, the defensive styles and tricks have not to.
 * @param best the best talk; where it doesn't end well either, there is nothing to compare with
 */
export function balanceOf(board: Board, best: Debrief): Report[] {
  if (!endsWell(best)) return [];
  const reports: Report[] = [];
  const path = ['stages'];
  const partner = played(board, 'partner');
  if (!endsWell(partner)) {
    reports.push({ rule: 'partner-fails', params: { answers: partner.answers }, path, mark: 'key' });
  }
  for (const player of ['footballer', 'nurse'] as const) {
    const talk = played(board, player);
    if (endsWell(talk)) {
      reports.push({ rule: 'style-ends-well', params: { player, answers: talk.answers }, path, mark: 'key' });
    }
  }
  for (const player of TRICKS) {
    const { result, total, answers } = played(board, player);
    const belowResult = Math.ceil(best.result * TRICK_BELOW);
    const belowTotal = Math.ceil(best.total * TRICK_BELOW);
    if (result < belowResult && total < belowTotal) continue;
    const params = { player, result, total, belowResult, belowTotal, answers };
    reports.push({ rule: 'trick-wins', params, path, mark: 'key' });
  }
  return reports;
}
