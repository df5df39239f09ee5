import { STAGES, type Stage } from '../map/stages.ts';
import { definitions, heading, wrapped } from './layout.ts';
import { sparkline } from './sparkline.ts';
import type { TalkView } from './talk-view.ts';

/** The conflict map with the talk on it: what the client lives through in each stage, and the task there. */
export function mapLines({ theme, words, scenario }: TalkView, here: Stage, levels: readonly number[]): string[] {
  const { norm } = scenario.emotion;
  const { map } = words.practice;
  return [
    ...heading(theme, map.title),
    '',
    ...definitions(
      theme,
      STAGES.map((stage) => {
        const { name, lives, task } = words.stages[stage];
        return [stage === here ? `[${name}]` : name, [lives, `${map.task}: ${task}`]];
      }),
    ),
    '',
    ...(theme.pictures && levels.length > 1 ? [sparkline(theme, levels, norm)] : []),
    ...wrapped(theme, `${map.soFar(levels)} ${map.norm(norm, levels.at(-1) ?? norm)}`),
  ];
}
