import * as v from 'valibot';
import { RELATIONSHIPS, TEMPERAMENTS } from '../map/client.ts';
import { MOVE_NAMES } from '../map/moves.ts';
import { STAGE_RULES } from '../map/stages.ts';

/**
 * The scenario format, version 1: runtime validation, the JSON Schema and the types in format.ts all come from here.
 * What one key alone can't tell (references, ids, sums) is in references.ts.
 */

/** A strict object that reports every unknown key, and which ones are known; valibot's own stops at the first. */
function closed<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, undefined> {
  const strict = v.strictObject(entries);
  const lenient = v.object(entries);
  const known = Object.keys(entries);
  return {
    ...strict,
    '~run'(dataset, config) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        v._addIssue(lenient, 'type', dataset, config);
        return dataset as unknown as ReturnType<(typeof strict)['~run']>;
      }
      const checked = lenient['~run'](dataset, config) as ReturnType<(typeof strict)['~run']>;
      if (typeof input !== 'object' || input === null) return checked;
      const { typed } = checked;
      for (const [key, value] of Object.entries(input)) {
        if (Object.hasOwn(entries, key)) continue;
        v._addIssue({ ...strict, requirement: known } as typeof strict, 'key', checked, config, {
          input: key,
          expected: 'never',
          path: [{ type: 'object', origin: 'key', input: input as Record<string, unknown>, key, value }],
        });
      }
      // An unknown key changes nothing about the known ones: references among them can still be checked.
      return Object.assign(checked, { typed });
    },
  };
}

const text = (description: string) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000), v.description(description));

/** The form of every id in a scenario file, and of the file's own name. */
export const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** The id of the response that `step_back` adds. */
export const STEP_BACK = 'step-back';

const id = (description: string) => v.pipe(v.string(), v.regex(ID), v.description(description));

const whole = (least: number, most: number, description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most), v.description(description));

const texts = (description: string) => v.pipe(v.array(text('One point.')), v.maxLength(12), v.description(description));

const comparison = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(/^(<=|>=|<|>|=) ?\d{1,3}$/),
    v.description(`${what}, compared with a whole number, such as ">= 80" (in quotes).`),
  );

export const When = v.pipe(
  closed({
    emotion: v.exactOptional(comparison("The client's emotion, 0 to 100")),
    trust: v.exactOptional(comparison("The client's trust in the employee, 0 to 100")),
    concessions: v.exactOptional(comparison('What has been conceded so far')),
    surfaced: v.exactOptional(id('A concern that the client has voiced.')),
    hidden: v.exactOptional(id('A concern that the client has not voiced yet.')),
  }),
  v.description('Holds when every comparison in it holds.'),
);

/** Words of the client: one text, or variants of which the first that fits is said. */
const line = (description: string) =>
  v.pipe(
    v.union([
      text('The words.'),
      v.pipe(
        v.array(closed({ when: v.exactOptional(When), say: text('What the client says then.') })),
        v.minLength(2),
        v.maxLength(8),
      ),
    ]),
    v.description(
      `${description} One text, or variants of which the first that fits is said; the last without \`when\`.`,
    ),
  );

export const Response = closed({
  id: id('The name of this response within its exchange.'),
  say: text('What the employee says. Of about the same length as the other responses.'),
  moves: v.pipe(
    v.array(v.picklist(MOVE_NAMES)),
    v.maxLength(6),
    v.description('The communicative moves that the reply is made of; they decide how it lands.'),
  ),
  reply: line('How the client reacts at once; conditions look at the moment before this reply.'),
  why: text('Feedback: names the move and its effect, never judges the person.'),
  when: v.exactOptional(When),
  surfaces: v.exactOptional(id('The concern that this reply makes the client voice.')),
  goto: v.exactOptional(id('The exchange that follows, whatever the map says.')),
  effect: v.exactOptional(
    v.pipe(
      closed({
        emotion: whole(-15, 15, 'Added to the emotion.'),
      }),
      v.description('A nudge beyond what the moves do.'),
    ),
  ),
  concession: v.exactOptional(whole(1, 9, "What this reply gives away, counted against the company's limit.")),
});

/** How a reply landed, by what its moves did in the stage: more help than harm, as much of both, more harm. */
export const Reactions = v.pipe(
  closed({
    helped: line('The client after a reply that serves.'),
    neutral: line('The client after a reply that does nothing for them.'),
    hurt: line('The client after a reply that harms.'),
  }),
  v.description('How the client reacts to a reply in the trainee’s own words that is like none of the responses.'),
);

export const Exchange = closed({
  id: id('The name of this exchange; unique in the file.'),
  client: line('What the client says.'),
  reprise: v.exactOptional(
    v.pipe(v.boolean(), v.description('Used when the stage is not done yet, or when the client flares up again.')),
  ),
  abuse: v.exactOptional(
    v.pipe(v.boolean(), v.description('The client insults the employee: a calm limit helps here, and only here.')),
  ),
  waiting: v.exactOptional(
    v.pipe(v.boolean(), v.description('The client suffers from waiting: a firm time helps even in the explosion.')),
  ),
  when: v.exactOptional(When),
  hint: v.exactOptional(text('A nudge in one sentence, shown to who asks for it; that reply then counts half.')),
  responses: v.pipe(v.array(Response), v.minLength(2), v.maxLength(6)),
  reactions: v.exactOptional(Reactions),
});

/** The exchanges played in a stage are kept as a set of 32 bits. */
const MOST_EXCHANGES = 30;

const stage = (description: string) =>
  v.pipe(v.array(Exchange), v.minLength(1), v.maxLength(MOST_EXCHANGES), v.description(description));

const share = (index: 0 | 1 | 2 | 3 | 4) =>
  v.optional(whole(0, 100, 'Share of the total score, in per cent.'), STAGE_RULES[index].weight);

export const ScenarioSchema = v.pipe(
  closed({
    format: v.pipe(v.literal(1), v.description('The version of this format.')),
    id: id('The name of the scenario, the same in every language; the file is named after it.'),
    title: text('A short title.'),
    language: v.pipe(
      v.string(),
      v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      v.description('The language code: en, ro, ru, pl …'),
    ),
    domain: text('The line of business: retail banking, insurance …'),
    minutes: whole(1, 60, 'How long one talk takes.'),
    summary: text('One sentence for the list of scenarios.'),
    say: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description('The trainee may answer in their own words (play --say); every exchange then has `reactions`.'),
      ),
    ),
    employee: closed({
      role: text('Who the trainee is.'),
      name: v.exactOptional(text('The name the client sees on the badge.')),
    }),
    client: closed({
      name: text('Who the client is.'),
      relationship: v.pipe(v.picklist(RELATIONSHIPS), v.description('How long the client has been with the company.')),
      temperament: v.pipe(v.picklist(TEMPERAMENTS), v.description('What calms this client most, and what hurts most.')),
      concerns: v.pipe(
        v.array(
          closed({
            id: id('The name of the concern.'),
            text: text('The words in which the client voices it.'),
            main: v.exactOptional(v.pipe(v.boolean(), v.description('The concern that the plan must answer.'))),
          }),
        ),
        v.minLength(1),
        v.maxLength(6),
        v.description('What is on the client’s mind; exactly one is the main one, and often comes last.'),
      ),
    }),
    briefing: v.pipe(
      closed({
        situation: text('What has happened, and what has to be said.'),
        company: closed({
          wants: text('What the company wants from this talk.'),
          limits: texts('What can’t be given.'),
          may_offer: texts('What can be offered.'),
          concession_limit: v.optional(whole(0, 20, 'How much may be conceded in all.'), 0),
          conceding_costs: v.exactOptional(text('What giving in would cost.')),
        }),
        client: closed({ wants: text('What the client wants.'), fears: text('What the client may be afraid of.') }),
      }),
      v.description('The win-win preparation, shown before the talk.'),
    ),
    emotion: v.optional(
      v.pipe(
        closed({
          norm: v.optional(whole(5, 50, "The client's calm state."), 20),
          start: v.optional(whole(0, 100, 'Emotion when the talk begins.'), 25),
          shock: v.optional(whole(0, 80, 'What the bad news adds.'), 50),
          walkout: v.optional(whole(60, 100, 'The boiling point.'), 95),
          patience: v.optional(
            whole(4, 40, 'How much the client bears: a reply that serves takes nothing of it, one that harms 2 to 4.'),
            16,
          ),
        }),
        v.description("The client's negative emotion, 0 to 100."),
      ),
      {},
    ),
    weights: v.optional(
      v.pipe(
        closed({ position: share(0), explosion: share(1), acceptance: share(2), plan: share(3), action: share(4) }),
        v.description('What each stage counts in the total; 100 in all.'),
      ),
      {},
    ),
    stages: closed({
      position: stage('The client discovers the fact: be friendly, say the essence clearly.'),
      explosion: stage('Panic, fear, anger: let the client let off steam, listen.'),
      acceptance: stage('Plans must change: explain the position, offer to look for a way together.'),
      plan: stage('So what do I do now? Tips, experience, information.'),
      action: stage('The client carries the plan out: confirm, keep the promise, close.'),
    }),
    step_back: v.exactOptional(
      v.pipe(
        closed({
          say: text('A breather, the contact taken, a time promised.'),
          reply: text('How the client reacts.'),
          why: text('Feedback on stepping back.'),
        }),
        v.description('A way out that is offered whenever the talk is stuck.'),
      ),
    ),
    reflect: v.optional(texts('Questions for the debrief, beside the usual ones.'), []),
  }),
  v.title('conflict-map scenario, format 1'),
);
