import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { beforeAll, expect, it } from 'vitest';
import { plain } from '../../src/report/graph/text.ts';
import { talkMarkdown } from '../../src/report/talk/markdown.ts';
import type { PastTalk } from '../../src/telling/past-talk.ts';
import { en } from '../../src/words/en.ts';
import { BEST, hostileTalk, MARKUP, pastTalk, STORMY } from './talks.ts';

/** As a reader of GitHub’s Markdown sees it. */
const read = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

const textOf = (node: Nodes): string =>
  [...nodesIn(node)].map((each) => (each.type === 'text' ? each.value : '')).join('');

/** The texts of the paragraphs under a heading. */
function under(root: Root, heading: string): string[] {
  const from = root.children.findIndex((node) => node.type === 'heading' && textOf(node) === heading);
  const rest = root.children.slice(from + 1);
  const to = rest.findIndex((node) => node.type === 'heading' && node.depth <= 2);
  return rest.slice(0, to).map((node) => (node.type === 'thematicBreak' ? '____' : textOf(node)));
}

let stormy: PastTalk;
let hostile: PastTalk;
beforeAll(() => {
  stormy = pastTalk({ answers: STORMY, hinted: [3], checks: { 2: 'stirred' }, notes: { learn: 'Wait.' } });
  hostile = hostileTalk();
});

it('holds what the talk was, what happened, what was learnt, and every word that was said', () => {
  const root = read(talkMarkdown(stormy, en));
  const text = textOf(root);
  const { review, debrief, talk } = stormy;
  for (const score of [debrief.result, debrief.total, review?.accuracy ?? Number.NaN])
    expect(text).toContain(en.debrief.ofHundred(score));
  expect(review?.turningPoints).toHaveLength(3);
  for (const { instead } of review?.turningPoints ?? []) {
    expect(text).toContain(instead.says);
    expect(text).toContain(instead.why);
  }
  for (const event of talk.events) {
    if (event.type === 'asked' || event.type === 'replied' || event.type === 'reacted')
      expect(text).toContain(plain(event.says));
  }
  expect(text).toContain(en.exported.hinted);
  expect(text).toContain(en.practice.checked(en.balances.stirred.name, 2, en.stages.explosion.name));
});

it('has a table of the five stages', () => {
  const tables = [...nodesIn(read(talkMarkdown(stormy, en)))].filter((node) => node.type === 'table');
  expect(tables).toHaveLength(1);
  const rows = tables[0]?.children ?? [];
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(row.children).toHaveLength(3);
});

it('shows an answered question with its answer, and the others with a line to write on', () => {
  const { stepBack, coolOff, learn } = en.debrief.questions;
  const notes = under(read(talkMarkdown(stormy, en)), en.exported.notes);
  expect(notes.slice(0, 6)).toEqual([stepBack, '____', coolOff, '____', learn, 'Wait.']);
});

it('finds an answer by the words of its question too, and keeps one to a question that nobody asks any more', () => {
  const { share } = en.debrief.questions;
  const talk = pastTalk({ answers: BEST, notes: { [share]: 'That.', 'Gone?': 'Kept.' } });
  const notes = under(read(talkMarkdown(talk, en)), en.exported.notes);
  expect(notes[notes.indexOf(share) + 1]).toBe('That.');
  expect(notes.slice(-2)).toEqual(['Gone?', 'Kept.']);
});

it('says of a talk that has not ended that it has not, and gives it no result', () => {
  const talk = pastTalk({ answers: BEST.slice(0, 4) });
  const text = textOf(read(talkMarkdown(talk, en)));
  expect(text).toContain(en.exported.unfinished(4));
  expect(text).not.toContain(en.debrief.resultMeans);
  expect(text).not.toContain(en.debrief.satisfactionMeans);
});

it('leaves no gap where there is no figure to list', () => {
  const talk = { ...pastTalk({ answers: BEST.slice(0, 1) }), review: null };
  expect(talkMarkdown(talk, en)).not.toContain('\n\n\n');
});

it('keeps words what they are, whatever they look like', () => {
  const markdown = talkMarkdown(hostile, en);
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const tags = new Set(html.match(/<\w+/g));
  const ours = ['h1', 'h2', 'h3', 'p', 'strong', 'em', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
  expect([...ours, 'blockquote', 'hr'].map((tag) => `<${tag}`)).toEqual(expect.arrayContaining([...tags]));
  const root = read(markdown);
  const { title, summary, reflect, briefing } = hostile.scenario;
  for (const text of [title, summary, ...reflect, briefing.situation]) {
    expect(text).toContain(MARKUP);
    expect(textOf(root)).toContain(text);
  }
  expect(root.children.filter(({ type }) => type === 'heading').length).toBe(
    1 + 6 + 5 + hostile.session.answers.length,
  );
});

it('keeps any note a note', () => {
  const hardly = pastTalk({ answers: [] });
  const note = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'#*_-+=|<>&;`~![]()\\.:/@^$1aw \n'), minLength: 1, maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(note, { minLength: 20, maxLength: 30 }), (answers) => {
      const notes = answers
        .filter((answer) => plain(answer) !== '')
        .map((answer, index) => ({ question: `Q${index}`, answer }));
      const told = under(
        read(talkMarkdown({ ...hardly, session: { ...hardly.session, notes } }, en)),
        en.exported.notes,
      );
      expect(told.slice(-2 * notes.length)).toEqual(notes.flatMap((each) => [each.question, plain(each.answer)]));
    }),
    { numRuns: 15 },
  );
});
