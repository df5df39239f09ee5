import { v5 as uuidOf } from 'uuid';
import { GOOD_ENDINGS } from '../../map/endings.ts';
import { STAGES } from '../../map/stages.ts';
import type { Scenario } from '../../scenario/format.ts';
import type { PastTalk } from '../../telling/past-talk.ts';
import { type PastTurn, pastTurnsOf } from '../../telling/turns.ts';
import type { Words } from '../../words/words.ts';
import { clientWords } from '../graph/look.ts';
import type { Activity, Agent, Extensions, Result, Statement } from './statement.ts';

/** In front of every name of ours: nobody can own it (RFC 2606), so nobody else's names are among them. */
const OURS = 'https://conflict-map.invalid';
/** The namespace of our UUIDs, made once by chance. */
const NAMESPACE = 'b6b1e6a8-2f0a-4c0e-9d5c-7a1d3f1f6e52';

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const SIMULATION = 'http://adlnet.gov/expapi/activities/simulation';
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

type Verb = 'initialized' | 'responded' | 'completed' | 'passed' | 'failed' | 'terminated' | 'suspended';

export interface Learner {
  /** A mail address; without one nobody can be told from the statements. */
  readonly actor: string | undefined;
  /** Milliseconds that each own reply took; null where it is not known. */
  readonly waits: readonly (number | null)[];
}

/** Everything that happened, made into a statement. Without `key` there is one of this verb. */
interface Happened {
  readonly verb: Verb;
  readonly key?: number;
  readonly at: string;
  readonly object?: Activity;
  readonly result?: Result;
  readonly more?: Extensions;
}

/**
 * A talk for a learning record store. The same talk gives the same statements, ids included, so that sending it twice counts
 * once, and sending it unfinished and then finished adds what is new. Replies that the talk began with are left out: they
 * were given in another one, or by a script.
 */
export function statementsOf(past: PastTalk, words: Words, { actor, waits }: Learner): Statement[] {
  const { session, scenario, debrief } = past;
  const { begun } = session;
  // five letters alone would soon be somebody else's session too
  const registration = uuidOf([session.id, begun.at, begun.seed, begun.scenario.hash].join(), NAMESPACE);
  const agent = agentOf(registration, actor);
  const activity = scenarioActivity(scenario);
  const statement = ({ verb, key, at, object = activity, result, more }: Happened): Statement => ({
    // another learner's statement is another statement
    id: uuidOf([verb, ...(key === undefined ? [] : [key]), actor ?? ''].join(), registration),
    actor: agent,
    verb: { id: `${VERBS}${verb}`, display: { [words.exported.language]: words.exported.verbs[verb] } },
    object,
    ...(result ? { result } : {}),
    context: {
      registration,
      ...(object === activity ? {} : { contextActivities: { parent: [activity] } }),
      revision: begun.scenario.hash,
      platform: `conflict-map ${begun.program}`,
      language: scenario.language,
      extensions: { [extension('mode')]: begun.mode, ...more },
    },
    timestamp: at,
  });

  const duration = waits.includes(null)
    ? {}
    : { duration: durationOf(waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0)) };
  const outcome = { [extension('emotion')]: debrief.emotion };
  const end = (): Happened[] => {
    // not when it was last written to: a note may follow, and must not change what was sent
    const at = session.ended?.at ?? session.times.at(-1) ?? begun.at;
    const { ending, result } = debrief;
    if (!ending) {
      // of where it stood: gone on with and broken off again, it is suspended once more
      const key = debrief.answers.length;
      return [{ verb: 'suspended', key, at, result: { completion: false, ...duration, extensions: outcome } }];
    }
    const success = GOOD_ENDINGS.includes(ending);
    const score = { scaled: result / 100, raw: result, min: 0, max: 100 };
    return [
      { verb: 'completed', at, result: { completion: true, ...duration } },
      {
        verb: success ? 'passed' : 'failed',
        at,
        result: { score, success, ...duration, extensions: { ...outcome, ...outcomeExtensions(past) } },
      },
      { verb: 'terminated', at },
    ];
  };
  return [{ verb: 'initialized' as const, at: begun.at }, ...responses(past, waits), ...end()].map(statement);
}

function agentOf(registration: string, mail: string | undefined): Agent {
  return mail === undefined
    ? { objectType: 'Agent', account: { homePage: OURS, name: uuidOf('learner', registration) } }
    : { objectType: 'Agent', mbox: `mailto:${mail}` };
}

const extension = (name: string): string => `${OURS}/extensions/${name}`;

/** Extensions whose value is known: a record store takes no null. */
function known(values: Readonly<Record<string, unknown>>): Extensions {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[extension(name), value]])),
  );
}

const outcomeExtensions = ({ debrief, review }: PastTalk): Extensions =>
  known({ ending: debrief.ending, process: debrief.total, accuracy: review?.accuracy ?? null });

/** The same scenario is the same activity in every language and edition; `context` tells which. */
const scenarioActivity = ({ id, language, title, summary }: Scenario): Activity => ({
  objectType: 'Activity',
  id: `${OURS}/scenarios/${id}`,
  definition: { type: SIMULATION, name: { [language]: title }, description: { [language]: summary } },
});

function responses(past: PastTalk, waits: readonly (number | null)[]): Happened[] {
  const { begun, times } = past.session;
  const own = pastTurnsOf(past).slice(begun.answers.length);
  return own.map((reply, index) => {
    const { turn, replied, after, assessment, hinted } = reply;
    const { response, stage, exchange } = replied;
    const wait = waits[index] ?? null;
    const { grade = null, loss = null } = assessment ?? {};
    return {
      verb: 'responded',
      key: turn,
      at: times[index] ?? begun.at,
      object: interaction(past, reply),
      result: {
        // in a talk that is decided no reply is right or wrong
        ...(grade === null ? {} : { success: loss === 0 }),
        ...(replied.own ? (replied.says === '' ? {} : { response: replied.says }) : { response }),
        ...(wait === null ? {} : { duration: durationOf(wait) }),
        extensions: known({ emotion: after, loss: grade === null ? null : loss, grade }),
      },
      more: known({ reply: turn, stage, exchange, hint: hinted }),
    };
  });
}

/**
 * One question with its answers. What is on offer, and what is best, depends on the moment, and an activity's definition may
 * not change: so both are a part of its id.
 */
function interaction({ scenario, session }: PastTalk, { asked, replied, assessment }: PastTurn): Activity {
  const { exchange, offered } = asked;
  const { language } = scenario;
  const text = STAGES.flatMap((stage) => scenario.stages[stage]).find(({ id }) => id === exchange);
  const sayOf = (id: string): string =>
    text?.responses.find((response) => response.id === id)?.say ?? scenario.step_back?.say ?? id;
  const best = assessment?.grade ? assessment.better : null;
  const moment = `offered=${offered.join()}${best === null ? '' : `&best=${best}`}`;
  const place = `${OURS}/scenarios/${scenario.id}/${session.begun.scenario.hash}/${exchange}`;
  const definition = {
    type: INTERACTION,
    name: { [language]: exchange },
    description: { [language]: text ? clientWords(text) : exchange },
  };
  if (replied.own) {
    const inOwnWords = { ...definition, interactionType: 'long-fill-in' as const };
    return { objectType: 'Activity', id: `${place}?say`, definition: inOwnWords };
  }
  return {
    objectType: 'Activity',
    id: `${place}?${moment}`,
    definition: {
      ...definition,
      interactionType: 'choice',
      choices: offered.map((id) => ({ id, description: { [language]: sayOf(id) } })),
      ...(best === null ? {} : { correctResponsesPattern: [best] }),
    },
  };
}

/** ISO 8601, to the hundredth of a second, which is all that a record store compares. */
function durationOf(milliseconds: number): string {
  const hundredths = Math.round(milliseconds / 10);
  const minutes = Math.trunc(hundredths / 6000);
  return `PT${minutes > 0 ? `${minutes}M` : ''}${(hundredths % 6000) / 100}S`;
}
