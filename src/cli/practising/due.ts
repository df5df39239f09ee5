import { exchangeAt, stageName } from '../../engine/state.ts';
import { standingsIn } from '../../telling/turns.ts';
import type { Above } from '../../terminal/ask.ts';
import { dense, roomiest, wrapped } from '../../terminal/layout.ts';
import { askedLines } from '../transcript.ts';
import type { Course, RolePlay } from './course.ts';

/** A reply that is due, and what stands on the screen until it comes. */
export interface Due {
  /** Its number, 1 for the first. */
  readonly turn: number;
  /** Where the talk stands, what the client has said, and the hint once it was looked at; closer together where there is little room. */
  readonly above: Above;
  /** What of that the person has not been told yet. */
  readonly fresh: () => readonly string[];
  readonly showHint: () => void;
  readonly isHintShown: () => boolean;
}

export function dueIn({ view, board }: RolePlay, { talk }: Course): Due | null {
  const standing = standingsIn(talk.events).at(-1);
  if (!standing) return null;
  const { words, theme } = view;
  // as wide as the window is when they are shown
  const asked = (): string[] => askedLines(view, standing);
  const hint = (): string[] => {
    const text = exchangeAt(board, talk.state).hint ?? words.practice.noHint(words.stages[stageName(talk.state)].task);
    const named = `${theme.paint('accent', `${words.practice.hint}:`)} ${text} ${words.practice.hintCost}`;
    return ['', ...wrapped(theme, named)];
  };
  let hinted = false;
  let untold = (): string[] => ['', ...asked()];
  return {
    turn: standing.turn,
    above: (rows) => {
      const whole = [...asked(), ...(hinted ? hint() : [])];
      return roomiest(rows, [whole, dense(whole)]);
    },
    fresh: () => {
      const told = untold();
      untold = () => [];
      return told;
    },
    showHint: () => {
      hinted = true;
      untold = hint;
    },
    isHintShown: () => hinted,
  };
}
