import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { beginningOf } from '../src/lint/rules/template-left.ts';
import { textsOf } from '../src/lint/subject.ts';
import { STAGES } from '../src/map/stages.ts';
import { scenarioJsonSchema } from '../src/scenario/json-schema.ts';
import { catalogueOfRules } from './support/catalogue.ts';
import { formatTypes } from './support/format.ts';
import { shippedMoments } from './support/moments.ts';
import { HOME, SHIPPED, scenarioFrom, shippedText } from './support/scenarios.ts';

test('the shipped schema is the one the loader checks against', async () => {
  const schema = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot(`${HOME}scenarios/scenario.schema.json`);
});

test('the types of the format are those of its schema', async () => {
  await expect(formatTypes()).toMatchFileSnapshot(`${HOME}src/scenario/format.ts`);
});

test('the replies and reactions that are known as the template’s are those that it has', async () => {
  const scenario = scenarioFrom(readFileSync(`${HOME}scenarios/template.yaml`, 'utf8'));
  const exchanges = STAGES.flatMap((stage) => scenario.stages[stage]);
  const replies = exchanges.flatMap(({ responses }) => responses.map(({ say }) => say));
  const reactions = exchanges.flatMap(({ reactions }) =>
    Object.values(reactions ?? {}).flatMap((line) => textsOf(line, []).map(({ text }) => text)),
  );
  const list = (name: string, head: string, texts: readonly string[]): string => {
    const lines = texts.map((say) => `  ${JSON.stringify(beginningOf(say)).replace(/^"([^']*)"$/, "'$1'")},`);
    return `/** ${head} Made from it by \`npm run generate\`. */\nexport const ${name}: ReadonlySet<string> = new Set([\n${lines.join('\n')}\n]);\n`;
  };
  const text = [
    list('TEMPLATE_REPLIES', 'How the replies of `scenarios/template.yaml` begin.', replies),
    list('TEMPLATE_REACTIONS', 'How its reactions to own words begin.', reactions),
  ].join('\n');
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
