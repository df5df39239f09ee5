import type { Simulation } from '../analysis/simulate.ts';
import { ENDINGS, GOOD_ENDINGS } from '../map/endings.ts';
import { definitions, heading, titled } from './layout.ts';
import type { TalkView } from './talk-view.ts';

/** What many talks came to, player by player. */
export function simulationLines({ theme, words, scenario }: TalkView, simulations: readonly Simulation[]): string[] {
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
              const tone = GOOD_ENDINGS.includes(ending) ? 'good' : 'bad';
              return [`${theme.paint(tone, words.endings[ending].title)} ${words.analysis.share(count / runs)}`];
            }).join(', '),
          ],
        ],
      ]),
    ]),
  ];
}
