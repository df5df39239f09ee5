import type { Explained } from '../rule.ts';

/** Findings of the model players (CM416 on). The examples are sketches: each takes a whole talk. */
export const ABOUT_BALANCE: readonly Explained[] = [
  {
    name: 'trick-wins',
    why: 'Trainees find out soon that the first reply, or the shortest, will do, and then they practise that. A trick has to stay below 60% of the best talk, in process and in result alike.',
    bad: {
      at: 'stages.explosion.0.responses',
      yaml: `# the best reply, and in every other exchange it comes first too
responses:
  - { id: stranger, say: You feel treated like a stranger., moves: [reflect_feeling], reply: Yes., why: Naming the feeling. }
  - { id: read-it, say: You should have read it., moves: [blame_client], reply: I did., why: It is made her fault. }`,
    },
    good: {
      at: 'stages.explosion.0.responses',
      yaml: `# the best reply comes first here, second there, third elsewhere
responses:
  - { id: read-it, say: You should have read it., moves: [blame_client], reply: I did., why: It is made her fault. }
  - { id: stranger, say: You feel treated like a stranger., moves: [reflect_feeling], reply: Yes., why: Naming the feeling. }`,
    },
  },
  {
    name: 'partner-fails',
    why: 'The partner does what the map advises, moment by moment. Where that leads nowhere, the trainee who does everything right fails too, and learns to distrust it.',
    bad: {
      at: 'stages.explosion.0.responses',
      yaml: `# the more helpful reply leads away from what matters, in every stage
responses:
  - { id: stranger, say: You feel treated like a stranger. Why?, moves: [reflect_feeling, open_question], reply: Oh., why: More help. }
  - { id: why, say: What is in the parcel?, moves: [open_question], surfaces: tonight, reply: A watch., why: Less help, and yet it matters. }`,
    },
    good: {
      at: 'stages.explosion.0.responses',
      yaml: `# the most helpful reply is the one that brings it out
responses:
  - { id: stranger, say: You feel treated like a stranger. Why?, moves: [reflect_feeling, open_question], surfaces: tonight, reply: A watch., why: Most help. }
  - { id: why, say: What is in the parcel?, moves: [open_question], reply: Why do you ask?, why: Less help. }`,
    },
  },
  {
    name: 'style-ends-well',
    why: 'Sending the client away, or drowning the no in excuses, must never look like a way to a good end. Where one of them has no reply in most exchanges, its player has to take the good ones.',
    bad: {
      at: 'stages.explosion.0.responses',
      yaml: `# no nurse here, nor in the exchanges after it
responses:
  - { id: stranger, say: You feel treated like a stranger., moves: [reflect_feeling], reply: Yes., why: Naming the feeling. }
  - { id: read-it, say: You should have read it., moves: [blame_client], reply: I did., why: It is made her fault. }`,
    },
    good: {
      at: 'stages.explosion.0.responses',
      yaml: `responses:
  - { id: stranger, say: You feel treated like a stranger., moves: [reflect_feeling], reply: Yes., why: Naming the feeling. }
  - { id: read-it, say: You should have read it., moves: [blame_client], reply: I did., why: It is made her fault. }
  - { id: so-sorry, say: It's awful and I feel so terrible., moves: [grovel], reply: You feel terrible?, why: Your feelings in place of hers. }`,
    },
  },
];
