import { needsSolution, picker, playOut } from '../../analysis/players.ts';
import { reviewOf } from '../../analysis/review.ts';
import { debrief } from '../../engine/debrief.ts';
import { setUp } from '../../engine/set-up.ts';
import { PLAYERS } from '../../map/players.ts';
import { debriefLines } from '../../terminal/debrief-view.ts';
import { heading } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { solve } from '../follow.ts';
import { EXIT, Exit } from '../io.ts';
import { talkLines } from '../json.ts';
import { parseChoice, parseSeed } from '../parse.ts';
import { viewOf } from '../practising/beginning.ts';
import { printAtReadingPace } from '../reading-pace.ts';
import { findScenario } from '../store.ts';
import { transcript } from '../transcript.ts';

export interface WatchOptions {
  readonly player: string;
  readonly seed?: string;
  readonly json?: boolean;
}

export const SHOWN_FIRST = 'loan-refusal';

/** A model conversation, played to the end with its debrief. */
export async function watch(context: Context, name: string | undefined, options: WatchOptions): Promise<number> {
  const { words, theme, print } = context;
  const player = parseChoice(words, '--player', options.player, PLAYERS);
  const seed = parseSeed(words, options.seed) ?? 1;
  const { scenario } = await findScenario(context, name ?? SHOWN_FIRST);
  const board = setUp(scenario);
  const { complete } = (await solve(context, board)).graph;
  if (needsSolution(player) && !complete) throw new Exit(words.errors.tooLarge(player));
  const talk = playOut(board, picker(player, seed));
  const outcome = debrief(scenario, seed, talk.events);
  const reviewed = reviewOf(board, talk.events);
  if (options.json) {
    print(talkLines(talk.events, outcome, reviewed));
    return EXIT.fine;
  }

  const view = viewOf(context, scenario);
  print(['', ...heading(theme, words.watch.title(words.players[player]))]);
  await printAtReadingPace(context, transcript(view, talk.events, 'feedback', reviewed?.replies));
  print(debriefLines(view, outcome, reviewed));
  return EXIT.fine;
}
