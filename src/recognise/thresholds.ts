import { isHarmful, type Move } from '../map/moves.ts';

/** From this confidence a move is taken, if the reply is certain or nobody can be asked; a harmful one only from `HARM_TAKEN`. */
export const TAKEN = 0.45;
export const HARM_TAKEN = 0.55;

/** From this confidence a move makes the reply certain; a harmful one only from `HARM_FIRM`. */
export const FIRM = 0.7;
export const HARM_FIRM = 0.8;

/** A reply makes plainly no move when that is at least so sure, and no move is taken. */
export const NEUTRAL = 0.6;

export const takenFrom = (move: Move): number => (isHarmful(move) ? HARM_TAKEN : TAKEN);
export const firmFrom = (move: Move): number => (isHarmful(move) ? HARM_FIRM : FIRM);

/** How many of the likeliest moves are named when a reply is uncertain. */
export const CANDIDATES = 3;
