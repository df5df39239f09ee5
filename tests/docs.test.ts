import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, emptyFolder } from './support/cli.ts';
import { HOME } from './support/scenarios.ts';

/** Blocks of a page that show a command (`$ conflict-map …`) with what it prints; a line of … leaves something out. */
function _shownIn(page: string): { command: string; parts: string[] }[] {
  const text = readFileSync(join(HOME, page), 'utf8');
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, language, body]) =>
    language === '' && body ? [body] : [],
  );
  return blocks.flatMap((block) =>
    block
      .split(/^\$ conflict-map /m)
      .slice(1)
      .map((shown) => {
        const [command = '', ...lines] = shown.trimEnd().split('\n');
        return {
          command,
          parts: lines
            .join('\n')
            .split(/^…$/m)
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        };
      }),
  );
}

/** The lines of a part, in this order, without any other in between. */
function expectShown(out: string, parts: readonly string[], command: string): void {
  let from = 0;
  const printed = out.replaceAll(/ +$/gm, '');
  for (const part of parts) {
    const at = printed.indexOf(part, from);
    expect(at, `${command} does not print:\n${part}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

describe('the authoring guide', () => {
  it('shows what the program prints, step by step', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'my-scenario.yaml');
    const steps = _shownIn('scenarios/README.md');
    expect(steps.length).toBeGreaterThan(5);
    for (const [index, { command, parts }] of steps.entries()) {
      if (command.startsWith('new')) {
        // the questions are asked in a terminal only
        const { err } = await cli(command.split(' '), { folder });
        expectShown(err, [parts.at(-1)?.split('\n').at(-1) ?? ''], command);
        continue;
      }
      const wrong = parts.some((part) => part.includes('state_bad_new`'));
      const text = readFileSync(file, 'utf8');
      if (wrong)
        writeFileSync(
          file,
          text.replace('[courtesy, state_bad_news, explain_reason]', '[courtesy, state_bad_new, explain_reason]'),
        );
      const { out } = await cli(command.split(' '), { folder });
      expectShown(out, parts, `step ${index + 1}: ${command}`);
      writeFileSync(file, text);
    }
  });
});

describe('the README', () => {
  const readme = readFileSync(join(HOME, 'README.md'), 'utf8');

  it('shows a talk and a curve as the program prints them', async () => {
    const { out } = await cli(['watch', 'loan-refusal']);
    const [, talk = ''] = /```\n(── Reply 2[\s\S]*?)\n\nYour reply/.exec(readme) ?? [];
    const [, curve = ''] = /```\n(The client’s emotion[\s\S]*?)\n```/.exec(readme) ?? [];
    expectShown(out, [talk], 'watch');
    expectShown(out, [curve], 'watch');
  });

  it('names every command', async () => {
    const { out } = await cli(['--help']);
    for (const [, command] of out.matchAll(/^ {2}(\w+) \[options\]/gm))
      expect(readme).toContain(`conflict-map ${command}`);
  });
});
