import type { Words } from '../words/words.ts';
import type { Theme } from './theme.ts';

/** What a person is asked at, and shown things on. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly theme: Theme;
  readonly words: Words;
  /** Line-based prompts without any cursor control. */
  readonly accessible: boolean;
}
