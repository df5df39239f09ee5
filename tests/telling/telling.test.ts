import { expect, it } from 'vitest';
import { talkMarkdown } from '../../src/report/talk/markdown.ts';
import { pathText, stretchesOf } from '../../src/telling/curve.ts';
import { feedbackOn, worthOf } from '../../src/telling/feedback.ts';
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
    const told = feedbackOn(turn, scenario.emotion.norm, en).map(({ text }) => text);
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
