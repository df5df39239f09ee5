import type { Explained } from '../rule.ts';

/** Findings of exact analysis about the ways through a talk: where they lead, and where none does (CM4xx). */
export const ABOUT_WAYS: readonly Explained[] = [
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
];
