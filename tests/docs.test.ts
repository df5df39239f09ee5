import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { momentOf } from '../src/analysis/explore.ts';
import { bestLine } from '../src/analysis/line.ts';
import { solutionOf } from '../src/analysis/solve.ts';
import { replay } from '../src/engine/replay.ts';
import { en } from '../src/words/en.ts';
import { cli, emptyFolder } from './support/cli.ts';
import { HOME, shippedBoard } from './support/scenarios.ts';

type Step =
  /** `$ conflict-map …` with what it prints; a line of … leaves something out. */
  | { readonly command: string; readonly parts: readonly string[] }
  /** A response as it is written now. */
  | { readonly response: string };

/** The blocks of a page that a reader follows, one after the other. */
function stepsIn(page: string): Step[] {
  const text = readFileSync(join(HOME, page), 'utf8');
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, language, body = '']): Step[] => {
    if (language === 'yaml') return /^ +- id: /.test(body) ? [{ response: body }] : [];
    return language === '' ? commandsIn(body) : [];
  });
}

function commandsIn(block: string): Step[] {
  return block
    .split(/^\$ conflict-map /m)
    .slice(1)
    .map((shown) => {
      const [command = '', ...lines] = shown.trimEnd().split('\n');
      const parts = lines.join('\n').split(/^…$/m);
      return { command, parts: parts.map((part) => part.trim()).filter((part) => part !== '') };
    });
}

/** A command's words, those in double quotes together. */
const argumentsIn = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** The file with the response of this id written anew. */
function rewritten(text: string, response: string): string {
  const [lead = ''] = /^ +- id: .*\n/.exec(response) ?? [];
  const from = text.indexOf(lead);
  if (from < 0) throw new Error(`There is no ${lead.trim()}`);
  const indent = lead.indexOf('-');
  const next = text.slice(from + lead.length).search(new RegExp(`^ {0,${indent}}\\S`, 'm'));
  return text.slice(0, from) + response + text.slice(from + lead.length + next);
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
    const steps = stepsIn('scenarios/README.md');
    expect(steps.length).toBeGreaterThan(10);
    for (const [index, step] of steps.entries()) {
      if ('response' in step) {
        writeFileSync(file, rewritten(readFileSync(file, 'utf8'), step.response));
        continue;
      }
      const { command, parts } = step;
      const { out, err } = await cli(argumentsIn(command), { folder });
      if (command.startsWith('new')) {
        // the questions are asked in a terminal only, and lists of choices don't stay on the screen
        const { relationship, temperament, another, ...asked } = en.created.ask;
        for (const question of Object.values(asked)) expect(parts.join()).toContain(question);
        expectShown(err, [parts.at(-1)?.split('\n').at(-1) ?? ''], command);
      } else expectShown(err + out, parts, `step ${index + 1}: ${command}`);
    }
  });
});

describe.each(['src/README.md', 'src/recognise/README.md'])('the map in %s', (page) => {
  it('names files that are there', () => {
    const named = readFileSync(join(HOME, page), 'utf8').matchAll(/`((?:[a-z-]+\/)+[a-z-]+\.(?:ts|mjs|md))`/g);
    // those of a folder that the sentence has named already are told from there
    const places = ['', 'src/', 'src/cli/'];
    const lost = [...named].flatMap(([, path = '']) =>
      places.some((place) => existsSync(join(HOME, place, path))) ? [] : [path],
    );
    expect(lost).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync(join(HOME, 'README.md'), 'utf8');

  it('shows a talk and its debrief as the program prints them', async () => {
    const [, talk = ''] = /```\n(── Reply 2[\s\S]*?)\n\nYour reply/.exec(readme) ?? [];
    const [, debrief = ''] = /```\n(Result[\s\S]*?)\n```/.exec(readme) ?? [];
    const watched = await cli(['watch', 'loan-refusal']);
    expectShown(watched.out, [talk], 'watch');
    const board = shippedBoard('loan-refusal');
    const slips = ['plain', 'ratio', 'you-did-it', 'so-valued'];
    const { graph } = solutionOf(board);
    const rest = bestLine(solutionOf(board), momentOf(graph, replay(board, slips).talk.state));
    const played = await cli(['play', 'loan-refusal', '--answers', [...slips, ...rest].join()]);
    expectShown(played.out, debrief.split('\n…\n'), 'play');
  });

  it('shows commands with what they print', async () => {
    const shown = stepsIn('README.md').filter((step) => 'command' in step);
    expect(shown.length).toBeGreaterThan(0);
    for (const { command, parts } of shown) {
      const { out } = await cli(argumentsIn(command));
      expectShown(out, parts, command);
    }
  });

  it('shows what the library comes to, in a program that can be copied', () => {
    const [, program = '', printed] = /^```js\n([\s\S]*?)^```\n\n```\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    expect(program).toContain("from 'conflict-map'");
    const run = ['--input-type=module', '--eval', program];
    expect(execFileSync(process.execPath, run, { cwd: HOME, encoding: 'utf8' })).toBe(printed);
  });

  it('names every command', async () => {
    const { out } = await cli(['--help']);
    for (const [, command] of out.matchAll(/^ {2}(\w+) \[options\]/gm))
      expect(readme).toContain(`conflict-map ${command}`);
  });
});
