import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { beginningOf } from '../src/lint/rules/template-left.ts';
import { STAGES } from '../src/map/stages.ts';
import { scenarioJsonSchema } from '../src/scenario/json-schema.ts';
import { catalogueOfRules } from './support/catalogue.ts';
import { shippedMoments } from './support/moments.ts';
import { HOME, SHIPPED, scenarioFrom, shippedText } from './support/scenarios.ts';

test('the shipped schema is the one the loader checks against', async () => {
  const schema = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot(`${HOME}scenarios/scenario.schema.json`);
});

test('the replies that are known as the template’s are those that it has', async () => {
  const scenario = scenarioFrom(readFileSync(`${HOME}scenarios/template.yaml`, 'utf8'));
  const replies = STAGES.flatMap((stage) => scenario.stages[stage].flatMap(({ responses }) => responses));
  const lines = replies.map(({ say }) => `  ${JSON.stringify(beginningOf(say)).replace(/^"([^']*)"$/, "'$1'")},`);
  const head = '/** How the replies of `scenarios/template.yaml` begin. Made from it by `npm run generate`. */';
  const text = `${head}\nexport const TEMPLATE_REPLIES: ReadonlySet<string> = new Set([\n${lines.join('\n')}\n]);\n`;
  await expect(text).toMatchFileSnapshot(`${HOME}src/lint/template-replies.ts`);
});

test('the catalogue of rules says what the rules say', async () => {
  await expect(catalogueOfRules()).toMatchFileSnapshot(`${HOME}src/lint/rules/README.md`);
});

test('the moments to practise are those of the shipped scenarios', async () => {
  await expect(shippedMoments()).toMatchFileSnapshot(`${HOME}src/drill/shipped.ts`);
});

test.each(SHIPPED)('%s tells editors where its schema lies', (id) => {
  const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(shippedText(id))?.[1];
  expect(path).toBeDefined();
  const schema = new URL(path ?? '', `file://${HOME}scenarios/en/${id}.yaml`);
  expect(existsSync(schema), schema.pathname).toBe(true);
});
