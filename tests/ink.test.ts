import { describe, expect, it } from 'vitest';
import { explore } from '../src/analysis/explore.ts';
import { countPaths } from '../src/analysis/paths.ts';
import { solve } from '../src/analysis/solve.ts';
import type { State } from '../src/engine/model.ts';
import { randomFrom } from '../src/engine/random.ts';
import { setUp } from '../src/engine/set-up.ts';
import { offered } from '../src/engine/state.ts';
import { type Step, start, step } from '../src/engine/step.ts';
import { trustIn } from '../src/engine/trust.ts';
import { inkStory, type Story } from './support/ink.ts';
import { smallStory } from './support/small-story.ts';

const board = setUp(smallStory);

interface Score {
  readonly points: number;
  readonly best: number;
}

/** What a talk shows after a turn, whoever plays it. */
interface Moment extends Score {
  readonly words: readonly string[];
  readonly choices: readonly string[];
  readonly emotion: number;
  readonly trust: number;
  readonly ending: string;
}

/** @param before the score of the replies before this one */
function ourMoment({ state, events }: Step, before: Score): Moment {
  const replied = events.find((event) => event.type === 'replied');
  return {
    words: events.flatMap((event) =>
      event.type === 'reacted' || event.type === 'surfaced' || event.type === 'asked' ? [event.says] : [],
    ),
    choices: offered(board, state).map(({ say }) => say),
    emotion: state.emotion,
    trust: trustIn(board, state),
    points: before.points + (replied?.points ?? 0),
    best: before.best + (replied?.best ?? 0),
    ending: state.ending ?? '',
  };
}

/** Reads on to the next choice, or to the end. */
function inkMoment(story: Story): Moment {
  const words = story.ContinueMaximally().split('\n').filter(Boolean);
  const number = (variable: string): number => Number(story.variablesState.$(variable));
  return {
    words,
    choices: story.currentChoices.map(({ text }) => text),
    emotion: number('emotion'),
    trust: number('trust'),
    points: number('points'),
    best: number('best'),
    ending: String(story.variablesState.$('ending')),
  };
}

const NO_POINTS: Score = { points: 0, best: 0 };

/** Variables that only add up, and those that every turn writes before it reads them. */
const FORGOTTEN = 'points best trust on_offer help harm listening keen shock'.split(' ');

/** All that the rest of the story can depend on; of its visits it asks for none, one or more. */
function memoryOf(story: Story, saved: string): string {
  const { variablesState, visitCounts } = JSON.parse(saved) as Record<string, Record<string, unknown>>;
  const variables = Object.entries(variablesState ?? {}).filter(([name]) => !FORGOTTEN.includes(name));
  const visits = Object.entries(visitCounts ?? {}).map(([knot, count]) => [knot, Math.min(2, Number(count))]);
  return JSON.stringify([story.currentChoices[0]?.sourcePath, variables, visits]);
}

describe('the small story in Ink', () => {
  it('has the words, choices, emotion, trust, points and endings of the engine on every path', () => {
    const story = inkStory();
    const known = new Map<string, Readonly<Record<string, bigint>>>();

    /** On how many paths each ending is reached from here. Where both sides stand as they stood before, all that follows is known. */
    const walk = (state: State, moment: Moment): Readonly<Record<string, bigint>> => {
      if (moment.ending) return { [moment.ending]: 1n };
      const saved = story.state.ToJson();
      const key = JSON.stringify(state) + memoryOf(story, saved);
      const before = known.get(key);
      if (before) return before;
      const endings: Record<string, bigint> = {};
      for (const [index, response] of offered(board, state).entries()) {
        // before the first one it still stands there
        if (index > 0) story.state.LoadJson(saved);
        story.ChooseChoiceIndex(index);
        const next = step(board, state, response);
        const told = inkMoment(story);
        expect(told).toEqual(ourMoment(next, moment));
        for (const [ending, ways] of Object.entries(walk(next.state, told))) {
          endings[ending] = (endings[ending] ?? 0n) + ways;
        }
      }
      known.set(key, endings);
      return endings;
    };

    const first = start(board);
    const told = inkMoment(story);
    expect(told).toEqual(ourMoment(first, NO_POINTS));
    const endings = walk(first.state, told);
    const counted = countPaths(solve(explore(board)));
    expect({ 'parted-well': 0n, ...endings }).toEqual(counted.endings);
    expect(Object.keys(endings).sort()).toEqual(['agreed', 'escalated', 'resigned', 'walked-out']);
  });

  it('adds up to the same in whole plays at random, begun anew after each', () => {
    const story = inkStory();
    for (let seed = 0; seed < 100; seed += 1) {
      const random = randomFrom(seed);
      story.ResetState();
      let here = start(board);
      let moment = ourMoment(here, NO_POINTS);
      expect(inkMoment(story)).toEqual(moment);
      while (!here.state.ending) {
        const responses = offered(board, here.state);
        const index = random(responses.length);
        const response = responses[index];
        if (!response) throw new RangeError('nothing is on offer');
        story.ChooseChoiceIndex(index);
        here = step(board, here.state, response);
        moment = ourMoment(here, moment);
        expect(inkMoment(story), `seed ${seed}`).toEqual(moment);
      }
    }
  });
});
