import { isHarmful, type Move } from '../map/moves.ts';

/** From this confidence a move is taken, if the reply is certain or nobody can be asked; a harmful one only from `HARM_TAKEN`. 0–1, as all here. */
export const TAKEN = 0.45;
export const HARM_TAKEN = 0.75;

/**
 * From this confidence a move makes the reply certain; a harmful one only from `HARM_FIRM`. So high because neutral talk is full of the same
 * words: at .7 and .8, 8 of 100 neutral replies of the development set would be taken for a move without asking.
 */
export const FIRM = 0.9;
export const HARM_FIRM = 0.94;

/** No move is firm where “makes no move” is as sure as this. */
export const DOUBT = 0.3;

/** Unless the likeliest is so sure: “hello” greets, though it hardly says more than nothing. */
export const BEYOND_DOUBT = 0.97;

/** A reply makes plainly no move when that is at least so sure, and no move is taken. */
export const NEUTRAL = 0.6;

/** Where not even the likeliest move is as likely as this there is nothing to ask about: the reply makes none. */
export const WORTH_ASKING = 0.15;

export const takenFrom = (move: Move): number => (isHarmful(move) ? HARM_TAKEN : TAKEN);
export const firmFrom = (move: Move): number => (isHarmful(move) ? HARM_FIRM : FIRM);

/** How many of the likeliest moves are named. */
export const CANDIDATES = 3;
