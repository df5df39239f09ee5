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
    why: 'A space and # begin a note that the program skips, so the rest of the line is lost from the text.',
    bad: { at: 'stages.plan.0.client', yaml: 'client: Can somebody bring it to desk #4?' },
    good: { at: 'stages.plan.0.client', yaml: 'client: "Can somebody bring it to desk #4?"' },
  },
  {
    name: 'unused-suppression',
    why: 'The comment would hide the next fault of that kind on the line below it.',
    bad: {
      at: 'stages.plan.0.client',
      yaml: '# conflict-map-disable-next-line line-repeated: she insists\nclient: Can somebody bring it?',
    },
    good: { at: 'stages.plan.0.client', yaml: '# She insists.\nclient: Can somebody bring it?' },
  },
  {
    name: 'bad-suppression',
    why: 'The next person who reads the file has to know why a rule doesn’t count there. So the comment names its rules and its reason.',
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
