import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { explore } from '../../src/analysis/explore.ts';
import { talkAlong } from '../../src/analysis/line.ts';
import { outlineOf } from '../../src/analysis/outline.ts';
import { reviewOf } from '../../src/analysis/review.ts';
import { solutionOf, solve } from '../../src/analysis/solve.ts';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { STAGES } from '../../src/map/stages.ts';
import { dotLines } from '../../src/report/graph/dot.ts';
import { mermaidLines } from '../../src/report/graph/mermaid.ts';
import { svgLines } from '../../src/report/graph/svg.ts';
import { linesOf, widthOf } from '../../src/report/graph/text.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { wordsFor } from '../../src/words/words.ts';
import { SHIPPED, shippedBoard } from '../support/scenarios.ts';
import { exchange, reply, small } from '../support/small.ts';

const words = wordsFor('en');
const WRITERS = { mermaid: mermaidLines, dot: dotLines, svg: svgLines };

const outlined = (scenario: Scenario, budget?: number) => outlineOf(solve(explore(setUp(scenario), budget)));

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
});

/** The texts of a picture, which has to be well-formed. */
function textsOf(svg: string): string[] {
  const document = XmlDocument.fromString(svg);
  try {
    return document.find('//*[local-name()="text"]').map((found) => (found as XmlElement).content);
  } finally {
    document.dispose();
  }
}

/** Fails unless every line is one that the writer means: numbered nodes, and labels in which nothing is a sign. */
function expectMermaid(lines: readonly string[]): void {
  const label = String.raw`"(?:[^"#&<>\`%{}:;*_~[\]()|\\$]|#\d+;|<br/>)*"`;
  const node = String.raw`(?:[a-z]+\d*_?\d*|legend)`;
  const kinds = [
    /^%%\{init: \{"flowchart": \{[^{}]*\}\}\}%%$/,
    /^flowchart LR$/,
    /^acc(Title|Descr): [^#;%{}<>&\n]+$/,
    /^direction TB$|^end$/,
    new RegExp(`^subgraph ${node} \\[${label}\\]$`),
    new RegExp(`^${node}(\\[${label}\\]|\\(${label}\\)):::[a-z]+$`),
    new RegExp(`^${node}( (~~~|-->|-\\.->|==>) ${node})+$`),
    /^classDef [a-z]+\d? [a-z0-9:#,-]+( \d)?$/,
    /^class [a-z]+\d? [a-z]+\d?$/,
  ];
  for (const line of lines)
    expect(
      kinds.some((kind) => kind.test(line)),
      line,
    ).toBe(true);
}

const HOSTILE = [
  'He said "no" & <b>left</b>, `then` --> end; #quot; %%{init: {}}%% ]]> <!-- \' \\N \\" }',
  'one\ntwo\r\n```\n1. three\n- four\u0000\u0007\u2028\ud800\uffff<script>alert(1)</script>',
  'مرحبا \u202e كيف حالك، 👩‍👩‍👧‍👦🎉 貸付は断られました',
  'x'.repeat(400),
];

const hostile = (text: string): Scenario =>
  small(
    {
      position: [
        exchange('p1', [reply('good', ['courtesy', 'state_bad_news'], { say: text }), reply('end', ['flat_refusal'])], {
          client: [{ when: { emotion: '>= 80' }, say: text }, { say: text }],
        }),
      ],
    },
    { title: text, summary: text, domain: text },
  );

describe('an outline', () => {
  it.each(SHIPPED)('of %s grades the best talk’s replies as the review of that talk does', (id) => {
    const board = shippedBoard(id);
    const solution = solutionOf(board);
    const { stages, best } = outlineOf(solution);
    const talk = talkAlong(solution, 'best');
    expect(best).toBe(talk.result);
    const review = reviewOf(board, replay(board, talk.answers).talk.events);
    const replies = new Map(
      stages.flatMap(({ exchanges }) =>
        exchanges.flatMap(({ text, replies }) => replies.map((each) => [`${text.id}/${each.text.id}`, each] as const)),
      ),
    );
    for (const { exchange: asked, response, loss } of review?.replies ?? [])
      expect(replies.get(`${asked}/${response}`)?.loss, `${asked}/${response}`).toBe(loss);
  });

  it('says of a reply that is never on offer that it is not, and gives it no loss', () => {
    const { stages } = outlined(
      small({
        action: [exchange('c1', [reply('good', ['courtesy']), reply('never', [], { when: { emotion: '> 100' } })])],
      }),
    );
    expect(stages[4]?.exchanges[0]?.replies.map(({ effect }) => effect)).toEqual(['best', 'never']);
    expect(stages[4]?.exchanges[0]?.replies[1]?.loss).toBeNull();
  });

  it('knows no effects where not all talks were followed', () => {
    const { best, stages } = outlined(small(), 3);
    expect(best).toBeNull();
    for (const { exchanges } of stages)
      for (const { replies } of exchanges)
        for (const { effect, loss } of replies) expect([effect, loss]).toEqual(['unknown', null]);
  });

  it('puts the reprise of a stage last', () => {
    const { stages } = outlined(
      small({
        explosion: [
          exchange('again', [reply('a', []), reply('b', [])], { reprise: true }),
          exchange('first', [reply('a', []), reply('b', [])]),
        ],
      }),
    );
    expect(stages[1]?.exchanges.map(({ text }) => text.id)).toEqual(['first', 'again']);
  });
});

describe.each(SHIPPED)('the picture of %s', (id) => {
  const outline = outlineOf(solutionOf(shippedBoard(id)));
  const exchanges = outline.stages.flatMap((stage) => stage.exchanges);
  const replies = exchanges.flatMap((each) => each.replies);
  const svg = svgLines(outline, words);

  it('holds every stage, exchange and reply, in all formats', () => {
    const texts = {
      mermaid: mermaidLines(outline, words).join('\n'),
      dot: dotLines(outline, words).join('\n'),
      svg: textsOf(svg.join('\n')).join('\n'),
    };
    for (const text of Object.values(texts)) {
      for (const stage of STAGES) expect(text).toContain(words.stages[stage].name);
      for (const { text: each } of [...exchanges, ...replies]) expect(text).toContain(each.id);
    }
    expect(texts.mermaid.match(/^e\d+_\d+\(/gm)?.length).toBe(replies.length);
    expect(texts.dot.match(/PORT="r\d"/g)?.length).toBe(replies.length);
    expect(texts.svg.match(/^[★✓≈−×○]$/gm)?.length).toBe(replies.length + 5);
  });

  it('is one that Graphviz can lay out, and Mermaid read', () => {
    expect(graphviz.layout(dotLines(outline, words).join('\n'), 'svg', 'dot')).toContain('</svg>');
    expectMermaid(mermaidLines(outline, words));
  });

  it('keeps every card within its band and every text within the page, with no card upon another', () => {
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg[0] ?? '') ?? [];
    expect(Number(width) / Number(height)).toBeGreaterThan(1);
    const cards = [
      ...svg
        .join('\n')
        .matchAll(/<g transform="translate\((\d+) (\d+)\)">\n<rect x="0" y="0" width="(\d+)" height="(\d+)"/g),
    ].map(([, ...found]) => found.map(Number) as [number, number, number, number]);
    expect(cards.length).toBe(exchanges.length);
    for (const [index, [x, y, wide, high]] of cards.entries()) {
      expect(x + wide).toBeLessThanOrEqual(Number(width));
      expect(y + high).toBeLessThanOrEqual(Number(height));
      for (const [otherX, otherY, otherWide, otherHigh] of cards.slice(index + 1))
        expect(x + wide <= otherX || otherX + otherWide <= x || y + high <= otherY || otherY + otherHigh <= y).toBe(
          true,
        );
    }
  });
});

describe('a hostile text', () => {
  it.each(HOSTILE)('leaves every format well-formed: %j', (text) => {
    const outline = outlined(hostile(text));
    for (const write of Object.values(WRITERS))
      for (const line of write(outline, words)) expect(line).not.toMatch(/[\n\r\0\u202e]/);
    expectMermaid(mermaidLines(outline, words));
    expect(graphviz.layout(dotLines(outline, words).join('\n'), 'svg', 'dot')).toContain('</svg>');
    const svg = svgLines(outline, words).join('\n');
    expect(textsOf(svg).length).toBeGreaterThan(20);
    expect(svg).not.toContain('<script');
  });
});

describe('a picture', () => {
  it('draws where a reply leads, what it brings out and on what it depends', () => {
    const scenario = small({
      plan: [
        exchange('l1', [
          reply('ask', ['paraphrase'], { surfaces: 'main', goto: 'l2' }),
          reply('guide', ['guide'], { when: { hidden: 'side', emotion: '< 80' } }),
        ]),
        exchange('l2', [reply('ahead', ['guide'], { goto: 'c1' }), reply('on', ['guide'])], {
          when: { surfaced: 'main' },
        }),
      ],
    });
    const outline = outlined(scenario);
    for (const write of Object.values(WRITERS)) {
      const text = write(outline, words).join(' ');
      for (const part of ['brings out main', 'leads to l2', 'leads to c1', 'only if', 'side is hidden', 'main is out'])
        expect(text).toContain(part);
    }
    const svg = svgLines(outline, words).join('\n');
    expect(svg.match(/url\(#jump\)/g)?.length).toBe(3);
    expect(
      dotLines(outline, words)
        .join('\n')
        .match(/:r\d -> /g)?.length,
    ).toBe(2);
  });

  it('says plainly that nothing is known where not all talks were followed', () => {
    const outline = outlined(small(), 3);
    for (const write of Object.values(WRITERS)) {
      const text = write(outline, words).join(' ');
      expect(text).toContain('○');
      expect(text).not.toContain('★');
      expect(text).toContain('budget');
    }
  });

  it('has a title and a description for those who can’t see it', () => {
    const document = XmlDocument.fromString(svgLines(outlined(small()), words).join('\n'));
    expect(document.root.attr('role')?.value).toBe('img');
    expect(document.get('/*/*[local-name()="title"]')?.content).toBe('Small');
    expect(document.get('/*/*[local-name()="desc"]')?.content).toContain('A small talk.');
    document.dispose();
  });
});

describe('wrapping', () => {
  const within = (most: number) => (line: string) => line.length <= most;

  it('breaks between words, inside one only where it is too long, and says that it left something out', () => {
    expect(linesOf('one two three', within(7), 5)).toEqual(['one two', 'three']);
    expect(linesOf('abcdefghij', within(4), 5)).toEqual(['abcd', 'efgh', 'ij']);
    expect(linesOf('one two three four', within(8), 2)).toEqual(['one two', 'three…']);
    expect(linesOf('', within(8), 2)).toEqual([]);
  });

  it('takes wide characters for wide, and marks for nothing', () => {
    expect(widthOf('貸', 10)).toBeGreaterThan(widthOf('i', 10) * 2);
    expect(widthOf('é'.normalize('NFD'), 10)).toBe(widthOf('e', 10));
  });
});
