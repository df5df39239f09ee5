import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../src/scenario/json-schema.ts';
import { catalogueOfRules } from './support/catalogue.ts';
import { HOME, SHIPPED, shippedText } from './support/scenarios.ts';

test('the shipped schema is the one the loader checks against', async () => {
  const schema = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot(`${HOME}scenarios/scenario.schema.json`);
});

test('the catalogue of rules says what the rules say', async () => {
  await expect(catalogueOfRules()).toMatchFileSnapshot(`${HOME}src/lint/rules/README.md`);
});

test.each(SHIPPED)('%s tells editors where its schema lies', (id) => {
  const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(shippedText(id))?.[1];
  expect(path).toBeDefined();
  const schema = new URL(path ?? '', `file://${HOME}scenarios/en/${id}.yaml`);
  expect(existsSync(schema), schema.pathname).toBe(true);
});
