import { createHash } from 'node:crypto';

/** The name of a scenario's copy: its SHA-256. A module of its own, since loading the library takes long. */
export const hashOf = (text: Uint8Array): string => createHash('sha256').update(text).digest('hex');
