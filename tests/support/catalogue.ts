import { CATALOGUE } from '../../src/lint/catalogue.ts';
import type { Example } from '../../src/lint/rule.ts';
import { isFixed } from '../../src/lint/settings.ts';
import { RULES } from '../../src/scenario/finding.ts';
import { exampleLines } from '../../src/terminal/explanation-view.ts';
import { wordsFor } from '../../src/words/words.ts';

const words = wordsFor('en');

function exampleBlock(title: string, example: Example): string[] {
  const where = example.throughout ? `${title}, in every exchange:` : `${title}:`;
  return [where, '', '```yaml', ...exampleLines(example, words), '```', ''];
}

/** `src/lint/rules/README.md`, from the rules themselves. */
export function catalogueOfRules(): string {
  const families = Object.entries(words.explain.families).flatMap(([family, about]) => [
    `## ${family}xx: ${about}`,
    '',
    ...CATALOGUE.filter(({ name }) => RULES[name].code.startsWith(family)).flatMap(({ name, why, bad, good }) => [
      `### ${RULES[name].code} ${name}`,
      '',
      `${isFixed(name) ? 'Always an error' : `Severity: ${RULES[name].severity}`}. ${why}`,
      '',
      ...exampleBlock('Instead of', bad),
      ...exampleBlock('Write', good),
    ]),
  ]);
  return [
    '# The rules',
    '',
    '<!-- Made from the rules by `npm run generate`. -->',
    '',
    'What `conflict-map validate` looks for. `conflict-map explain <rule>` says the same in a terminal. How to set, suppress and',
    'mend: [scenarios/README.md](../../../scenarios/README.md#settings).',
    '',
    ...families,
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
