import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sample, samplesIn } from '../../src/recognise/samples.ts';
import { type Slots, slotsIn } from '../../src/recognise/slots.ts';

/** npm and vitest run in the project's folder; a bundled script no longer knows where its source stood. */
const RECOGNISE = join(process.cwd(), 'src', 'recognise');

export const SENTENCES = join(RECOGNISE, 'sentences');
export const MODEL_FILE = join(RECOGNISE, 'en.model');

/** Names of the lists in a folder, in alphabetical order. */
export const listsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();

export function samplesFrom(folder: string, name: string): Sample[] {
  return samplesIn(readFileSync(join(folder, name), 'utf8'), name);
}

export function trainingSamples(): Sample[] {
  const folder = join(SENTENCES, 'training');
  return listsIn(folder).flatMap((name) => samplesFrom(folder, name));
}

export const slots = (): Slots => slotsIn(readFileSync(join(SENTENCES, 'slots.tsv'), 'utf8'));

/** The code that the weights depend on. */
const CODE = [
  '../map/moves.ts',
  'calibrate.ts',
  'chance.ts',
  'cues.ts',
  'features.ts',
  'hash.ts',
  'learn.ts',
  'lexicon.ts',
  'model.ts',
  'samples.ts',
  'scores.ts',
  'slots.ts',
  'spelling.ts',
  'tokens.ts',
  'train.ts',
];

/** SHA-256 of all that a model is learnt from: sentences, slots and code, comments included. */
export function source(): Uint8Array {
  const hash = createHash('sha256');
  const training = listsIn(join(SENTENCES, 'training')).map((name) => join('sentences', 'training', name));
  for (const name of [...CODE, 'sentences/slots.tsv', ...training]) {
    hash.update(`${name}\n`);
    hash.update(readFileSync(join(RECOGNISE, name), 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest();
}
