import type { Explained } from '../rule.ts';

/** Findings about keys, values and references (CM2xx). */
export const ABOUT_STRUCTURE: readonly Explained[] = [
  {
    name: 'unknown-key',
    why: 'If unknown keys were passed over, one wrong letter would go unnoticed: the talk would play, and the concern would never come out.',
    bad: { at: 'stages.plan.0.responses.2.surfaces', yaml: 'surface: tonight' },
    good: { at: 'stages.plan.0.responses.2.surfaces', yaml: 'surfaces: tonight' },
  },
  {
    name: 'missing-key',
    why: 'Every talk needs this line. Without it a trainee would come to a place where nothing is said, shown or explained.',
    bad: {
      at: 'stages.action.0.responses.2',
      yaml: `- id: next-please
  say: The others in the line want something too.
  moves: [deflect]
  reply: Of course. Next, please.`,
    },
    good: {
      at: 'stages.action.0.responses.2',
      yaml: `- id: next-please
  say: The others in the line want something too.
  moves: [deflect]
  reply: Of course. Next, please.
  why: She is hurried out before the plan is fixed.`,
    },
  },
  {
    name: 'wrong-type',
    why: 'The program shows texts, calculates with numbers and goes through lists. Given another kind of value it would have to guess what you meant, and a wrong guess would show only in the middle of a talk.',
    bad: { at: 'stages.position.0.responses.1.moves', yaml: 'moves: state_bad_news' },
    good: { at: 'stages.position.0.responses.1.moves', yaml: 'moves: [state_bad_news]' },
  },
  {
    name: 'unknown-value',
    why: 'Temperament and relationship change how the client takes each reply. The program has reactions for the listed words only; for another word it has none.',
    bad: { at: 'client.temperament', yaml: 'temperament: nervous' },
    good: { at: 'client.temperament', yaml: 'temperament: anxious' },
  },
  {
    name: 'unknown-move',
    why: 'The client reacts to the moves, not to the words. What a move does is fixed for each stage, so one that is not in the table would do nothing.',
    bad: { at: 'stages.explosion.1.responses.0.moves', yaml: 'moves: [apologize, overpromise]' },
    good: { at: 'stages.explosion.1.responses.0.moves', yaml: 'moves: [apologise, overpromise]' },
  },
  {
    name: 'out-of-range',
    why: 'The ranges keep the talk lifelike. Outside them one client would boil over at the first word, and another would put up with anything.',
    bad: { at: 'emotion', yaml: 'emotion: { patience: 100 }' },
    good: { at: 'emotion', yaml: 'emotion: { patience: 30 }' },
  },
  {
    name: 'wrong-format',
    why: 'This number says by which rules the file is read; it does not count your own versions. By other rules the same lines could mean something else.',
    bad: { at: 'format', yaml: 'format: 2' },
    good: { at: 'format', yaml: 'format: 1' },
  },
  {
    name: 'duplicate-id',
    why: 'Conditions, `goto` and the reports call things by their id; if two have the same, nobody can tell which one is meant. A move that is named twice does not count twice.',
    bad: { at: 'stages.action.1.id', yaml: 'id: once-more' },
    good: { at: 'stages.action.1.id', yaml: 'id: if-nobody-rings' },
  },
  {
    name: 'unknown-exchange',
    why: 'A reply with `goto` decides what comes next. If that exchange was renamed or taken out, the talk would not know how to go on.',
    bad: { at: 'stages.plan.1.responses.1.id', yaml: 'id: earlier-bus\ngoto: to-be-certain' },
    good: { at: 'stages.plan.1.responses.1.id', yaml: 'id: earlier-bus\ngoto: to-be-sure' },
  },
  {
    name: 'unknown-concern',
    why: 'A reply that brings out a concern which isn’t there brings out nothing, and a condition on it never changes. The plan can’t be completed while the real one stays hidden.',
    bad: { at: 'stages.plan.0.responses.2.surfaces', yaml: 'surfaces: dinner' },
    good: { at: 'stages.plan.0.responses.2.surfaces', yaml: 'surfaces: tonight' },
  },
  {
    name: 'bad-condition',
    why: 'The program has to decide at each moment whether a condition holds. A word such as “high” gives it no number to compare with, and without quotes YAML takes the > for a sign of its own.',
    bad: { at: 'stages.explosion.2.client.0.when', yaml: 'when: { emotion: >= 75 }' },
    good: { at: 'stages.explosion.2.client.0.when', yaml: 'when: { emotion: ">= 75" }' },
  },
  {
    name: 'main-concern',
    why: 'The talk waits for the main concern: the plan is done only once the client has said it. With none it has nothing to wait for, and with two it can’t tell which one the plan must answer.',
    bad: {
      at: 'client.concerns',
      yaml: `concerns:
  - { id: message, text: It said to bring a document. }
  - { id: tonight, text: The dinner is at seven. }`,
    },
    good: {
      at: 'client.concerns',
      yaml: `concerns:
  - { id: message, text: It said to bring a document. }
  - { id: tonight, text: The dinner is at seven., main: true }`,
    },
  },
  {
    name: 'no-way-on',
    why: 'Whether a condition holds depends on all that was said before. Sooner or later one trainee comes along a way on which none of them does, and the talk breaks off there.',
    bad: { at: 'stages.position.0.id', yaml: 'id: at-the-counter\nwhen: { emotion: ">= 40" }' },
    good: { at: 'stages.position.0.id', yaml: 'id: at-the-counter' },
  },
  {
    name: 'bad-id',
    why: 'Ids are typed in commands and used as file names, where a space cuts them in two, and capitals and accents differ between computers. The language code decides which words the checks look for.',
    bad: { at: 'stages.position.0.id', yaml: 'id: At the counter' },
    good: { at: 'stages.position.0.id', yaml: 'id: at-the-counter' },
  },
  {
    name: 'backward-goto',
    why: 'The stages are what happens in the client: nobody who has understood the news can learn it again. A talk that jumps back goes round in circles, and the client seems to have forgotten what was said.',
    bad: { at: 'stages.plan.1.responses.1.id', yaml: 'id: earlier-bus\ngoto: nothing-helps' },
    good: { at: 'stages.plan.1.responses.1.id', yaml: 'id: earlier-bus\ngoto: to-be-sure' },
  },
  {
    name: 'weights-sum',
    why: 'The weights are shares of the process score, which goes to 100. A stage that you leave out keeps its usual weight, so changing one of them means changing another.',
    bad: { at: 'emotion', yaml: 'weights: { explosion: 40 }' },
    good: { at: 'emotion', yaml: 'weights: { position: 10, explosion: 40 }' },
  },
  {
    name: 'wrong-length',
    why: 'An empty text leaves a gap in the talk, one of a whole page is not read, and a single response is no choice.',
    bad: { at: 'stages.plan.0.client', yaml: 'client: ""' },
    good: { at: 'stages.plan.0.client', yaml: 'client: So what do I do?' },
  },
  {
    name: 'variant-order',
    why: 'The client goes through the variants from the top and says the first one that fits. The one that always fits stands last: so each of the others has its moment, and the client is never lost for words.',
    bad: {
      at: 'stages.plan.0.client',
      yaml: `client:
  - say: So what do I do?
  - when: { surfaced: tonight }
    say: The dinner is at seven. So what do I do?`,
    },
    good: {
      at: 'stages.plan.0.client',
      yaml: `client:
  - when: { surfaced: tonight }
    say: The dinner is at seven. So what do I do?
  - say: So what do I do?`,
    },
  },
  {
    name: 'emotion-order',
    why: 'A client who begins at the boiling point, or is calm only there, boils from the first word on. No reply could be the right one.',
    bad: { at: 'emotion', yaml: 'emotion: { start: 90, walkout: 80 }' },
    good: { at: 'emotion', yaml: 'emotion: { start: 50, walkout: 80 }' },
  },
  {
    name: 'same-scenario',
    why: 'A scenario is called by its id. A copy that keeps it is never played, and you would change one file and see the other. In another language the same id is right: that is how a translation is made.',
    bad: {
      at: '',
      yaml: `# no-card.yaml
id: no-card

# no-card-evening.yaml
id: no-card`,
    },
    good: {
      at: '',
      yaml: `# no-card.yaml
id: no-card

# no-card-evening.yaml
id: no-card-evening`,
    },
  },
];
