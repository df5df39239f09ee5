import { readFileSync } from 'node:fs';
import type { Move } from '../../src/map/moves.ts';
import { decodeModel } from '../../src/recognise/model.ts';
import { recognise } from '../../src/recognise/recognise.ts';
import type { Recognition } from '../../src/recognise/recognition.ts';
import { MODEL_FILE } from './sentences.ts';

/** The shipped model, read once for all tests of a process. */
export const SHIPPED_MODEL = decodeModel(readFileSync(MODEL_FILE));

export const hear = (text: string, earlier: readonly string[] = []): Recognition =>
  recognise(SHIPPED_MODEL, text, { earlier });

export const movesIn = (text: string, earlier: readonly string[] = []): Move[] =>
  hear(text, earlier).moves.map(({ move }) => move);
