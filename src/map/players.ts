/** The model players that `watch` shows: three styles, and one without any. */
export const PLAYERS = ['partner', 'footballer', 'nurse', 'random'] as const;
export type Player = (typeof PLAYERS)[number];
