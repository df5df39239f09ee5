import { homedir } from 'node:os';
import type { Command } from 'commander';
import { RULES, type Rule } from '../../scenario/finding.ts';
import { excerpt } from '../../scenario/visible.ts';
import { CHOICES, SHELLS } from '../choices.ts';
import type { Context } from '../context.ts';
import { idIn, scenarioFiles } from '../scenario-files.ts';
import { commandsOf } from './place.ts';

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What may be typed: these, or names of files or folders, which the shell knows best. */
export type Possible = readonly Candidate[] | 'files' | 'folders';

export interface Asked {
  readonly context: Context;
  readonly program: Command;
  readonly command: Command;
  readonly typed: string;
}

type Source = (asked: Asked) => Possible | Promise<Possible>;

const plainly = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, description: '' }));

/** By what the help calls a value: `<scenario>`, `[session]`. */
const SOURCES: Readonly<Record<string, Source>> = {
  file: () => 'files',
  paths: () => 'files',
  // answers may be in a file
  list: () => 'files',
  folder: () => 'folders',
  scenario,
  session,
  rule: ({ typed }) => rules(typed),
  'name=level': levels,
  shell: () => plainly(SHELLS),
  command: ({ program }) =>
    commandsOf(program).map((each) => ({ value: each.name(), description: each.description() })),
};

/** The values of an option or an argument by the name of its value; nothing for what only the person knows. */
export async function valuesFor(asked: Asked, placeholder: string, option: string): Promise<Possible> {
  const choices = CHOICES[`${asked.command.name()} ${option}`];
  return choices ? plainly(choices) : ((await SOURCES[placeholder]?.(asked)) ?? []);
}

/** By their files' names: reading them would take longer than anybody waits. Files where none is named like that. */
async function scenario({ context, typed }: Asked): Promise<Possible> {
  // the shell has expanded nothing
  const scenarios = context.scenarios?.replace(/^~(?=\/)/, context.io.env.HOME || homedir());
  const files = await scenarioFiles(scenarios === undefined ? context : { ...context, scenarios });
  const ids = [...new Set(files.map(idIn))].sort();
  return ids.some((id) => id.startsWith(typed)) ? plainly(ids) : 'files';
}

async function session({ context, command, typed }: Asked): Promise<Candidate[]> {
  const { journalsIn, readArchive } = await import('../../journal/archive.ts');
  const resumed = command.name() === 'resume';
  // nobody who completes a line wants to read why there is nothing
  const wanted = { like: typed, beginningsOnly: !resumed };
  const { sessions } = await readArchive(context.data, wanted).catch(() => ({ sessions: [] }));
  const { completion, sessions: said } = context.words;
  const fitting = resumed ? sessions.filter(({ ended }) => !ended) : sessions;
  const readable = fitting.map(({ id, begun }) => ({
    value: id,
    description: completion.session(excerpt(begun.scenario.title), said.when(Date.parse(begun.at))),
  }));
  if (command.name() !== 'delete') return readable;
  const names = await journalsIn(context.data).catch(() => []);
  const others = names.filter((name) => !sessions.some(({ id }) => id === name));
  return [...readable, ...others.map((value) => ({ value, description: completion.unreadable }))];
}

const NAMES = Object.keys(RULES) as Rule[];

function rules(typed: string): Candidate[] {
  const byName = NAMES.map((name) => ({ value: name, description: RULES[name].code }));
  return typed.startsWith('C')
    ? byName.map(({ value, description }) => ({ value: description, description: value }))
    : byName;
}

/** `best-by-place=`, and behind it the levels; for rules that can be set. */
async function levels({ typed }: Asked): Promise<Candidate[]> {
  const { isFixed, LEVELS } = await import('../../lint/settings.ts');
  const [name, level] = typed.split('=');
  if (level !== undefined) return plainly(LEVELS.map((each) => `${name}=${each}`));
  return NAMES.filter((rule) => !isFixed(rule)).map((rule) => ({ value: `${rule}=`, description: RULES[rule].code }));
}
