import { RELATIONSHIPS, TEMPERAMENTS } from '../map/client.ts';
import { addressLike, type Facts, type Names, renaming } from '../scenario/draft.ts';
import type { Scenario } from '../scenario/format.ts';
import { askIn } from '../terminal/ask.ts';
import { wrapped } from '../terminal/layout.ts';
import type { Context } from './context.ts';
import { Exit, hasTerminal } from './io.ts';
import { parseChoice } from './parse.ts';
import { terminalOf } from './terminal.ts';

/** Facts that are given on the command line. */
export interface Given {
  readonly title?: string;
  readonly domain?: string;
  readonly role?: string;
  readonly client?: string;
  readonly address?: string;
  readonly relationship?: string;
  readonly temperament?: string;
  readonly concern?: readonly string[];
  readonly mainConcern?: string;
  readonly limit?: readonly string[];
  readonly offer?: readonly string[];
}

/**
 * The facts of a new scenario: as given, else as answered at the terminal, else those of the scenario that is copied.
 * @param before the names in that scenario
 * @throws Exit 2 when what is given can't be a fact, before anything is asked
 */
export async function factsFor(context: Context, scenario: Scenario, before: Names, given: Given): Promise<Facts> {
  const { words, io } = context;
  const { client, briefing } = scenario;
  const chosen = <T extends string>(option: string, value: string | undefined, known: readonly T[]): T | undefined =>
    value === undefined ? undefined : parseChoice(words, option, value, known);
  const relationship = chosen('--relationship', given.relationship, RELATIONSHIPS);
  const temperament = chosen('--temperament', given.temperament, TEMPERAMENTS);
  const others = [...(given.concern ?? [])];
  const most = client.concerns.length - 1;
  if (others.length > most) throw new Exit(words.errors.tooManyConcerns(others.length, most));

  const ask = hasTerminal(io, io.stdout) ? askIn(terminalOf(context, '')) : null;
  const questions = words.created.ask;
  if (ask) context.note(wrapped(context.theme, words.created.begin).join('\n'));
  const text = async (value: string | undefined, question: string, suggestion: string): Promise<string> =>
    value ?? (await ask?.text(question, suggestion)) ?? suggestion;
  const texts = async (values: Given['limit'], question: string, suggestions: Facts['limits']) =>
    values ?? (await ask?.texts(question, questions.another, suggestions)) ?? suggestions;
  const choice = async <T extends string>(
    value: T | undefined,
    question: string,
    names: Record<T, string>,
    preset: T,
  ) => {
    const choices = (Object.keys(names) as T[]).map((known) => ({ value: known, name: names[known] }));
    return value ?? (await ask?.choose(question, choices, { preset })) ?? preset;
  };

  // the client first: what is suggested after it speaks of the new one
  const name = await text(given.client, questions.client, client.name);
  const address = await text(given.address?.trim() || undefined, questions.address, addressLike(before, name));
  const renamed = renaming(before, { name, address });
  const character = {
    relationship: await choice(relationship, questions.relationship, words.relationships, client.relationship),
    temperament: await choice(temperament, questions.temperament, words.temperaments, client.temperament),
  };
  const concerns: string[] = [];
  for (const { main, text: old } of client.concerns) {
    const value = main ? given.mainConcern : others.shift();
    concerns.push(await text(value, main ? questions.mainConcern : questions.concern, renamed(old)));
  }
  return {
    client: { name, address },
    ...character,
    concerns,
    role: await text(given.role, questions.role, renamed(scenario.employee.role)),
    domain: await text(given.domain, questions.domain, renamed(scenario.domain)),
    limits: await texts(given.limit, questions.limits, briefing.company.limits.map(renamed)),
    offers: await texts(given.offer, questions.offers, briefing.company.may_offer.map(renamed)),
    title: await text(given.title, questions.title, renamed(scenario.title)),
  };
}
