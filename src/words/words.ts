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

/** @param language a language code; English where there is no catalogue for it */
export function wordsFor(language: string): Words {
  return CATALOGUES[language.split('-')[0] ?? ''] ?? en;
}
