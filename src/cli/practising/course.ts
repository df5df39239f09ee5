import type { Board } from '../../engine/model.ts';
import type { Talk } from '../../engine/replay.ts';
import type { Stage } from '../../map/stages.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Ear } from '../ear.ts';
import type { Recorder } from './recorder.ts';

/** A talk that a person plays. */
export interface RolePlay {
  readonly terminal: Terminal;
  readonly board: Board;
  readonly view: TalkView;
  readonly seed: number;
  /** Feedback comes at the end only. */
  readonly exam: boolean;
  /** The trainee answers in their own words; `keep`: what they type may be kept. Null where they choose among written replies. */
  readonly own: { readonly ear: Ear; readonly keep: boolean } | null;
  /** The trainee is asked in the explosion how they are with their own emotion. */
  readonly selfChecks: boolean;
  readonly recorder: Recorder;
  /** The talk is played as long as it is in this stage. */
  readonly within?: Stage | undefined;
}

/** A talk in its course: it changes with every reply. */
export interface Course {
  talk: Talk;
  /** The trainee has been asked, in the explosion, about their own emotion. */
  checked: boolean;
  /** The numbers of the replies before which a hint was looked at. */
  readonly hinted: number[];
}
