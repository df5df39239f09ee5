import { expect, it } from 'vitest';
import type { Review } from '../../src/analysis/review.ts';
import type { WeighedMove } from '../../src/engine/model.ts';
import { CALM_WITHIN, TRUST_TO_AGREE } from '../../src/map/dynamics.ts';
import type { Move } from '../../src/map/moves.ts';
import { talkMarkdown } from '../../src/report/talk/markdown.ts';
import { pathText, stretchesOf } from '../../src/telling/curve.ts';
import { feedbackOn, whyOf, worthOf } from '../../src/telling/feedback.ts';
import { endReason } from '../../src/telling/outcome.ts';
import { turningPointsOf } from '../../src/telling/turning-points.ts';
import { pastTurnsOf, standingsIn, turnsOf } from '../../src/telling/turns.ts';
import { feedbackLines } from '../../src/terminal/talk-view.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { en } from '../../src/words/en.ts';
import { pastTalk, STORMY } from '../report/talks.ts';

const ended = pastTalk({ answers: STORMY, checks: { 2: 'stirred' } });
const unfinished = pastTalk({ answers: STORMY.slice(0, 4) });
const { debrief, scenario } = ended;

const flowing = (text: string): string => text.replaceAll(/[\s>\\]+/g, ' ');

it('says the same of every reply on a screen and in a document', () => {
  const view = { theme: themeFor({ colour: false, unicode: true, width: 80 }), words: en, scenario };
  const document = flowing(talkMarkdown(ended, en));
  const turns = pastTurnsOf(ended);
  expect(turns).toHaveLength(STORMY.length);
  for (const turn of turns) {
    const screen = flowing(feedbackLines(view, turn, turn.assessment).join(' '));
    const worth = worthOf(turn, turn.assessment, en);
    const told = feedbackOn(turn, scenario, en).map(({ text }) => text);
    expect(told.length).toBeGreaterThan(1);
    for (const text of [...told, ...(worth ? [worth.name + worth.text] : [])]) {
      expect(screen).toContain(flowing(text));
      expect(document).toContain(flowing(text));
    }
  }
});

it('has a reply for each time that the client has spoken, but for the one that is due', () => {
  for (const [past, due] of [
    [ended, 0],
    [unfinished, 1],
  ] as const) {
    const { events } = past.talk;
    const turns = turnsOf(events);
    expect(turns.map(({ replied }) => replied.response)).toEqual(past.session.answers);
    expect(standingsIn(events)).toHaveLength(turns.length + due);
    expect([...turns.map(({ before }) => before), turns.at(-1)?.after]).toEqual(past.debrief.emotion);
  }
});

it('says of a talk that goes on where the emotion stands, and only of one that is over how it ends', () => {
  const { norm } = scenario.emotion;
  const last = unfinished.debrief.emotion.at(-1) ?? 0;
  expect(pathText(unfinished, scenario, en)).toContain(en.debrief.stands(last, norm));
  expect(pathText(ended, scenario, en)).toContain(en.debrief.ends(debrief.emotion.at(-1) ?? 0, norm));
});

it('tells of no rise where there is none', () => {
  const falling = { review: null, debrief: { ...debrief, emotion: [50, 40, 30], curve: debrief.curve.slice(0, 3) } };
  const path = pathText(falling, scenario, en);
  expect(path).toContain(en.debrief.falls(1));
  expect(path).not.toContain('rises');
});

it('tells a stage that comes back as another stretch', () => {
  expect(stretchesOf(['position', 'explosion', 'explosion', 'position'])).toEqual([
    { stage: 'position', from: 0, to: 1 },
    { stage: 'explosion', from: 1, to: 3 },
    { stage: 'position', from: 3, to: 4 },
  ]);
});

const weighed = (move: Move, weight: number): WeighedMove => ({
  move,
  effect: weight > 0 ? 'helped' : weight < 0 ? 'harmed' : 'neutral',
  weight,
  worn: false,
  because: null,
  cues: [],
});

it('says of own words what their weightiest harm does, before any help, and else what helps most', () => {
  const { excuse, blame_client, paraphrase } = en.movesTold;
  const helps = [weighed('courtesy', 100), weighed('paraphrase', 300)];
  const harms = [weighed('excuse', -200), weighed('blame_client', -400)];
  const neutral = weighed('commit_time', 0);
  expect(whyOf([neutral, ...helps, ...harms], en)).toBe(blame_client.harms);
  expect(whyOf([...helps, ...harms.slice(0, 1)], en)).toBe(excuse.harms);
  expect(whyOf([neutral, ...helps], en)).toBe(paraphrase.helps);
  for (const moves of [[], [neutral]]) expect(whyOf(moves, en)).toBe('');
  for (const told of [excuse.harms, blame_client.harms, paraphrase.helps]) expect(told).toBeTruthy();
});

it('tells a turning point of own words with why it was one, and with its moves where the words were not kept', () => {
  const reviewed = (text: string | null) =>
    pastTalk({ answers: ['plain', { text, moves: ['dismiss_feeling'], like: null }] }).review;
  const given = (review: Review | null) => turningPointsOf(review, en).map((point) => point.given);
  const why = en.movesTold.dismiss_feeling.harms;
  expect(given(reviewed('Calm down.'))).toEqual([{ says: 'Calm down.', why }]);
  const review = reviewed(null);
  expect(given(review)).toEqual([{ says: '(in your own words: dismissing the feeling)', why }]);
  const unheard = review?.turningPoints.map((point) => ({ ...point, moves: [] })) ?? [];
  expect(given(review && { ...review, turningPoints: unheard })).toMatchObject([{ why: en.say.unheard }]);
  const neutral = review?.turningPoints.map((point) => ({
    ...point,
    moves: point.moves.map((weighed): WeighedMove => ({ ...weighed, effect: 'neutral', weight: 0 })),
  }));
  expect(given(review && { ...review, turningPoints: neutral ?? [] })).toMatchObject([
    { why: 'No effect here: dismissing the feeling' },
  ]);
});

it('marks what the client says once more, as long as nothing new brings the talk on', () => {
  const said = standingsIn(ended.talk.events);
  for (const { turn, asked, again } of said)
    expect(again).toBe(said.slice(0, turn - 1).some((before) => before.asked.says === asked.says));
  expect(said.some(({ again }) => again)).toBe(true);
  expect(said[0]?.again).toBe(false);
});

it('says what was missing where a talk ends without agreement', () => {
  const { name } = scenario.client;
  const { norm } = scenario.emotion;
  const reason = (emotion: number, trust: number) => endReason('unsettled', { emotion, trust }, scenario, en);
  expect(reason(norm + CALM_WITHIN, TRUST_TO_AGREE)).toBe(
    'There was nothing more to say, and not everything was settled.',
  );
  expect(reason(norm + CALM_WITHIN + 1, TRUST_TO_AGREE)).toContain(`but ${name} was not calm enough to agree`);
  expect(reason(norm + CALM_WITHIN, TRUST_TO_AGREE - 1)).toContain(`but ${name} did not trust you enough to agree`);
  expect(reason(100, 0)).toContain('was not calm enough and did not trust you enough to agree');
  expect(endReason('boiling', { emotion: 100, trust: 0 }, scenario, en)).toBe(en.endReasons.boiling(name));
});

it('calls nothing good that moved nothing', () => {
  const { talk, review } = pastTalk({ answers: ['plain', { text: 'Well.', moves: [], like: null }] });
  const [, turn] = turnsOf(talk.events);
  const worth = turn && worthOf(turn, review?.replies[1] ?? null, en);
  expect(worth).toMatchObject({ grade: null, name: '' });
  expect(worth?.text).toMatch(/^Little is lost by it, and nothing gained\. You can still reach \d+\.$/);
});
