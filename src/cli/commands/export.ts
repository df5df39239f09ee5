import { extname, resolve } from 'node:path';
import * as v from 'valibot';
import type { Session } from '../../journal/session.ts';
import { jsonText, visibleLine } from '../../scenario/visible.ts';
import { TALK_FORMATS } from '../choices.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit } from '../io.ts';
import { parseChoice } from '../parse.ts';
import { type Past, pastOf, sessionOf } from '../past.ts';
import { isTaken, replaceFile } from '../replace-file.ts';
import { shown } from '../store.ts';

type Format = (typeof TALK_FORMATS)[number];

export interface ExportOptions {
  readonly format?: string;
  readonly output?: string;
  readonly actor?: string;
  readonly force?: boolean;
}

/** Writes a talk down to share it, to keep it, or to send it on. */
export async function exportTalk(context: Context, id: string | undefined, options: ExportOptions): Promise<number> {
  const { words, print, note } = context;
  const format = parseChoice(words, '--format', options.format ?? formatOf(context, options.output), TALK_FORMATS);
  const actor = actorOf(context, format, options.actor);
  const { output } = options;
  const path = output === undefined ? null : await freePath(context, output, options.force === true);
  // without an id, one that came to its end; a named one may be sent as it is
  const fits = (each: Session): boolean => id !== undefined || each.ended !== null;
  const session = await sessionOf(context, id, fits, words.exported.none);
  const past = await pastOf(context, session);
  const text = await written(context, past, format, actor);
  if (path === null) print([text]);
  else await replaceFile(context, path, `${text}\n`, 'private');
  if (!past.debrief.ending) note(words.exported.notEnded(session.id));
  if (path === null) return EXIT.fine;
  const { scenario, at } = session.begun;
  note(words.exported.wrote(shown(context, path), visibleLine(scenario.title), words.sessions.when(Date.parse(at))));
  return EXIT.fine;
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '': 'markdown',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
};

/** What a file of this name holds. @throws Exit 2 when the name does not tell */
function formatOf({ words }: Context, output = ''): Format {
  const format = BY_EXTENSION[extname(output).toLowerCase()];
  if (!format) throw new Exit(words.exported.whichFormat(visibleLine(output)));
  return format;
}

/** Each format's code is loaded when it is wanted. */
async function written({ words }: Context, past: Past, format: Format, actor: string | undefined): Promise<string> {
  switch (format) {
    case 'markdown':
      return (await import('../../report/talk/markdown.ts')).talkMarkdown(past, words);
    case 'html': {
      const { createHash } = await import('node:crypto');
      const { STYLE } = await import('../../report/talk/html-style.ts');
      const { talkHtml } = await import('../../report/talk/html.ts');
      return talkHtml(past, words, createHash('sha256').update(STYLE).digest('base64'));
    }
    case 'json':
      return (await import('../../report/talk/json.ts')).talkJson(past);
    case 'xapi': {
      const { statementsOf } = await import('../../report/talk/xapi.ts');
      return jsonText(statementsOf(past, words, { actor, waits: waitsIn(past) }), 2);
    }
  }
}

/** @throws Exit 2 when there is a file already that may not be overwritten */
async function freePath(context: Context, output: string, force: boolean): Promise<string> {
  const { words, io } = context;
  if (output === '') throw new Exit(words.errors.emptyPath);
  const path = resolve(io.folder, output);
  if (!force && (await isTaken(path))) throw new Exit(words.exported.exists(shown(context, path)));
  return path;
}

/** @throws Exit 2 when it is no mail address, or the format has no place for one */
function actorOf({ words }: Context, format: Format, actor: string | undefined): string | undefined {
  if (actor === undefined) return undefined;
  if (format !== 'xapi') throw new Exit(words.exported.actorAlone);
  if (!v.is(v.pipe(v.string(), v.email()), actor)) throw new Exit(words.exported.badActor(visibleLine(actor)));
  return actor;
}

/** Milliseconds; whoever takes longer than this has left, and gone on with the talk later. */
const LONGEST_WAIT = 30 * 60 * 1000;

/** Milliseconds that each reply took; null where it can't be told: the clock was set, or the talk left meanwhile. */
function waitsIn({ session }: Past): (number | null)[] {
  return session.times.map((at, index) => {
    const wait = Date.parse(at) - Date.parse(session.times[index - 1] ?? session.begun.at);
    return wait >= 0 && wait <= LONGEST_WAIT ? wait : null;
  });
}
