import type { CheckOptions } from '../../lint/check.ts';
import type { Ears } from '../../lint/ears.ts';

/** The recogniser, loaded only where it is wanted: a check without analysis is over before it would be there. */
export const earsFor = async ({ analysis }: CheckOptions, home: string): Promise<Ears | undefined> =>
  analysis ? (await import('./ears.ts')).earsAt(home) : undefined;
