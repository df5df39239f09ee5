import { join, resolve } from 'node:path';
import { draftOf, namesIn } from '../../scenario/draft.ts';
import { loadScenario } from '../../scenario/load.ts';
import { ID } from '../../scenario/schema.ts';
import { visibleLine } from '../../scenario/visible.ts';
import { findingLines } from '../../terminal/finding-view.ts';
import { wrapped } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { factsFor, type Given } from '../facts.ts';
import { EXIT, Exit } from '../io.ts';
import { isTaken, replaceFile } from '../replace-file.ts';
import { findScenario } from '../store.ts';

export interface NewOptions extends Given {
  readonly from?: string;
  readonly force?: boolean;
}

/** What the person may have meant, as an id. */
function proposalFor(id: string): string | null {
  const proposal = id
    .toLowerCase()
    .replace(/\.ya?ml$/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  return ID.test(proposal) ? proposal : null;
}

/** Writes `<id>.yaml`: a complete, valid scenario to change. Comments of the template are kept. */
export async function create(context: Context, id: string, options: NewOptions): Promise<number> {
  const { words, io } = context;
  if (!ID.test(id)) throw new Exit(words.errors.badId(visibleLine(id), proposalFor(id)));
  const path = resolve(io.folder, context.scenarios ?? '.', `${id}.yaml`);
  const name = visibleLine(join(context.scenarios ?? '.', `${id}.yaml`));
  if (!options.force && (await isTaken(path))) throw new Exit(words.errors.exists(name));

  const { scenario, loaded } = await findScenario(context, options.from ?? join(io.home, 'scenarios', 'template.yaml'));
  const before = namesIn(loaded.text, scenario);
  const facts = await factsFor(context, scenario, before, options);
  const text = draftOf(loaded.text, before, id, facts, words.created.copied(scenario.id));
  const draft = loadScenario(name, new TextEncoder().encode(text));
  if (!draft.scenario) {
    const lines = findingLines(draft.findings, text, context.theme, words);
    throw new Exit([words.errors.notValid(name), '', ...lines].join('\n'));
  }
  await replaceFile(context, path, text, 'usual');
  context.note(words.created.wrote(name));
  const { client } = facts;
  if (client.name !== before.name || client.address !== before.address)
    context.note(wrapped(context.theme, words.created.addressed(visibleLine(client.address))).join('\n'));
  return EXIT.fine;
}
