import { describe, expect, it } from 'vitest';
import { replay } from '../src/engine/replay.ts';
import type { TalkEvent } from '../src/engine/step.ts';
import { shippedBoard } from './support/scenarios.ts';

/** Choice strings with a story: what happened is kept beside them, one event a line, and read before it is accepted. */
const TALKS = {
  'a good talk': [
    'loan-refusal',
    'plain three-weeks-back you-did-it retell what-means in-numbers protects check-first financing-clause two-roads recap direct-line',
  ],
  'a solution before the main concern is out': [
    'loan-refusal',
    'plain three-weeks-back you-did-it retell i-understand stay-with act-now stay-with take-it-in',
  ],
  'evaded, promised, broken': [
    'loan-refusal',
    'promising upstairs three-weeks-back you-did-it so-valued will-fix take-it-in in-numbers',
  ],
  'an insult and a limit': ['missing-document', 'plain on-your-feet line-four limit-and-ear'],
} as const;

function compact(event: TalkEvent): string {
  switch (event.type) {
    case 'opened':
      return `opened    ${event.stage} emotion ${event.emotion} trust ${event.trust} ${event.perceived}`;
    case 'asked':
      return `asked     ${event.stage}/${event.exchange}: ${event.offered.join(' ')} (best ${event.best})`;
    case 'replied': {
      const moves = event.moves.map(
        ({ move, weight, worn, because }) => `${move} ${weight}${worn ? ' worn' : ''}${because ? ` ${because}` : ''}`,
      );
      return `replied   ${event.response}: ${moves.join(', ')} → ${event.points}/${event.best}, cost ${event.cost}`;
    }
    case 'reacted':
      return `reacted   ${event.says.slice(0, 60)}`;
    case 'felt':
      return `felt      emotion ${event.from}→${event.to} trust ${event.trust.from}→${event.trust.to} ${event.perceived} heard ${event.heard} progress ${event.progress}`;
    default: {
      const { type, ...rest } = event;
      return `${type.padEnd(9)} ${JSON.stringify(rest)}`;
    }
  }
}

describe('a talk, told by its events', () => {
  it.each(Object.entries(TALKS))('%s', async (name, [id, answers]) => {
    const { talk, wrong } = replay(shippedBoard(id), answers.split(' '));
    expect(wrong).toBeNull();
    await expect(`${talk.events.map(compact).join('\n')}\n`).toMatchFileSnapshot(
      `golden/${name.replaceAll(/[ ,]+/g, '-')}.txt`,
    );
  });
});
