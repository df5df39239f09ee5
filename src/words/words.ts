import type { Finding } from '../scenario/finding.ts';
import { en } from './en.ts';
import type { Message } from './message.ts';

/** A catalogue has the shape of the English one, with other texts in it. */
export type Words = Widened<typeof en>;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

const CATALOGUES: Readonly<Record<string, Words>> = { en };

/** What a finding says in words. */
export function messageOf(words: Words, finding: Finding): Message {
  const say = words.findings[finding.rule] as (params: Finding['params']) => Message;
  return say(finding.params);
}

/**
 * @param language a language code; English where there is no catalogue for it
 * @param program what a person types to start the program
 */
export function wordsFor(language: string, program = PROGRAM): Words {
  const words = CATALOGUES[language.split('-')[0] ?? ''] ?? en;
  // a completion script completes the command by its name, however it was printed
  return program === PROGRAM ? words : { ...startedBy(program, words), completion: words.completion };
}

const PROGRAM = 'conflict-map';

/** Texts whose commands begin with what this person types. */
function startedBy<T>(program: string, texts: T): T {
  const said = (text: unknown): unknown => {
    if (typeof text === 'string') return text.replace(/\bconflict-map (?=[a-z-])/g, () => `${program} `);
    if (typeof text === 'function') return (...given: unknown[]) => said(text(...given));
    if (typeof text !== 'object' || text === null) return text;
    if (Array.isArray(text)) return text.map(said);
    return Object.fromEntries(Object.entries(text).map(([key, part]) => [key, said(part)]));
  };
  return said(texts) as T;
}
