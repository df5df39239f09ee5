import type { Explained } from '../rule.ts';

/** Findings of exact analysis about the replies: what they do, and what none brings about (CM4xx). */
export const ABOUT_REPLIES: readonly Explained[] = [
  {
    name: 'dominated-response',
    why: 'A wrong reply teaches something only if somebody would give it: because it is easy, or calms for the moment. One that its neighbour beats at everything is passed over, and the trainee has a choice less.',
    bad: {
      at: 'stages.acceptance.0.responses',
      yaml: `responses:
  - id: reason
    say: The card protects your parcel. Let's look for a way.
    moves: [explain_reason, invite_collaboration]
    reply: What way?
    why: A reason and a joint search.
  - { id: again, say: I still need the card., moves: [broken_record], reply: I know., why: Said once more. }
  - id: wrong
    say: I still need the card. You are wrong about the badge.
    moves: [broken_record, contradict]
    reply: Am I?
    why: Said once more with a verdict.`,
    },
    good: {
      at: 'stages.acceptance.0.responses',
      yaml: `responses:
  - id: reason
    say: The card protects your parcel. Let's look for a way.
    moves: [explain_reason, invite_collaboration]
    reply: What way?
    why: A reason and a joint search.
  - { id: again, say: I still need the card., moves: [broken_record], reply: I know., why: Said once more. }
  - id: get-it-done
    say: Leave it with me and it will work out.
    moves: [overpromise]
    reply: All right.
    why: A promise that isn't yours to give.`,
    },
  },
  {
    name: 'no-consequence',
    why: 'Trainees watch what their words do to the client, and words that do nothing teach that it doesn’t matter what one says. Even a friendly phrase in place of help should be felt.',
    bad: {
      at: 'stages.plan.1.responses.1',
      yaml: `- id: thanks
  say: Thank you for asking.
  moves: [courtesy]
  reply: That's no answer.
  why: Polite. She is no nearer to a plan.`,
    },
    good: {
      at: 'stages.plan.1.responses.1',
      yaml: `- id: thanks
  say: Thank you. Ask the driver.
  moves: [courtesy, deflect]
  reply: That's no answer.
  why: Polite. She is sent away all the same.`,
    },
  },
  {
    name: 'no-full-marks',
    why: 'Every stage counts in the score. Where nothing can be earned, the score tells even the best trainee that the stage went wrong, and nobody sees what would have served.',
    bad: {
      at: 'stages.position.0.responses',
      yaml: `responses:
  - { id: no-card, say: No card and no parcel., moves: [flat_refusal], reply: Is that all?, why: A flat no. }
  - id: oh-dear
    say: Oh dear. They won't let me hand it out.
    moves: [grovel, disown_company, state_bad_news]
    reply: Who won't?
    why: The firm is blamed.`,
    },
    good: {
      at: 'stages.position.0.responses',
      yaml: `responses:
  - { id: no-card, say: No card and no parcel., moves: [flat_refusal], reply: Is that all?, why: A flat no. }
  - id: reason
    say: I can't hand it out. It needs the card.
    moves: [state_bad_news, explain_reason]
    reply: It needs what?
    why: The news and one reason.`,
    },
  },
  {
    name: 'concern-never-surfaces',
    why: 'A concern is what the anger is about, and trainees practise to bring it out. One that stays hidden whatever they ask makes good questions look useless.',
    bad: {
      at: 'stages.explosion.0.responses.0',
      yaml: `- id: heard-the-bus
  say: Forty minutes on the bus, and then this. You're angry. What did you expect from our message?
  moves: [reflect_feeling, open_question]
  reply: That I do what it says and then I get my parcel.
  why: The feeling is named, and the question lets her say what is behind it.`,
    },
    good: {
      at: 'stages.explosion.0.responses.0',
      yaml: `- id: heard-the-bus
  say: Forty minutes on the bus, and then this. You're angry. What did you expect from our message?
  moves: [reflect_feeling, open_question]
  surfaces: message
  reply: That I do what it says and then I get my parcel.
  why: The feeling is named, and the question lets her say what is behind it.`,
    },
  },
  {
    name: 'main-concern-by-luck',
    why: 'Clients say what matters most to those who ask and listen. Here somebody who answers well throughout never hears it, and somebody who sends the client away does: the trainee learns the opposite.',
    bad: {
      at: 'stages.plan.0.responses',
      throughout: true,
      yaml: `responses:
  - id: heard
    say: You came by bus, and I can't hand it out. What matters most today?
    moves: [state_bad_news, reflect_feeling, open_question, commit_time]
    reply: That I get it today.
    why: The feeling is named, and the question makes room.
  - { id: away, say: Ask the driver., moves: [deflect], surfaces: tonight, reply: Listen., why: Sent away. }`,
    },
    good: {
      at: 'stages.plan.0.responses',
      throughout: true,
      yaml: `responses:
  - id: heard
    say: You came by bus, and I can't hand it out. What matters most today?
    moves: [state_bad_news, reflect_feeling, open_question, commit_time]
    surfaces: tonight
    reply: That I get it today.
    why: The feeling is named, and the question makes room.
  - { id: away, say: Ask the driver., moves: [deflect], reply: Which one?, why: Sent away. }`,
    },
  },
  {
    name: 'nothing-serves',
    why: 'The trainee has heard the client well and finds nothing here that would show it. Whatever is chosen harms, so the moment tells nobody apart and what would have helped stays untold.',
    bad: {
      at: 'stages.explosion.1.responses',
      yaml: `responses:
  - { id: read-it, say: You should have read it., moves: [blame_client], reply: I did., why: It is made her fault. }
  - id: release-it
    say: I'll make them release it, I promise.
    moves: [overpromise]
    reply: Good.
    why: A promise that isn't yours to give.`,
    },
    good: {
      at: 'stages.explosion.1.responses',
      yaml: `responses:
  - { id: read-it, say: You should have read it., moves: [blame_client], reply: I did., why: It is made her fault. }
  - id: stranger
    say: You feel treated like a stranger.
    moves: [reflect_feeling]
    reply: Yes. Like a stranger.
    why: The feeling is named.`,
    },
  },
];
