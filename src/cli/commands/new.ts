import { access, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { loadScenario } from '../../scenario/load.ts';
import { ID } from '../../scenario/schema.ts';
import { visible } from '../../scenario/visible.ts';
import { askIn } from '../../terminal/ask.ts';
import { findingLines } from '../../terminal/finding-view.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { findScenario, reasonOf } from '../store.ts';
import { terminalOf } from '../terminal.ts';

export interface NewOptions {
  readonly from?: string;
  readonly title?: string;
  readonly domain?: string;
  readonly client?: string;
  readonly role?: string;
  readonly force?: boolean;
}

/** What a person is asked for, and where it goes in the file. */
const ASKED = {
  title: ['title'],
  domain: ['domain'],
  role: ['employee', 'role'],
  client: ['client', 'name'],
} as const;

/** Writes `<id>.yaml`: a complete, valid scenario to change. Comments of the template are kept. */
export async function create(context: Context, id: string, options: NewOptions): Promise<number> {
  const { words, io } = context;
  if (!ID.test(id)) throw new Exit(words.errors.badId(visible(id)));
  const path = resolve(io.folder, context.scenarios ?? '.', `${id}.yaml`);
  const name = visible(join(context.scenarios ?? '.', `${id}.yaml`));
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists && !options.force) throw new Exit(words.errors.exists(name));

  const template = options.from
    ? (await findScenario(context, options.from)).path
    : join(io.home, 'scenarios', 'template.yaml');
  const document = parseDocument(await readFile(template, 'utf8'));
  document.set('id', id);
  document.commentBefore = document.commentBefore?.replace(/\$schema=\S+/, '$schema=./scenario.schema.json') ?? null;
  for (const [option, key] of Object.entries(ASKED) as [keyof typeof ASKED, readonly string[]][]) {
    const value = await valueFor(context, document, option, key, options[option]);
    if (value !== undefined) document.setIn(key, value);
  }
  const text = document.toString({ lineWidth: 110, flowCollectionPadding: false });
  const { scenario, findings } = loadScenario(name, new TextEncoder().encode(text));
  if (!scenario) {
    const lines = findings.flatMap((finding) => findingLines(finding, text, context.theme, words));
    throw new Exit([words.errors.notValid(name), '', ...lines].join('\n'));
  }
  try {
    await writeFile(path, text, {
      flag: options.force ? 'w' : 'wx',
    });
  } catch (error) {
    throw new Exit(words.errors.cannotWrite(name, reasonOf(context, error)));
  }
  context.note(words.created.wrote(name));
  return EXIT.fine;
}

async function valueFor(
  context: Context,
  document: Document,
  option: keyof typeof ASKED,
  key: readonly string[],
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined || !hasTerminal(context.io, context.io.stdout)) return given;
  return askIn(terminalOf(context, '')).text(context.words.created.ask[option], String(document.getIn(key)));
}
