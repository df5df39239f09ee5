import type { Grade } from '../../map/grades.ts';
import type { Feedback, Worth } from '../../telling/feedback.ts';
import type { Score } from '../../telling/outcome.ts';
import type { PastTalk } from '../../telling/past-talk.ts';
import { saidIn } from '../../telling/turns.ts';
import type { Words } from '../../words/words.ts';
import { LOOKS } from '../graph/look.ts';
import { escapeXml, plain } from '../graph/text.ts';
import { type Account, accountOf, lineText, type TurnAccount } from './account.ts';
import { curveSvg, NARROW, WIDE } from './curve-svg.ts';
import { STYLE } from './html-style.ts';

/**
 * A talk as one page that needs nothing else and runs nothing.
 * @param styleHash SHA-256 of `STYLE` in base64: the page forbids everything but these styles
 */
export function talkHtml(past: PastTalk, words: Words, styleHash: string): string {
  const account = accountOf(past, words);
  const { exported, debrief } = words;
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${exported.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${esc(account.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...header(account, words),
    '<main>',
    ...section('happened', exported.happened, outcome(account, words)),
    ...section('curve', debrief.curve, figure(account, words)),
    '<div class="pair">',
    ...section('stages', debrief.stagesTitle, stages(account, words)),
    ...section('styles', debrief.style, styles(account)),
    '</div>',
    ...(account.ending
      ? [
          '<div class="pair">',
          ...section('client', debrief.client, list(account.forClient)),
          ...section('company', debrief.company, list(account.forCompany)),
          '</div>',
        ]
      : []),
    ...section('turning-points', exported.turningPoints, turningPoints(account, words)),
    ...(account.checks.length > 0 ? section('checks', exported.checks, list(account.checks)) : []),
    ...section('notes', exported.notes, questions(account, words)),
    ...section('talk', exported.talk, talk(account, words)),
    '</main>',
    `<footer><p>${esc(account.madeWith)}</p></footer>`,
    '</body>',
    '</html>',
  ].join('\n');
}

const esc = (text: string): string => escapeXml(plain(text));

/** A tag with text in it; `more` is markup already. */
const tag = (name: string, text: string, more = ''): string => `<${name}${more}>${esc(text)}</${name}>`;

/** The words of the scenario may be in another language than those around them. */
const spoken = ({ language }: Account, text: string): string => tag('p', text, ` lang="${esc(language)}"`);

const list = (texts: readonly string[]): string[] => ['<ul>', ...texts.map((text) => tag('li', text)), '</ul>'];

function section(id: string, title: string, inner: readonly string[]): string[] {
  return [
    `<section id="${id}" aria-labelledby="${id}-title">`,
    tag('h2', title, ` id="${id}-title"`),
    ...inner,
    '</section>',
  ];
}

function header(account: Account, { exported }: Words): string[] {
  const lang = ` lang="${esc(account.language)}"`;
  return [
    '<header>',
    tag('p', exported.kind, ' class="kind"'),
    tag('h1', account.title, lang),
    tag('p', account.summary, ` class="summary"${lang}`),
    '<dl class="facts">',
    ...account.facts.map(([name, text]) => `<div>${tag('dt', name)}${tag('dd', text)}</div>`),
    '</dl>',
    '</header>',
  ];
}

function outcome({ unfinished, ending, scores, scoreHint }: Account, words: Words): string[] {
  return [
    ...(unfinished ? [tag('p', unfinished, ' class="unfinished"')] : []),
    ...(ending
      ? [
          `<div class="ending ${ending.good ? 'well' : 'ill'}">`,
          `<p class="name"><span aria-hidden="true">${ending.good ? '✓' : '×'}</span> ${esc(ending.title)}</p>`,
          tag('p', ending.texts.join(' ')),
          '</div>',
        ]
      : []),
    ...(scores.length > 0 ? ['<dl class="scores">', ...scores.map((score) => scoreCard(score, words)), '</dl>'] : []),
    ...(scoreHint ? [tag('p', scoreHint, ' class="quiet"')] : []),
  ];
}

function scoreCard({ name, score, means }: Score, { debrief }: Words): string {
  const figure = `<dd class="figure"><span aria-hidden="true">${score}</span><span class="hidden">${esc(debrief.ofHundred(score))}</span></dd>`;
  return `<div>${tag('dt', name)}${figure}<dd>${bar(score)}</dd>${tag('dd', means, ' class="quiet"')}</div>`;
}

/** A share of 100, drawn; the figure stands beside it as text. */
const bar = (score: number): string =>
  `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="4"/><rect class="part" width="${score}" height="4"/></svg>`;

function figure({ curve }: Account, words: Words): string[] {
  const { exported } = words;
  const key = (kind: string, text: string): string =>
    `<li><svg class="key" viewBox="0 0 30 14" aria-hidden="true">${KEYS[kind] ?? ''}</svg> ${esc(text)}</li>`;
  return [
    '<figure>',
    curveSvg(curve, words, WIDE),
    curveSvg(curve, words, NARROW),
    '<ul class="legend">',
    key('own', words.curve.own),
    ...(curve.best ? [key('best', words.curve.best)] : []),
    key('norm', exported.normIs),
    ...(curve.turning.length > 0 ? [key('turning', exported.turning)] : []),
    ...(curve.checks.length > 0 ? [key('check', exported.check)] : []),
    '</ul>',
    `<figcaption>${tag('p', [curve.path, curve.bestPath].join(' '))}</figcaption>`,
    '</figure>',
  ];
}

const KEYS: Readonly<Record<string, string>> = {
  own: '<path class="own" d="M1 7H29"/><circle class="own" cx="15" cy="7" r="3.2"/>',
  best: '<path class="best" d="M1 7H29"/><circle class="best" cx="15" cy="7" r="2.5"/>',
  norm: '<path class="norm" d="M1 7H29"/>',
  turning: '<path class="turning" d="M15 1l6 6l-6 6l-6 -6z"/>',
  check: '<rect class="check" x="11" y="3" width="8" height="8" rx="1.5"/>',
};

function stages({ stages: all }: Account, { exported }: Words): string[] {
  return [
    '<table>',
    `<thead><tr>${[exported.stage, exported.score, exported.repliesGiven].map((name) => tag('th', name, ' scope="col"')).join('')}</tr></thead>`,
    '<tbody>',
    ...all.map(({ name, score, instead, turns }, index) =>
      [
        `<tr><th scope="row"><span class="swatch band-${index + 1}" aria-hidden="true">${index + 1}</span> ${esc(name)}</th>`,
        score === null
          ? tag('td', instead, ' class="quiet"')
          : `<td><span class="number">${score}</span>${bar(score)}</td>`,
        `<td class="number">${turns}</td></tr>`,
      ].join(''),
    ),
    '</tbody>',
    '</table>',
  ];
}

function styles({ styles: all }: Account): string[] {
  return [
    '<ul class="styles">',
    ...all.map(
      ({ name, share, text }) =>
        `<li><p><strong>${esc(name)}</strong> <span class="number">${share}%</span></p>${bar(share)}${tag('p', text, ' class="quiet"')}</li>`,
    ),
    '</ul>',
  ];
}

function turningPoints(account: Account, { debrief }: Words): string[] {
  const { turningPoints: points, noTurningPoints, client } = account;
  const said = (kind: string, who: string, text: string, why: string): string =>
    `<div class="${kind}"><dt>${esc(who)}</dt><dd>${spoken(account, text)}${why === '' ? '' : tag('p', why, ' class="quiet"')}</dd></div>`;
  return [
    ...(noTurningPoints ? [tag('p', noTurningPoints)] : []),
    ...points.flatMap((point) => [
      '<article class="turning-point">',
      `<h3><span class="mark" aria-hidden="true">◆</span> <a href="#reply-${point.turn}">${esc(point.title)}</a></h3>`,
      '<dl>',
      said('client', client, point.asked, ''),
      said('given', `× ${debrief.said}`, point.given.says, point.given.why),
      said('better', `✓ ${debrief.better}`, point.instead.says, point.instead.why),
      '</dl>',
      tag('p', point.wayOn, ' class="way"'),
      tag('p', lineText(point), ` lang="${esc(account.language)}"`),
      '</article>',
    ]),
  ];
}

function questions({ questions: all }: Account, { exported }: Words): string[] {
  return [
    '<dl class="questions">',
    ...all.map(
      ({ question, answer }) =>
        `<div>${tag('dt', question)}${answer === null ? tag('dd', exported.notAnswered, ' class="blank quiet"') : tag('dd', answer)}</div>`,
    ),
    '</dl>',
  ];
}

function talk(account: Account, words: Words): string[] {
  const { exported, debrief } = words;
  return [
    '<ol class="talk">',
    ...account.turns.map((turn) => reply(turn, account, words)),
    ...(account.open
      ? [
          `<li><div class="speech client">${tag('p', account.client, ' class="who"')}${spoken(account, account.open)}</div></li>`,
        ]
      : []),
    '</ol>',
    ...(account.ending
      ? [`<p class="end"><strong>${esc(exported.said(debrief.result))}</strong> ${esc(account.ending.title)}</p>`]
      : []),
  ];
}

function reply(turn: TurnAccount, account: Account, words: Words): string {
  const { exported, talk: told } = words;
  const speech = (kind: 'client' | 'own', who: string, text: string): string =>
    `<div class="speech ${kind}">${tag('p', who, ' class="who"')}${spoken(account, text)}</div>`;
  return [
    `<li id="reply-${turn.turn}">`,
    `<h3>${esc(turn.title)} <span class="quiet">${esc(turn.mood)}</span></h3>`,
    speech('client', account.client, turn.asked.says),
    ...(turn.hinted ? [tag('p', exported.hinted, ' class="hinted quiet"')] : []),
    speech('own', told.you, saidIn(turn.replied, words)),
    speech('client', account.client, turn.answer),
    '<div class="feedback">',
    ...(turn.worth ? [worth(turn.worth)] : []),
    `<ul>${turn.feedback.map(feedbackItem).join('')}</ul>`,
    '</div>',
    '</li>',
  ].join('\n');
}

function worth({ grade, name, text }: Worth): string {
  const kind: Grade | 'decided' = grade ?? 'decided';
  return `<p class="worth ${kind}"><span class="sign" aria-hidden="true">${LOOKS[kind].sign}</span> <span>${esc(name + text)}</span></p>`;
}

const SIGNS: Readonly<Record<Feedback['effect'], string>> = { good: '+', bad: '−', plain: '·', passage: '➜' };

const feedbackItem = ({ effect, text }: Feedback): string =>
  `<li class="${effect}"><span class="sign" aria-hidden="true">${SIGNS[effect]}</span> <span>${esc(text)}</span></li>`;
