import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../src/report/graph/text.ts';
import { talkHtml } from '../../src/report/talk/html.ts';
import { STYLE } from '../../src/report/talk/html-style.ts';
import type { PastTalk } from '../../src/telling/past-talk.ts';
import { en } from '../../src/words/en.ts';
import { CHROMIUM, openBrowser } from '../support/chromium.ts';
import { hostileTalk, MARKUP, pastTalk, STORMY } from './talks.ts';

/** Functions that look at a page from inside. */
const VISIBILITY = readFileSync(new URL('visibility.js', import.meta.url), 'utf8');

const HASH = createHash('sha256').update(STYLE).digest('base64');

let stormy: PastTalk;
let hostile: PastTalk;
beforeAll(() => {
  stormy = pastTalk({
    answers: STORMY,
    hinted: [3],
    checks: { 0: 'middle', 2: 'captured', 8: 'restrained' },
    notes: { learn: 'Wait.' },
  });
  hostile = hostileTalk();
});

it('is the same page each time, without a script, a style of an element, an event handler or an address outside', () => {
  for (const talk of [stormy, hostile]) {
    const page = talkHtml(talk, en, HASH);
    expect(talkHtml(talk, en, HASH)).toBe(page);
    const tags = page.replace(/<style>[^<]*<\/style>/, '').match(/<[^>]+>/g) ?? [];
    expect(tags.length).toBeGreaterThan(200);
    for (const tag of tags)
      expect(tag).not.toMatch(/^<(script|iframe|object|embed|link|img|base|form)|\s(style|on\w+|src)=/i);
    for (const [, target] of page.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#reply-\d+$/);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

interface Faint {
  readonly faint: readonly string[];
  readonly seen: number;
}

/** Who has no browser goes without; .ci/run installs one. */
const skipped = CHROMIUM === undefined;

describe.skipIf(skipped)(
  `in a browser${skipped ? ' (there is no Chromium on this machine: set CHROMIUM)' : ''}`,
  () => {
    let browser: Browser;
    let page: Page;
    const noise: string[] = [];
    const addresses = new Set<string>();
    const folder = mkdtempSync(join(tmpdir(), 'conflict-map-'));

    /** @param name of a function of visibility.js */
    const looking = <T>(name: string): Promise<T> => page.evaluate<T>(`${VISIBILITY};${name}()`);

    async function show(talk: PastTalk): Promise<void> {
      const file = join(folder, 'talk.html');
      writeFileSync(file, talkHtml(talk, en, HASH));
      await page.goto(pathToFileURL(file).href);
    }

    beforeAll(async () => {
      browser = await openBrowser();
      page = await browser.newPage();
      page.on('console', (message) => noise.push(message.text()));
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('request', (request) => addresses.add(request.url()));
      await show(stormy);
    });
    afterAll(() => browser?.close());

    it('has its styles, complains of nothing, and asks for nothing but itself', async () => {
      const colour = await page.evaluate('getComputedStyle(document.body).color');
      expect(colour).toBe('rgb(27, 36, 48)');
      expect(noise).toEqual([]);
      expect([...addresses]).toEqual([pathToFileURL(join(folder, 'talk.html')).href]);
    });

    it('forbids styles that are not its own', async () => {
      await page.evaluate(
        `document.head.append(Object.assign(document.createElement('style'), { textContent: 'body{display:none}' }))`,
      );
      expect(await page.locator('body').isVisible()).toBe(true);
      expect(noise.splice(0).join()).toMatch(/Content Security Policy/);
      await show(stormy);
    });

    it('draws the stages as bands, a point for every level, and what stands out', async () => {
      await page.setViewportSize({ width: 1200, height: 900 });
      const { emotion } = stormy.debrief;
      const drawn = (kind: string): Promise<number> => page.locator(`svg.curve.wide ${kind}`).count();
      expect(await page.locator('svg.curve.wide .band title').allTextContents()).toEqual([
        'position',
        'explosion',
        'acceptance',
        'explosion',
        'acceptance',
        'plan',
        'action',
      ]);
      expect(await drawn('path.own')).toBe(1);
      expect(await drawn('path.best')).toBe(1);
      expect(await drawn('path.norm')).toBe(1);
      expect(await drawn('path.turning')).toBe(3);
      expect(await drawn('circle.own')).toBe(emotion.length - 3);
      expect(await drawn('circle.best')).toBe(stormy.review?.best.emotion.length);
      expect(await drawn('rect.check')).toBe(3);
      // higher up is a higher level
      const heights = await page
        .locator('svg.curve.wide circle.own')
        .evaluateAll((points) => points.map((point) => Number(point.getAttribute('cy'))));
      const turning = stormy.review?.turningPoints.map(({ turn }) => turn) ?? [];
      const levels = emotion.filter((_, reply) => !turning.includes(reply));
      const byHeight = [...heights].sort((a, b) => b - a);
      expect(byHeight.map((height) => levels[heights.indexOf(height)])).toEqual([...levels].sort((a, b) => a - b));
    });

    it('tells the curve in words too', async () => {
      const svg = page.getByRole('img', { name: en.debrief.curve });
      expect(await svg.count()).toBe(1);
      expect(await svg.locator('desc').textContent()).toContain(en.exported.levels(stormy.debrief.emotion));
    });

    it.each([
      [1200, 'light'],
      [1200, 'dark'],
      [360, 'light'],
      [360, 'dark'],
    ] as const)('can be read %i pixels wide, %s', async (width, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await looking<string[]>('clippedTexts')).toEqual([]);
      expect(await looking<string[]>('outside')).toEqual([]);
      const { faint, seen } = await looking<Faint>('faintTexts');
      expect(faint).toEqual([]);
      expect(seen).toBeGreaterThan(200);
    });

    it('shows on paper what it shows on the screen', async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1200, height: 900 });
      const onScreen = await page.evaluate('document.body.innerText');
      expect(onScreen).toContain(en.exported.notAnswered);
      // A4 between its margins, in CSS pixels; and somebody who likes it dark
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.setViewportSize({ width: 680, height: 1000 });
      expect(await page.evaluate('document.body.innerText')).toBe(onScreen);
      expect(await looking<string[]>('outside')).toEqual([]);
      expect((await looking<Faint>('faintTexts')).faint).toEqual([]);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    });

    it('keeps words what they are, whatever they look like', async () => {
      await show(hostile);
      const text = await page.evaluate(`document.body.textContent.replaceAll(/\\s+/g, ' ')`);
      const { title, summary, reflect, briefing } = hostile.scenario;
      for (const words of [title, summary, ...reflect, briefing.situation]) {
        expect(words).toContain(MARKUP);
        expect(text).toContain(plain(words));
      }
      expect(await page.locator('script, b, img, main code').count()).toBe(0);
      expect(noise).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  },
);
