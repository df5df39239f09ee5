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
  const asked = askedLines(view, standing);
  let hint: readonly string[] = [];
  let untold: readonly string[] = ['', ...asked];
  return {
    turn: standing.turn,
    above: (rows) => roomiest(rows, [[...asked, ...hint], dense([...asked, ...hint])]),
    fresh: () => {
      const told = untold;
      untold = [];
      return told;
    },
    showHint: () => {
      const { hint: nudge = words.practice.noHint(words.stages[stageName(talk.state)].task) } = exchangeAt(
        board,
        talk.state,
      );
      const text = `${theme.paint('accent', `${words.practice.hint}:`)} ${nudge} ${words.practice.hintCost}`;
      hint = ['', ...wrapped(theme, text)];
      untold = hint;
    },
    isHintShown: () => hint.length > 0,
  };
}
