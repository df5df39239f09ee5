import type { Simulation } from '../analysis/simulate.ts';
import { ENDINGS } from '../map/endings.ts';
import { definitions, heading, titled } from './layout.ts';
import { endingText, type TalkView } from './talk-view.ts';

/** What many talks came to, player by player. */
export function simulationLines(view: TalkView, simulations: readonly Simulation[]): string[] {
  const { theme, words, scenario } = view;
  return [
    '',
    ...heading(theme, `${words.simulation.title} ${theme.marks.dot} ${scenario.title}`),
    ...simulations.flatMap(({ player, runs, result, total, replies, endings }) => [
      ...titled(theme, words.simulation.of(words.players[player], runs)),
      ...definitions(theme, [
        [words.simulation.result, [words.simulation.spread(result)]],
        [words.simulation.total, [words.simulation.mean(total.mean)]],
        [words.simulation.replies, [words.simulation.mean(replies.mean)]],
        [
          words.simulation.endings,
          [
            ENDINGS.flatMap((ending) => {
              const count = endings[ending];
              if (count === undefined) return [];
              return [`${endingText(view, ending)} ${words.analysis.share(count / runs)}`];
            }).join(', '),
          ],
        ],
      ]),
    ]),
  ];
}
