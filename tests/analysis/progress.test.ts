import { beforeAll, describe, expect, it } from 'vitest';
import { rangeOf, trendOf } from '../../src/analysis/evidence.ts';
import { picker, playOut } from '../../src/analysis/players.ts';
import { type PlayedTalk, type Progress, progressOf, type TalkHad } from '../../src/analysis/progress.ts';
import { debrief } from '../../src/engine/debrief.ts';
import type { Board } from '../../src/engine/model.ts';
import { randomFrom } from '../../src/engine/random.ts';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { offered } from '../../src/engine/state.ts';
import { answersIn } from '../../src/engine/step.ts';
import { weigh } from '../../src/engine/weigh.ts';
import { GOOD_ENDINGS } from '../../src/map/endings.ts';
import { LEAST_FOR_TREND, LEAST_TO_JUDGE } from '../../src/map/evidence.ts';
import { isHarmful } from '../../src/map/moves.ts';
import { STAGES, type Stage } from '../../src/map/stages.ts';
import { shippedBoard } from '../support/scenarios.ts';
import { exchange, reply, small } from '../support/small.ts';

const loan = (): Board => shippedBoard('loan-refusal');

function playedBy(player: 'partner' | 'footballer' | 'nurse' | 'random', seed = 1): PlayedTalk {
  const board = loan();
  const { events } = playOut(board, picker(player, seed));
  return { board, events, debrief: debrief(board.scenario, seed, events) };
}

/** A talk with these scores in the stages that it reached. */
function scored(scores: Partial<Record<Stage, number>>): PlayedTalk {
  const talk = playedBy('partner');
  const stages = { ...talk.debrief.stages };
  for (const stage of STAGES) stages[stage] = { ...stages[stage], score: scores[stage] ?? 0 };
  const events = talk.events.filter((event) => event.type !== 'replied' || event.stage in scores);
  return { ...talk, events, debrief: { ...talk.debrief, stages } };
}

let made = 0;
function had(more: Partial<TalkHad> = {}): TalkHad {
  made += 1;
  const at = '2026-11-02T09:00:00.000Z';
  return {
    session: `s${made}`,
    scenario: 'loan-refusal',
    at,
    ending: 'agreed',
    result: 80,
    accuracy: 70,
    difficulty: 'medium',
    played: null,
    ...more,
  };
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const of = (talks: readonly TalkHad[]) => progressOf(talks, [], 0);

describe('a range for a share', () => {
  it('is that of Wilson, and wide where uses are few', () => {
    expect(rangeOf(10, 20)).toEqual({ from: 30, to: 70 });
    expect(rangeOf(0, 5)).toEqual({ from: 0, to: 43 });
    expect(rangeOf(5, 5)).toEqual({ from: 57, to: 100 });
    expect(rangeOf(1, 20)).toEqual({ from: 1, to: 24 });
  });

  it('is not given for fewer uses than it takes to judge', () => {
    expect(rangeOf(1, LEAST_TO_JUDGE - 1)).toBeNull();
    expect(rangeOf(1, LEAST_TO_JUDGE)).not.toBeNull();
  });
});

describe('a trend', () => {
  it('holds the later half against the earlier one, the odd talk in the later', () => {
    expect(trendOf([10, 20, 30, 70, 80, 90, 100])).toEqual({
      earlier: { mean: 20, talks: 3 },
      later: { mean: 85, talks: 4 },
      clear: 'higher',
    });
    expect(trendOf([90, 80, 85, 20, 30, 25])?.clear).toBe('lower');
    expect(trendOf([50, 50, 50, 60, 60, 60])?.clear).toBe('higher');
  });

  it('is not clear where the talks differ more among themselves', () => {
    expect(trendOf([20, 90, 40, 80, 30, 100])?.clear).toBeNull();
    expect(trendOf(times(8, () => 60))?.clear).toBeNull();
  });

  it('is clear when the halves lie 2.78 standard errors apart, or more', () => {
    // variances of 100, by three talks: the error is the root of 2 × 100 / 3, 8.16, and 2.78 of it are 22.7
    expect(trendOf([40, 50, 60, 62, 72, 82])?.clear).toBeNull();
    expect(trendOf([40, 50, 60, 63, 73, 83])?.clear).toBe('higher');
    expect(trendOf([63, 73, 83, 40, 50, 60])?.clear).toBe('lower');
    // variances of 100 and 500 / 3, by three and four talks: the error is the root of 100 / 3 + 500 / 12, 8.66, and 2.78 of it are 24.1
    expect(trendOf([40, 50, 60, 59, 69, 79, 89])?.clear).toBeNull();
    expect(trendOf([40, 50, 60, 60, 70, 80, 90])?.clear).toBe('higher');
  });

  it('takes enough talks', () => {
    expect(trendOf(times(LEAST_FOR_TREND - 1, (at) => at * 10))).toBeNull();
  });

  it('is seldom found in what chance makes', () => {
    const random = randomFrom(1);
    for (const talks of [6, 12, 30]) {
      const found = times(1_000, () => trendOf(times(talks, () => random(101)))).filter((trend) => trend?.clear);
      expect(found.length, `of ${talks} talks`).toBeLessThan(70);
    }
  });
});

describe('the progress by stage', () => {
  it('is the mean of the talks that reached the stage, with their number', () => {
    const { stages } = of([
      had({ played: scored({ position: 40, explosion: 20 }) }),
      had({ played: scored({ position: 80 }) }),
    ]);
    expect(stages.position).toEqual({ mean: 60, talks: 2, trend: null });
    expect(stages.explosion).toMatchObject({ mean: 20, talks: 1 });
    expect(stages.plan).toEqual({ mean: null, talks: 0, trend: null });
  });

  it('does not count a stage in which there was nothing to earn', () => {
    const cold = setUp(small({ position: [exchange('p1', [reply('cold', ['flat_refusal'])])] }));
    const { events } = replay(cold, ['cold']).talk;
    const played = { board: cold, events, debrief: debrief(cold.scenario, 1, events) };
    expect(played.debrief.stages.position.reached).toBe(true);
    expect(of([had({ played })]).stages.position.talks).toBe(0);
  });

  it('names the stage to work on next by its later talks, from enough of them on', () => {
    const early = { position: 10, explosion: 60, acceptance: 90 };
    const late = { position: 95, explosion: 40, acceptance: 90 };
    const talks = times(8, (at) => had({ played: scored(at < 4 ? early : late) }));
    expect(of(talks).next).toEqual([{ stage: 'explosion', mean: 40, talks: 4 }]);
    expect(of(talks.slice(0, LEAST_TO_JUDGE - 1)).next).toBeNull();
  });

  it('judges a stage by enough talks that reached it, and none alone', () => {
    const both = { position: 90, explosion: 40 };
    expect(of(times(5, () => had({ played: scored(both) }))).next).toEqual([
      { stage: 'explosion', mean: 40, talks: 5 },
    ]);
    const seldom = times(6, (at) => had({ played: scored(at < 2 ? { position: 90 } : both) }));
    expect(of(seldom).next).toBeNull();
    expect(of(times(5, () => had({ played: scored({ position: 90 }) }))).next).toBeNull();
  });

  it('names stages together that are too close to tell apart, and none where all are', () => {
    const next = (scores: Partial<Record<Stage, number>>): Stage[] | undefined =>
      of(times(5, () => had({ played: scored(scores) }))).next?.map(({ stage }) => stage);
    expect(next({ position: 44, explosion: 40, plan: 90 })).toEqual(['position', 'explosion']);
    expect(next({ position: 45, explosion: 40, plan: 90 })).toEqual(['position', 'explosion']);
    expect(next({ position: 46, explosion: 40, plan: 90 })).toEqual(['explosion']);
    expect(next({ position: 97, explosion: 95, plan: 100 })).toEqual([]);
  });
});

describe('the progress by move', () => {
  let talks: PlayedTalk[];
  let progress: Progress;
  beforeAll(() => {
    const random = times(6, (at) => playedBy('random', at));
    talks = [playedBy('footballer'), playedBy('nurse'), playedBy('partner'), ...random];
    progress = of(talks.map((played) => had({ played })));
  });

  it('counts every use by what it did, as the replies say', () => {
    const { moves, replies } = progress;
    const said = talks.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'replied' ? event.moves : [])),
    );
    expect(moves.reduce((sum, { helped, neutral, harmed }) => sum + helped + neutral + harmed, 0)).toBe(said.length);
    for (const { move, helped, neutral, harmed, harms } of moves) {
      expect(neutral).toBe(said.filter((each) => each.move === move && each.effect === 'neutral').length);
      expect(harms).toEqual(isHarmful(move) ? null : rangeOf(harmed, helped + neutral + harmed));
      expect(helped).toBe(said.filter((each) => each.move === move && each.effect === 'helped').length);
      expect(harmed).toBe(said.filter((each) => each.move === move && each.effect === 'harmed').length);
    }
    expect(replies).toBe(talks.reduce((sum, { debrief: { answers } }) => sum + answers.length, 0));
  });

  it('begins with what harmed most often, then with what fell flat most often', () => {
    const { moves } = progress;
    expect(moves[0]?.harmed).toBeGreaterThan(1);
    // of fewer than a hundred uses each
    const weights = moves.map(({ harmed, neutral, helped }) => (harmed * 100 + neutral) * 100 + helped);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(new Set(moves.map(({ harmed }) => harmed)).size).toBeLessThan(moves.length);
  });

  it('gives a range where a move harms at some moments only, and was used often enough', () => {
    const { moves } = progress;
    const reason = moves.find(({ move }) => move === 'explain_reason');
    expect(reason?.harms).toEqual(rangeOf(reason?.harmed ?? 0, (reason?.harmed ?? 0) + (reason?.helped ?? 0)));
    expect(reason?.harms).not.toBeNull();
    expect(moves.find(({ move }) => move === 'flat_refusal')?.harms).toBeNull();
  });

  it('names what would have helped and was never said, by the moments at which it was on offer', () => {
    const { moves, unused } = progress;
    expect(unused.filter(({ move }) => moves.some((use) => use.move === move))).toEqual([]);
    const cold = of(times(LEAST_TO_JUDGE, () => had({ played: playedBy('footballer') }))).unused;
    expect(cold.map(({ move }) => move)).toContain('reflect_feeling');
    for (const { moments } of cold) expect(moments).toBeGreaterThanOrEqual(LEAST_TO_JUDGE);
    const counted = cold.map(({ moments }) => moments);
    expect(counted).toEqual([...counted].sort((a, b) => b - a));
    const { board, debrief: talk } = playedBy('footballer');
    const helpful = talk.answers.map((_, before) => {
      const { state } = replay(board, talk.answers.slice(0, before)).talk;
      return offered(board, state).flatMap((response) => weigh(board, state, response).moves);
    });
    for (const { move, moments } of cold) {
      const such = helpful.filter((each) => each.some((one) => one.move === move && one.effect === 'helped'));
      expect(moments, move).toBe(such.length * LEAST_TO_JUDGE);
    }
    // a single talk has too few moments to say so
    const one = of([had({ played: playedBy('footballer') })]).unused;
    expect(one.every(({ moments }) => moments >= LEAST_TO_JUDGE)).toBe(true);
    expect(one.length).toBeLessThan(cold.length);
  });

  it('goes on counting what was on offer after a reply in own words', () => {
    const board = loan();
    const written = playedBy('footballer');
    const [first, ...others] = answersIn(written.events);
    const { moves = [] } = board.exchanges[0]?.responses.find(({ id }) => id === first) ?? {};
    const like = typeof first === 'string' ? first : null;
    const { events } = replay(board, [{ text: 'as I say it', moves, like }, ...others]).talk;
    expect(events.some((event) => event.type === 'replied' && event.own !== null)).toBe(true);
    const unusedIn = (played: PlayedTalk) => of(times(LEAST_TO_JUDGE, () => had({ played }))).unused;
    expect(unusedIn({ ...written, events })).toEqual(unusedIn(written));
  });
});

describe('the progress over time', () => {
  it('has the style of every talk that can be played again, by its number among all', () => {
    const { styles, partner } = of([
      had({ played: playedBy('footballer') }),
      had(),
      had({ played: playedBy('partner') }),
    ]);
    expect(styles.map(({ talk }) => talk)).toEqual([1, 3]);
    expect(styles[0]?.footballer).toBeGreaterThan(50);
    expect(styles[1]).toMatchObject({ partner: 100, footballer: 0, nurse: 0 });
    expect(partner).toBeNull();
  });

  it('says of a talk which session it was and when, and how many cues its style rests on', () => {
    const played = playedBy('nurse');
    const talk = had({ played, at: '2026-11-05T10:00:00.000Z' });
    const { styles, accuracy, talks, played: again } = of([had({ accuracy: null }), talk]);
    const cues = played.events.flatMap((event) => (event.type === 'replied' ? Object.values(event.cues) : []));
    const point = { talk: 2, session: talk.session, at: '2026-11-05T10:00:00.000Z' };
    expect(styles).toEqual([{ ...point, ...played.debrief.styles, cues: cues.reduce((sum, count) => sum + count, 0) }]);
    expect(accuracy).toEqual([{ ...point, accuracy: 70 }]);
    expect([talks, again]).toEqual([2, 1]);
  });

  it('has a trend of the partner’s share, of talks with enough cues to judge', () => {
    const cold = (): TalkHad => had({ played: playedBy('footballer') });
    const warm = (): TalkHad => had({ played: playedBy('partner') });
    const few = (): TalkHad => {
      const played = playedBy('footballer');
      const events = played.events.slice(0, played.events.findIndex((event) => event.type === 'replied') + 1);
      return had({ played: { ...played, events } });
    };
    const { styles, partner } = of([cold(), cold(), cold(), few(), warm(), warm(), warm()]);
    const judged = styles.filter(({ cues }) => cues >= LEAST_TO_JUDGE);
    expect([styles.length, judged.length]).toEqual([7, 6]);
    expect(partner).toEqual(trendOf(judged.map((share) => share.partner)));
    expect(partner?.clear).toBe('higher');
  });

  it('has the accuracy of talks of which it is known, those that can’t be played again too', () => {
    const { accuracy, accuracyTrend } = of([30, null, 20, 40, 80, 90, 85].map((kept) => had({ accuracy: kept })));
    expect(accuracy.map(({ talk, accuracy: kept }) => [talk, kept])).toEqual([
      [1, 30],
      [3, 20],
      [4, 40],
      [5, 80],
      [6, 90],
      [7, 85],
    ]);
    expect(accuracyTrend?.clear).toBe('higher');
  });

  it('counts talks that were not the first with their client', () => {
    expect(of([had(), had({ scenario: 'another' }), had()]).again).toBe(1);
  });
});

describe('the progress by difficulty', () => {
  it('has the mean result and the good endings of each, with a range from enough talks on', () => {
    const good = GOOD_ENDINGS.map((ending) => had({ ending, result: 90, difficulty: 'hard' }));
    const { difficulty } = of([
      ...good,
      had({ ending: 'resigned', result: 30, difficulty: 'hard' }),
      had({ difficulty: null }),
    ]);
    expect(difficulty.hard).toEqual({ talks: 3, result: 70, good: 2, goodOf100: null });
    expect(difficulty.easy).toEqual({ talks: 0, result: null, good: 0, goodOf100: null });
    expect(of(times(5, () => had())).difficulty.medium.goodOf100).toEqual({ from: 57, to: 100 });
  });
});

describe('the weeks', () => {
  /** 2 November 2026, a Monday. */
  const MONDAY = Date.UTC(2026, 10, 2) / 86_400_000;
  const weeks = (days: readonly number[], today: number) => progressOf([], days, today).weeks;

  it('begin on Monday, and count each day once', () => {
    expect(weeks([MONDAY - 1, MONDAY, MONDAY, MONDAY + 6], MONDAY + 6)).toEqual([
      { from: MONDAY - 7, days: 1 },
      { from: MONDAY, days: 2 },
    ]);
  });

  it('run from the first practice to today, through weeks without any, ten of them at most', () => {
    expect(weeks([MONDAY - 14], MONDAY + 3).map(({ days }) => days)).toEqual([1, 0, 0]);
    const long = weeks([MONDAY - 700, MONDAY], MONDAY);
    expect(long.map(({ days }) => days)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('do not mind a clock that went backwards', () => {
    expect(weeks([MONDAY, MONDAY + 400, Number.NaN], MONDAY)).toEqual([{ from: MONDAY, days: 1 }]);
  });
});
