import { type Loaded, loadScenario } from '../scenario/load.ts';

/** Talks look back at few scenarios; each takes some hundred kilobytes, its exact solution a few megabytes. */
const MOST_KNOWN = 12;

const known = new Map<string, Loaded>();

/**
 * Loads a scenario's text once in this process, so that what is exact about it is worked out once too, however often a talk is
 * looked at.
 * @param file its name, for the findings
 */
export function loadOnce(file: string, text: Uint8Array): Loaded {
  const key = `${file}\n${Buffer.from(text).toString('latin1')}`;
  const loaded = known.get(key) ?? loadScenario(file, text);
  // the one that was asked for last goes last
  known.delete(key);
  known.set(key, loaded);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return loaded;
}
