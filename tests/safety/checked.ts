import { afterAll, expect } from 'vitest';
import type { Ran } from '../support/cli.ts';
import { type Allowed, commandsIn, leaks } from './leaks.ts';

let outputs = 0;
let characters = 0;

/** Expects that nothing harmful is in what the program wrote. */
export function expectSafe({ out, err }: Pick<Ran, 'out' | 'err'>, what: string, allowed?: Allowed): void {
  for (const output of [out, err]) {
    outputs += output === '' ? 0 : 1;
    characters += output.length;
    expect(leaks(output, allowed).slice(0, 5), what).toEqual([]);
  }
}

/** The same, and no line that a workflow would take for a command but annotations of our own. */
export function expectSafeForWorkflows(ran: Pick<Ran, 'out' | 'err'>, what: string, allowed?: Allowed): void {
  expectSafe(ran, what, allowed);
  const own =
    /^::(error|warning|notice) (file=[^:,]+,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=CM\d+ [a-z-]+)::[^\n]*$|^::error::[^\n]*$/;
  expect(
    commandsIn(ran.out)
      .filter((line) => !own.test(line))
      .slice(0, 3),
    what,
  ).toEqual([]);
  expect(commandsIn(ran.err).slice(0, 3), what).toEqual([]);
}

/** `npm run safety` tells how much was looked at. */
export function tellWhatWasChecked(of: string): void {
  const before = { outputs, characters };
  afterAll(() => {
    if (process.env.npm_lifecycle_event === 'safety')
      process.stdout.write(
        `${of}: ${outputs - before.outputs} outputs, ${characters - before.characters} characters\n`,
      );
  });
}
