import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBrowser } from '../support/chromium.ts';
import { cli } from '../support/cli.ts';
import { poisonedHome, scenarioOfMarkup } from './poisoned.ts';

const skipped = CHROMIUM === undefined;

describe.skipIf(skipped)(
  `what is opened in a browser${skipped ? ' (there is no Chromium on this machine: set CHROMIUM)' : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'conflict-map-'));
    const talk = join(folder, 'talk.html');
    const picture = join(folder, 'graph.svg');
    let browser: Browser;
    let page: Page;
    /** What the page asked for, said and did, beside being shown. */
    let requests: string[];
    let refused: string[];
    let dialogs: number;
    let noise: string[];

    beforeAll(async () => {
      const { home, ids } = poisonedHome();
      writeFileSync(join(folder, 'small.yaml'), scenarioOfMarkup());
      const env = { CONFLICT_MAP_HOME: home };
      expect((await cli(['export', ids.whole, '--output', talk], { env })).code).toBe(0);
      writeFileSync(picture, (await cli(['graph', './small.yaml', '--format', 'svg'], { env, folder })).out);
      browser = await openBrowser();
      page = await browser.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('requestfailed', (request) => refused.push(`${request.url()} ${request.failure()?.errorText}`));
      page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      page.on('console', (message) => noise.push(message.text()));
    }, 30_000);
    afterAll(() => browser?.close());

    async function shown(file: string): Promise<void> {
      [requests, refused, dialogs, noise] = [[], [], 0, []];
      await page.goto(pathToFileURL(file).href);
    }

    /** Everything that markup of a payload would have left behind. */
    const left = (): Promise<string[]> =>
      page.evaluate(`[
        ...('pwned' in window ? ['pwned ' + window.pwned] : []),
        ...[...document.querySelectorAll('script, img, iframe, object, embed, form, base, link, foreignObject, details')].map((each) => each.outerHTML),
        ...[...document.querySelectorAll('*')].flatMap((each) => [...each.attributes].filter(({ name, value }) => /^on|^src$|^style$/.test(name) || /javascript:/i.test(value) && name.endsWith('href')).map(({ name }) => name)),
      ]`);

    it('runs nothing of a poisoned talk, asks for nothing, and shows every payload as text', async () => {
      await shown(talk);
      await page.mouse.move(200, 200);
      await page.keyboard.press('Tab');
      expect(await left()).toEqual([]);
      expect([requests, dialogs, noise]).toEqual([[pathToFileURL(talk).href], 0, []]);
      const text = await page.evaluate<string>('document.body.textContent');
      for (const payload of [
        'window.pwned=1</script>',
        'onerror=window.pwned=2>',
        '" onmouseover="window.pwned=3"',
        '<svg onload',
      ])
        expect(text).toContain(payload);
      // what the trainee wrote, with its escapes written out
      expect(text).toContain('⟨U+202E⟩');
    });

    it('is under a policy that forbids what would have got in all the same', async () => {
      await shown(talk);
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
      );
      await page.evaluate(`
        const put = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
        put('script', { textContent: 'window.pwned = "script"' });
        put('img', { src: 'http://evil.invalid/image' });
        put('iframe', { src: 'http://evil.invalid/frame' });
        put('link', { rel: 'stylesheet', href: 'http://evil.invalid/style' });
        put('base', { href: 'http://evil.invalid/' });
        put('object', { data: 'http://evil.invalid/object' });
        put('audio', { src: 'http://evil.invalid/audio' });
        document.body.insertAdjacentHTML('beforeend', '<button id=b onclick="window.pwned=1">b</button><form action="http://evil.invalid/form"><button id=f>f</button></form>');
        fetch('http://evil.invalid/fetch').catch(() => {});
      `);
      await page.evaluate(`document.getElementById('b').click(); document.getElementById('f').click()`);
      await page.waitForTimeout(200);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.filter((request) => !request.endsWith(' csp'))).toEqual([]);
      expect(requests.length).toBe(1 + refused.length);
      expect(await page.evaluate(`'pwned' in window`)).toBe(false);
      expect(await page.evaluate('document.baseURI')).toBe(pathToFileURL(talk).href);
      const told = noise.join('\n');
      for (const kind of [
        'inline script',
        'inline event handler',
        'stylesheet',
        'base URI',
        'Connecting',
        'image',
        'Framing',
        'media',
        'plugin',
      ])
        expect(told, kind).toContain(kind);
    });

    it('runs nothing of a picture of a poisoned scenario, opened, put into a page or shown as an image', async () => {
      await shown(picture);
      expect(await left()).toEqual([]);
      expect([requests, dialogs, noise]).toEqual([[pathToFileURL(picture).href], 0, []]);
      const around = join(folder, 'around.html');
      const svg = await page.evaluate<string>('new XMLSerializer().serializeToString(document)');
      writeFileSync(around, `<!doctype html><meta charset="utf-8"><body>${svg}<p>around</p>`);
      await shown(around);
      expect(await left()).toEqual([]);
      expect(await page.locator('body > svg').count()).toBe(1);
      expect(await page.locator('body > p').count()).toBe(1);
      writeFileSync(around, '<!doctype html><img id="i" src="graph.svg">');
      await shown(around);
      expect(await page.evaluate<number>(`document.getElementById('i').naturalWidth`)).toBeGreaterThan(100);
      expect(requests).toEqual([pathToFileURL(around).href, pathToFileURL(picture).href]);
      expect(await page.evaluate(`'pwned' in window`)).toBe(false);
    });
  },
);
