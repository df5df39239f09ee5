import { join } from 'node:path';

/** The language that the shipped model has learnt. */
export const LEARNT = 'en';

/** Where the model lies that replies are recognised by. */
export const modelFile = (home: string): string => join(home, 'src', 'recognise', `${LEARNT}.model`);
