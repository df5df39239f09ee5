import { bench, describe } from 'vitest';
import { debrief } from '../../src/engine/debrief.ts';
import { randomFrom } from '../../src/engine/random.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { offered } from '../../src/engine/state.ts';
import { start, step, type TalkEvent } from '../../src/engine/step.ts';
import { inkStory } from '../support/ink.ts';
import { smallStory } from '../support/small-story.ts';

/** The same plays for everybody, in the same order. */
const SEEDS = 200;

const board = setUp(smallStory);
const story = inkStory();

/** Plays to the end and returns the number of choices. */
type Play = (seed: number) => number;

function talk(seed: number): TalkEvent[] {
  const random = randomFrom(seed);
  let { state, events } = start(board);
  const all = [...events];
  while (!state.ending) {
    const responses = offered(board, state);
    const response = responses[random(responses.length)];
    if (!response) throw new RangeError('nothing is on offer');
    ({ state, events } = step(board, state, response));
    all.push(...events);
  }
  return all;
}

const ours: Play = (seed) => talk(seed).filter(({ type }) => type === 'replied').length;

const oursDebriefed: Play = (seed) => debrief(smallStory, seed, talk(seed)).answers.length;

/** The story keeps the points itself; the text is gathered, as our events hold it. */
const inks: Play = (seed) => {
  const random = randomFrom(seed);
  const text: string[] = [];
  let choices = 0;
  story.ResetState();
  text.push(story.ContinueMaximally());
  while (story.currentChoices.length > 0) {
    story.ChooseChoiceIndex(random(story.currentChoices.length));
    text.push(story.ContinueMaximally());
    choices += 1;
  }
  return choices;
};

interface Tally {
  plays: number;
  choices: number;
  ms: number;
}

const PLAYERS: readonly (readonly [name: string, play: Play])[] = [
  ['this engine', ours],
  ['this engine, with the debrief', oursDebriefed],
  ['inkjs', inks],
];

function printTable(tallies: readonly Tally[]): void {
  const perSecond = (count: number, { ms }: Tally): number => (count * 1000) / ms;
  const inkjs = tallies.at(-1);
  const theirs = inkjs ? perSecond(inkjs.choices, inkjs) : Number.NaN;
  const rows = tallies.map((tally, index) => [
    PLAYERS[index]?.[0],
    {
      'plays/s': Math.round(perSecond(tally.plays, tally)),
      'choices/s': Math.round(perSecond(tally.choices, tally)),
      'times inkjs': Math.round(perSecond(tally.choices, tally) / theirs),
    },
  ]);
  console.table(Object.fromEntries(rows));
}

describe('the small story, one play at random', () => {
  const tallies: Tally[] = PLAYERS.map(() => ({ plays: 0, choices: 0, ms: 0 }));
  for (const [index, [name, play]] of PLAYERS.entries()) {
    const tally = tallies[index] as Tally;
    bench(
      name,
      () => {
        const begun = performance.now();
        tally.choices += play(tally.plays % SEEDS);
        tally.ms += performance.now() - begun;
        tally.plays += 1;
      },
      {
        time: 4000,
        warmupTime: 1000,
        setup: () => void Object.assign(tally, { plays: 0, choices: 0, ms: 0 }), // forgets the warm-up
        teardown: (_, mode) => {
          if (mode === 'run' && index === PLAYERS.length - 1) printTable(tallies);
        },
      },
    );
  }
});
