import type { TalkEvent } from '../../src/engine/step.ts';
import { perceived } from '../../src/map/client.ts';
import type { Move } from '../../src/map/moves.ts';

export type Replied = Extract<TalkEvent, { type: 'replied' }>;

/** The events of a talk by hand, where a test is about what is read off them. */
export const opened = (emotion: number, trust: number): TalkEvent => ({
  type: 'opened',
  scenario: 'small',
  stage: 'position',
  emotion,
  trust,
  perceived: perceived(trust),
});

export const replied = (more: Partial<Replied> = {}): Replied => ({
  type: 'replied',
  exchange: 'here',
  response: 'said',
  own: null,
  stage: 'position',
  says: 'say',
  moves: [],
  cues: { footballer: 0, nurse: 0, partner: 0 },
  evaded: false,
  points: 0,
  best: 0,
  cost: 0,
  ...more,
});

export const weighed = (move: Move, more: Partial<Replied['moves'][number]> = {}): Replied['moves'][number] => ({
  move,
  effect: 'neutral',
  weight: 0,
  worn: false,
  because: null,
  cues: [],
  ...more,
});

export const felt = (to: number, trust: number): TalkEvent => ({
  type: 'felt',
  from: 0,
  to,
  trust: { from: 0, to: trust },
  perceived: perceived(trust),
  heard: 0,
  progress: 0,
});
