import type { Explained } from '../rule.ts';

/** Findings that exact analysis proves (CM4xx). */
export const ABOUT_PROOFS: readonly Explained[] = [
  {
    name: 'exchange-never-reached',
    why: 'What this exchange was meant to practise is missing from every talk, and nobody who plays can notice. Here every reply before it says the news already, and that ends the position.',
    bad: {
      at: 'stages.position',
      yaml: `position:
  - id: at-the-counter
    client: Good afternoon. You have a parcel for me.
    responses:
      - id: reason
        say: I can't hand it out. It needs the card.
        moves: [state_bad_news, explain_reason]
        reply: It needs what?
        why: The news and one reason.
      - { id: no-card, say: No card and no parcel., moves: [flat_refusal], reply: Is that all?, why: A flat no. }
  - id: still-waiting
    client: You look worried. Is it not here?
    responses:
      - id: late-reason
        say: It is here. I can't hand it out without the card.
        moves: [state_bad_news, explain_reason]
        reply: Which card?
        why: The news comes late but plainly.
      - { id: the-wall, say: It's on the wall., moves: [deflect], reply: Which wall?, why: Sent away. }`,
    },
    good: {
      at: 'stages.position',
      yaml: `position:
  - id: at-the-counter
    client: Good afternoon. You have a parcel for me.
    responses:
      - id: reason
        say: I can't hand it out. It needs the card.
        moves: [state_bad_news, explain_reason]
        reply: It needs what?
        why: The news and one reason.
      - id: polite
        say: Good afternoon. Let me see.
        moves: [courtesy]
        reply: Take your time.
        why: She goes on hoping.
  - id: still-waiting
    client: You look worried. Is it not here?
    responses:
      - id: late-reason
        say: It is here. I can't hand it out without the card.
        moves: [state_bad_news, explain_reason]
        reply: Which card?
        why: The news comes late but plainly.
      - { id: the-wall, say: It's on the wall., moves: [deflect], reply: Which wall?, why: Sent away. }`,
    },
  },
  {
    name: 'condition-never-true',
    why: 'The words behind it were to show the trainee that the client has changed, and no trainee will ever see them. Often a figure is only a little out of reach: a client calms down to the norm, never below it.',
    bad: {
      at: 'stages.plan.1.client',
      yaml: `client:
  - when: { emotion: "< 20" }
    say: By bus I'm back here at four. I can live with that.
  - say: By bus I'm back here at four at the earliest. And if it's late again?`,
    },
    good: {
      at: 'stages.plan.1.client',
      yaml: `client:
  - when: { emotion: "< 40" }
    say: By bus I'm back here at four. I can live with that.
  - say: By bus I'm back here at four at the earliest. And if it's late again?`,
    },
  },
  {
    name: 'condition-always-true',
    why: 'A condition lets the talk answer to what the trainee did before. This one tells no talk from another: the plan is done only once the main concern is out, so in action it always is.',
    bad: {
      at: 'stages.action.0.client',
      yaml: `client:
  - when: { surfaced: tonight }
    say: So I'll make it to the dinner. Who does what now?
  - say: All right. Who does what now?`,
    },
    good: {
      at: 'stages.action.0.client',
      yaml: `client:
  - when: { emotion: "< 40" }
    say: So I'll make it to the dinner. Who does what now?
  - say: All right. Who does what now?`,
    },
  },
  {
    name: 'stage-never-done',
    why: 'The trainee is shut in: whatever is said, the client stays in this stage until the talk is lost. A task without a solution teaches nothing. Here advice comes where the client still needs a reason and somebody to search with.',
    bad: {
      at: 'stages.acceptance',
      yaml: `acceptance:
  - id: nothing-helps
    client: So I really can't have it.
    responses:
      - { id: fetch-it, say: Fetch the card first., moves: [guide], reply: How?, why: Advice too early. }
      - { id: again, say: Not without the card., moves: [broken_record], reply: I know., why: Said once more. }`,
    },
    good: {
      at: 'stages.acceptance',
      yaml: `acceptance:
  - id: nothing-helps
    client: So I really can't have it.
    responses:
      - id: search
        say: The card protects your parcel. Let's look for a way.
        moves: [explain_reason, invite_collaboration]
        reply: How?
        why: A reason and a joint search.
      - { id: again, say: Not without the card., moves: [broken_record], reply: I know., why: Said once more. }`,
    },
  },
  {
    name: 'dead-end',
    why: 'When the talk comes here it is lost already, and the trainee, who may have done nothing wrong, can’t know. Effort that can’t change the end teaches people to give up.',
    bad: {
      at: 'stages.action',
      yaml: `action:
  - id: once-more
    client: Can you say it once more?
    responses:
      - id: who
        say: I book the courier, you fetch the card.
        moves: [confirm_agreement]
        reply: And when?
        why: Who does what. The time is missing.
      - { id: next, say: Next please., moves: [deflect], reply: Of course., why: She is hurried out. }`,
    },
    good: {
      at: 'stages.action',
      yaml: `action:
  - id: once-more
    client: Can you say it once more?
    responses:
      - id: who
        say: I book the courier, you fetch the card, he rings by six.
        moves: [confirm_agreement, commit_time]
        reply: By six. Good.
        why: Who does what by when.
      - { id: next, say: Next please., moves: [deflect], reply: Of course., why: She is hurried out. }`,
    },
  },
  {
    name: 'loop-without-exit',
    why: 'The client says the same lines again and again, and no reply leads out. The trainee takes it for a fault of the program, and what the talk had won before is lost.',
    bad: {
      at: 'stages.plan.1.responses',
      yaml: `responses:
  - id: courier
    say: Take the courier, he comes by six.
    moves: [guide, commit_time]
    goto: late-bus
    reply: By six.
    why: Advice and a time.
  - { id: earlier, say: Catch an earlier one., moves: [deflect], goto: late-bus, reply: Which one?, why: Sent away. }`,
    },
    good: {
      at: 'stages.plan.1.responses',
      yaml: `responses:
  - id: courier
    say: Take the courier, he comes by six.
    moves: [guide, commit_time]
    reply: By six.
    why: Advice and a time.
  - { id: earlier, say: Catch an earlier one., moves: [deflect], goto: late-bus, reply: Which one?, why: Sent away. }`,
    },
  },
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
    name: 'no-good-ending',
    why: 'Practice needs a way to succeed. Where the best talk ends as badly as the worst, the trainee learns that trying is of no use. Here a good plan comes to nothing, since a kind goodbye is all that can be said at the end.',
    bad: {
      at: 'stages.action',
      yaml: `action:
  - id: once-more
    client: Can you say it once more?
    responses:
      - id: goodbye
        say: Thank you and goodbye.
        moves: [courtesy]
        reply: But when does he come?
        why: Polite. Nothing is fixed.
      - { id: next, say: Next please., moves: [deflect], reply: Of course., why: She is hurried out. }`,
    },
    good: {
      at: 'stages.action',
      yaml: `action:
  - id: once-more
    client: Can you say it once more?
    responses:
      - id: by-six
        say: He rings at your door by six. Thank you.
        moves: [confirm_agreement, commit_time, courtesy]
        reply: By six. Good.
        why: A step, a time and thanks.
      - { id: next, say: Next please., moves: [deflect], reply: Of course., why: She is hurried out. }`,
    },
  },
  {
    name: 'best-talk-skips',
    why: 'Whoever plays for the result leaves the stage out, and never practises it. In life nobody is led past it: a client without a plan doesn’t carry one out.',
    bad: {
      at: 'stages.acceptance.0.responses.0',
      yaml: `- id: card-proves-it
  say: Not with the badge. The card protects your parcel. Shall we say the courier at six?
  moves: [explain_reason, invite_collaboration]
  surfaces: tonight
  goto: once-more
  reply: At six. All right.
  why: The reason and a joint search.`,
    },
    good: {
      at: 'stages.acceptance.0.responses.0',
      yaml: `- id: card-proves-it
  say: Not with the badge. The card protects your parcel. Shall we look for a way together?
  moves: [explain_reason, invite_collaboration]
  surfaces: tonight
  reply: What way?
  why: The reason and a joint search.`,
    },
  },
  {
    name: 'not-analysed',
    why: 'A proof needs every talk that can be played. Where they are too many, the file may hold a loop or a stage without a way through, and a trainee will be the first to find it.',
    // only a sketch: it takes a far longer talk than the template
    bad: {
      at: 'emotion',
      yaml: `# in a talk of a hundred exchanges, six replies each
emotion: { norm: 20, start: 25, shock: 50, walkout: 95, patience: 40 }`,
    },
    good: {
      at: 'emotion',
      yaml: `# in a talk of twenty exchanges, four replies each
emotion: { norm: 20, start: 25, shock: 50, walkout: 95, patience: 16 }`,
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
