/**
 * How somebody stands to their own emotion (source 000): from capture, where it can't be controlled, over the healthy
 * middle, the place to work from, to suppression, calm outwardly and at a cost to health.
 */
export const BALANCES = ['captured', 'stirred', 'middle', 'restrained', 'suppressed'] as const;
export type Balance = (typeof BALANCES)[number];
