import type { Explained } from '../rule.ts';

/** Findings about the file and its YAML (CM1xx). */
export const ABOUT_FILES: readonly Explained[] = [
  {
    name: 'yaml-syntax',
    why: 'Spaces, quotes and brackets tell the program what belongs to what. Where one of them is off, everything after it may be read wrongly, so the other checks wait until this is mended.',
    bad: { at: 'stages.plan.0.client', yaml: 'client: "Tomorrow" is too late for me.' },
    good: { at: 'stages.plan.0.client', yaml: 'client: "\\"Tomorrow\\" is too late for me."' },
  },
  {
    name: 'tab-indent',
    why: 'A tab is as wide as each editor makes it. What looks right in yours would belong to another block for the program, so YAML allows none at the start of a line.',
    bad: { at: 'employee', yaml: 'employee:\n\trole: clerk at a parcel counter' },
    good: { at: 'employee', yaml: 'employee:\n  role: clerk at a parcel counter' },
  },
  {
    name: 'duplicate-key',
    why: 'Only one of the two can count. The other would be lost without a word, and it might be the one that you have just written.',
    bad: {
      at: 'stages.plan.0.responses.0.reply',
      yaml: 'reply: And if that is too late?\nreply: That is not your problem, I know.',
    },
    good: { at: 'stages.plan.0.responses.0.reply', yaml: 'reply: And if that is too late?' },
  },
  {
    name: 'several-documents',
    why: 'A scenario is found by the name of its file, so a second one in the same file could never be played.',
    bad: { at: '', yaml: 'title: The parcel stays here\n---\ntitle: The parcel is late' },
    good: { at: 'title', yaml: 'title: The parcel stays here' },
  },
  {
    name: 'alias',
    why: 'To YAML, an asterisk at the start stands for a text from elsewhere in the file. Whoever reads the talk aloud would have to go and look for it, so each text stands where it is said.',
    bad: { at: 'stages.plan.0.responses.0.reply', yaml: 'reply: *sighs*' },
    good: { at: 'stages.plan.0.responses.0.reply', yaml: 'reply: "*sighs*"' },
  },
  {
    name: 'too-large',
    why: 'A file of this size is most often not a scenario, or the same text pasted many times. The limit keeps such a file from blocking the program.',
    bad: { at: '', yaml: '# Notes from the training in May.', times: 8000 },
    good: { at: 'format', yaml: '# Notes from the training in May.\nformat: 1' },
  },
  {
    name: 'too-deep',
    why: 'No scenario needs so many levels. They come from brackets that stay open while the file goes on, and could bring the program down.',
    bad: { at: 'briefing.company.limits', yaml: 'limits: [', times: 70 },
    good: { at: 'briefing.company.limits', yaml: 'limits: [No insured parcel without the card.]' },
  },
  {
    name: 'empty-file',
    why: 'Where nothing is written, nobody can talk. Most often the text was saved under another name, or not at all.',
    bad: { at: '', yaml: '' },
    good: { at: 'format', yaml: 'format: 1' },
  },
  {
    name: 'not-text',
    why: 'A word processor’s document holds far more than your words, and in another encoding letters such as é or ș come out as other signs. The program does not guess, so no client speaks gibberish.',
    bad: { at: 'title', yaml: 'title: The parcel\0 stays here' },
    good: { at: 'title', yaml: 'title: The parcel stays here' },
  },
  {
    name: 'yaml-tag',
    why: 'To YAML, an exclamation mark at the start makes the first word a label for the program. That word would be missing from what is shown.',
    bad: { at: 'stages.position.0.hint', yaml: 'hint: !important Give her a reason.' },
    good: { at: 'stages.position.0.hint', yaml: 'hint: "!important Give her a reason."' },
  },
  {
    name: 'colon-in-text',
    why: 'A colon and a space end a key, as in `say: …`. With a second one on the line, your first words become a key themselves and are not said.',
    bad: { at: 'stages.position.0.responses.1.say', yaml: 'say: Good afternoon. I have bad news: it stays here.' },
    good: { at: 'stages.position.0.responses.1.say', yaml: 'say: "Good afternoon. I have bad news: it stays here."' },
  },
  {
    name: 'misaligned-key',
    why: 'The spaces in front of a key say what it belongs to. With one too few or too many it belongs to nothing, and the program would have to guess.',
    bad: {
      at: 'stages.plan.0.responses.1',
      yaml: '- id: other-way\n  say: You go home and you get the card.\n   moves: [flat_refusal]\n  reply: And if that is too late?\n  why: She stays alone with the risk.',
    },
    good: {
      at: 'stages.plan.0.responses.1',
      yaml: '- id: other-way\n  say: You go home and you get the card.\n  moves: [flat_refusal]\n  reply: And if that is too late?\n  why: She stays alone with the risk.',
    },
  },
];
