import type { Command } from 'commander';
import { visible } from '../../scenario/visible.ts';
import { wordsFor } from '../../words/words.ts';
import type { Context } from '../context.ts';
import { languageOf } from '../language.ts';
import { optionsOf, type Place, placeOf } from './place.ts';
import { type Candidate, type Possible, valuesFor } from './sources.ts';

/** What could stand in place of the last of these words. */
export async function possibleAt(context: Context, program: Command, words: readonly string[]): Promise<Possible> {
  const place = placeOf(program, words);
  const possible = await unfiltered(withGiven(context, place), program, place);
  if (typeof possible === 'string') return possible;
  const { lead, typed } = place;
  return possible
    .filter(({ value }) => value.startsWith(typed) && isPlain(value))
    .map(({ value, description }) => ({ value: lead + value, description: oneLine(description) }));
}

async function unfiltered(context: Context, program: Command, place: Place): Promise<Possible> {
  const { command, commands, argument, option, optionsOver, lead, typed } = place;
  const asked = { context, program, command, typed };
  if (option) return valuesFor(asked, /[<[](.+?)(?:\.{3})?[>\]]/.exec(option.flags)?.[1] ?? '', option.long ?? '');
  if (lead) return [];
  if (!optionsOver && typed.startsWith('-')) return options(place);
  if (commands.length > 0) return commands.map((each) => ({ value: each.name(), description: each.description() }));
  return argument ? valuesFor(asked, argument.name(), '') : optionsOver ? [] : options(place);
}

/** Those that have not been given, or may be given again. */
function options({ command, given }: Place): Candidate[] {
  return optionsOf(command)
    .filter((option) => !given.has(option) || option.parseArg)
    .map(({ long, description }) => ({ value: long ?? '', description }));
}

/** The options that decide where scenarios are looked for count here too. */
function withGiven(context: Context, { given }: Place): Context {
  const values = Object.fromEntries([...given].map(([option, value]) => [option.long, value]));
  const language = languageOf(values['--language'], context.io.env);
  const scenarios = values['--scenarios'] || context.scenarios;
  return { ...context, language, words: wordsFor(language), scenarios };
}

/** Nothing in it means anything to a shell. What comes from names of files may be anything. */
const isPlain = (value: string): boolean => /^[\w-][\w.=-]*$/.test(value);

const oneLine = (text: string): string => visible(text).replaceAll(/\s+/g, ' ').trim();
