import type { Blockquote, List, Paragraph, PhrasingContent, RootContent, Strong, Table, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { PastTalk } from '../../telling/past-talk.ts';
import { saidIn } from '../../telling/turns.ts';
import type { Words } from '../../words/words.ts';
import { plain } from '../graph/text.ts';
import { type Account, accountOf, lineText, type TurnAccount } from './account.ts';

/** Long enough to be seen as a line to write on; a browser draws it as one. */
const LINE_TO_FILL = 40;

/** A talk to share with colleagues. What stands in scenarios and notes comes out as that text, whatever it looks like. */
export function talkMarkdown(past: PastTalk, words: Words): string {
  const account = accountOf(past, words);
  const { exported, debrief } = words;
  const children: RootContent[] = [
    heading(1, account.title),
    paragraph(text(account.summary)),
    ...(account.unfinished ? [quote(paragraph(strong(account.unfinished)))] : []),
    heading(2, exported.about),
    bullets(account.facts.map(([name, said]) => labelled(exported.said(name), said))),
    ...happened(account, words),
    heading(2, exported.turningPoints),
    ...turningPoints(account, words),
    ...(account.checks.length > 0
      ? [heading(2, exported.checks), bullets(account.checks.map((check) => [text(check)]))]
      : []),
    heading(2, exported.notes),
    ...account.questions.flatMap(({ question, answer }) => [
      paragraph(strong(question)),
      answer === null ? ({ type: 'thematicBreak' } as const) : paragraph(text(answer)),
    ]),
    heading(2, exported.talk),
    ...account.turns.flatMap((turn) => turnBlocks(turn, account, words)),
    ...(account.open ? [paragraph(...labelled(exported.said(account.client), account.open))] : []),
    ...(account.ending ? [paragraph(...labelled(exported.said(debrief.result), account.ending.title))] : []),
    paragraph({ type: 'emphasis', children: [text(account.madeWith)] }),
  ];
  return toMarkdown(
    { type: 'root', children },
    { bullet: '-', rule: '_', ruleRepetition: LINE_TO_FILL, extensions: [gfmToMarkdown()] },
  ).trimEnd();
}

function happened(account: Account, words: Words): RootContent[] {
  const { exported, debrief } = words;
  const { ending, scores, scoreHint, curve, stages, styles, forClient, forCompany } = account;
  return [
    heading(2, exported.happened),
    ...(ending ? [paragraph(strong(ending.title), text(`. ${ending.texts.join(' ')}`))] : []),
    ...(scores.length > 0
      ? [
          bullets(
            scores.map(({ name, score, means }) => [strong(name), text(`: ${debrief.ofHundred(score)}, ${means}`)]),
          ),
        ]
      : []),
    ...(scoreHint ? [paragraph(text(scoreHint))] : []),
    heading(3, debrief.curve),
    paragraph(text([curve.path, curve.bestPath].join(' '))),
    paragraph(text(exported.levels(curve.levels))),
    heading(3, debrief.stagesTitle),
    table([
      [exported.stage, exported.score, exported.repliesGiven],
      ...stages.map(({ name, score, instead, turns }) => [
        name,
        score === null ? instead : debrief.ofHundred(score),
        String(turns),
      ]),
    ]),
    heading(3, debrief.style),
    bullets(styles.map(({ name, share, text: cues }) => [strong(`${name} ${share}%`), text(`: ${cues}`)])),
    ...(forClient.length > 0 ? [heading(3, debrief.client), bullets(forClient.map((said) => [text(said)]))] : []),
    ...(forCompany.length > 0 ? [heading(3, debrief.company), bullets(forCompany.map((said) => [text(said)]))] : []),
  ];
}

function turningPoints({ turningPoints: points, noTurningPoints, client }: Account, words: Words): RootContent[] {
  const { debrief, exported } = words;
  return [
    ...(noTurningPoints ? [paragraph(text(noTurningPoints))] : []),
    ...points.flatMap((point) => [
      paragraph(strong(point.title)),
      bullets([
        labelled(exported.said(client), point.asked),
        labelled(exported.said(debrief.said), point.given.says),
        labelled(exported.said(exported.effect), point.given.why),
        labelled(exported.said(debrief.better), point.instead.says),
        labelled(exported.said(exported.why), point.instead.why),
      ]),
      paragraph(text(point.wayOn)),
      paragraph(text(lineText(point))),
    ]),
  ];
}

function turnBlocks(turn: TurnAccount, { client }: Account, words: Words): RootContent[] {
  const { exported, talk } = words;
  const { title, asked, replied, answer, worth, feedback, hinted } = turn;
  const told = [
    ...(worth ? [`${worth.name}${worth.text}`] : []),
    ...feedback.map((each) => each.text),
    ...(hinted ? [exported.hinted] : []),
  ];
  return [
    heading(3, title),
    paragraph(...labelled(exported.said(client), asked.says)),
    paragraph(...labelled(exported.said(talk.you), saidIn(replied, words))),
    paragraph(...labelled(exported.said(client), answer)),
    quote(bullets(told.filter((said) => said !== '').map((said) => [text(said)]))),
  ];
}

const text = (value: string): Text => ({ type: 'text', value: plain(value) });
const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });
const labelled = (name: string, said: string): PhrasingContent[] => [
  strong(name),
  { type: 'text', value: ` ${plain(said)}` },
];
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const quote = (child: Paragraph | List): Blockquote => ({ type: 'blockquote', children: [child] });
const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });

const bullets = (items: readonly PhrasingContent[][]): List => ({
  type: 'list',
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
});

const table = (rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
});
