import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { reviewOf } from '../../src/analysis/review.ts';
import { debrief } from '../../src/engine/debrief.ts';
import { replay } from '../../src/engine/replay.ts';
import { journalFile } from '../../src/journal/journal.ts';
import { readSession } from '../../src/journal/session.ts';
import type { PastTalk } from '../../src/telling/past-talk.ts';
import { shippedText } from '../support/scenarios.ts';
import { boardOf, homeWith, type Played } from '../support/sessions.ts';
import { small } from '../support/small.ts';

/** A talk read from its journal. Of the loan that is refused, unless it is told otherwise. */
export function pastTalk(played: Played): PastTalk {
  const { home, ids } = homeWith(played);
  const session = readSession(readFileSync(journalFile(home, ids[0] ?? '')));
  if (typeof session === 'string') throw new Error(session);
  const { scenario: id = 'loan-refusal', text = shippedText(id) } = played;
  const board = boardOf(text, `${id}.yaml`);
  const { talk } = replay(board, session.answers);
  return {
    session,
    scenario: board.scenario,
    talk,
    debrief: debrief(board.scenario, session.begun.seed, talk.events),
    review: reviewOf(board, talk.events, session.hinted),
  };
}

export const BEST = [
  ...['plain', 'three-weeks-back', 'you-did-it', 'retell', 'what-means', 'in-numbers', 'protects', 'check-first'],
  ...['financing-clause', 'walk-through', 'call-together', 'recap', 'direct-line'],
];

/** Long, with the explosion come back, three turning points and a bad end. */
export const STORMY = [
  ...['plain', 'ratio', 'other-bank', 'nine-years-yes', 'what-means', 'step-back', 'stay-with', 'take-it-in'],
  ...['in-numbers', 'you-should-know', 'take-it-in', 'take-it-in', 'one-thing', 'once-more', 'check-first'],
  ...['surely-fine', 'two-roads', 'ill-call', 'check-friday', 'recap', 'anything-you-need'],
];

/** Words that mean something in HTML, in Markdown, or to a reader that makes links of what looks like one. */
export const MARKUP =
  '<script>alert(1)</script> </style> <b>b</b> & &amp; "q" \'a\' | a | **s** __s__ *e* _e_ ~~d~~ `c` # h 1. [l](http://a.b) ![i](x) <!-- c --> \\ www.a.org https://a.org/x_y_z me@a.org [^1] ]]>';

/** A short talk that takes the first reply on offer to the end: quick to analyse. @param text of the scenario */
export function shortTalk(text = stringify(small())): Played & { readonly text: string } {
  const board = boardOf(text, 'small.yaml');
  const answers: string[] = [];
  for (;;) {
    const last = replay(board, answers).talk.events.at(-1);
    if (last?.type !== 'asked') return { scenario: 'small', text, answers };
    answers.push(last.offered[0] ?? '');
  }
}

/** A talk whose scenario and notes are of the worst kind. */
export function hostileTalk(note = `# ${MARKUP}`): PastTalk {
  const scenario = small({}, { title: MARKUP, summary: `- ${MARKUP}`, reflect: [`1. ${MARKUP}`] });
  const text = stringify({
    ...scenario,
    client: { ...scenario.client, name: `> ${MARKUP}` },
    briefing: { ...scenario.briefing, situation: `+ ${MARKUP}` },
    stages: JSON.parse(JSON.stringify(scenario.stages).replaceAll('"say ', `"${JSON.stringify(MARKUP).slice(1, -1)} `)),
  });
  return pastTalk({
    ...shortTalk(text),
    notes: { learn: note, 'Asked by nobody': note },
    checks: { 1: 'stirred' },
  });
}
