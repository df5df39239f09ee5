import type { Explained } from '../rule.ts';

/** Findings about what can't be seen, or isn't part of the talk: hidden characters, comments, suppressions. */
export const ABOUT_COMMENTS: readonly Explained[] = [
  {
    name: 'hidden-character',
    why: 'Characters that can’t be seen change what a terminal shows: they turn the reading direction, join words or hide others. They come in with text copied from elsewhere.',
    bad: { at: 'stages.plan.0.client', yaml: 'client: Can some\u200bbody bring it?' },
    good: { at: 'stages.plan.0.client', yaml: 'client: Can somebody bring it?' },
  },
  {
    name: 'comment-in-text',
    why: 'A space and # begin a note, and the rest of the line is lost from the text without a word.',
    bad: { at: 'stages.plan.0.client', yaml: 'client: Can somebody bring it to desk #4?' },
    good: { at: 'stages.plan.0.client', yaml: 'client: "Can somebody bring it to desk #4?"' },
  },
  {
    name: 'unused-suppression',
    why: 'A suppression that suppresses nothing hides the next fault on its line.',
    bad: {
      at: 'stages.plan.0.client',
      yaml: '# conflict-map-disable-next-line line-repeated: she insists\nclient: Can somebody bring it?',
    },
    good: { at: 'stages.plan.0.client', yaml: '# She insists.\nclient: Can somebody bring it?' },
  },
  {
    name: 'bad-suppression',
    why: 'Who reads the file next has to know why a rule does not count there. So a suppression names its rules and its reason.',
    bad: {
      at: 'stages.plan.0.responses.1.moves',
      yaml: '# conflict-map-disable-next-line no-moves\nmoves: []',
    },
    good: {
      at: 'stages.plan.0.responses.1.moves',
      yaml: '# conflict-map-disable-next-line no-moves: he says nothing, and waits\nmoves: []',
    },
  },
];
