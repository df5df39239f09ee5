import type { Assessment } from '../../analysis/review.ts';
import type { WeighedMove } from '../../engine/model.ts';
import type { TalkEvent } from '../../engine/step.ts';
import { mood } from '../../map/client.ts';
import type { Grade } from '../../map/grades.ts';
import type { Stage } from '../../map/stages.ts';
import type { Words } from '../../words/words.ts';
import type { PastTalk } from './past-talk.ts';

type Of<T extends TalkEvent['type']> = Extract<TalkEvent, { type: T }>;

/** One thing to be said of a reply. `effect` is what it was for the talk; a passage leads to another stage. */
export interface Feedback {
  readonly effect: 'good' | 'bad' | 'plain' | 'passage';
  readonly text: string;
}

/** One reply with what led to it and what came of it, in words. */
export interface Turn {
  /** 1 for the first reply. */
  readonly turn: number;
  readonly stage: Stage;
  readonly title: string;
  /** How upset the client is before the reply. */
  readonly before: string;
  readonly asked: string;
  readonly said: string;
  readonly answered: string;
  /** null where nothing is known of it, or the talk is decided. */
  readonly grade: Grade | null;
  readonly loss: number | null;
  /** What the reply was worth, in a sentence; empty where it is not known. */
  readonly worth: string;
  readonly feedback: readonly Feedback[];
  readonly hinted: boolean;
}

/** The talk reply by reply. */
export function turnsOf({ talk, scenario, session, review }: PastTalk, words: Words): Turn[] {
  const { norm } = scenario.emotion;
  const turns: Turn[] = [];
  let emotion = scenario.emotion.start;
  let asked: Of<'asked'> | undefined;
  for (const [index, event] of talk.events.entries()) {
    if (event.type === 'asked') asked = event;
    if (event.type === 'felt') emotion = event.to;
    if (event.type !== 'replied') continue;
    const turn = turns.length + 1;
    const effects = upToNext(talk.events, index);
    const assessment = review?.replies[turn - 1] ?? null;
    turns.push({
      turn,
      stage: event.stage,
      title: words.talk.of(turn, words.stages[event.stage].name),
      before: words.exported.seen(emotion, words.moods[mood(emotion - norm)]),
      asked: asked?.says ?? '',
      said: event.says,
      answered: effects
        .flatMap((effect) => (effect.type === 'reacted' || effect.type === 'surfaced' ? [effect.says] : []))
        .join(' '),
      grade: assessment?.grade ?? null,
      loss: assessment?.loss ?? null,
      worth: worthOf(words, assessment, effects),
      feedback: feedbackOn(words, event, effects, norm),
      hinted: session.hinted.includes(turn),
    });
  }
  return turns;
}

/** What the client says last, when the talk has not ended. */
export function openWords({ debrief, talk }: PastTalk): string | null {
  if (debrief.ending) return null;
  return talk.events.findLast((event) => event.type === 'asked')?.says ?? null;
}

function upToNext(events: readonly TalkEvent[], reply: number): readonly TalkEvent[] {
  const next = events.findIndex((event, index) => index > reply && event.type === 'asked');
  return events.slice(reply + 1, next < 0 ? events.length : next);
}

function worthOf(words: Words, assessment: Assessment | null, effects: readonly TalkEvent[]): string {
  if (!assessment) return '';
  const { grade, loss, after, lostAgreement } = assessment;
  // that a talk is decided helps nobody once it has ended
  if (!grade) return effects.some((effect) => effect.type === 'ended') ? '' : words.talk.decided(after);
  const worth = `${words.grades[grade].short}${words.talk.reachable(loss, after)}`;
  return lostAgreement ? `${worth} ${words.talk.outOfReach}` : worth;
}

function feedbackOn(words: Words, reply: Of<'replied'>, effects: readonly TalkEvent[], norm: number): Feedback[] {
  const { talk } = words;
  const hit = effects.some((effect) => effect.type === 'news');
  return [
    ...effects.flatMap((effect) => (effect.type === 'felt' ? [felt(words, effect, norm, hit)] : [])),
    ...movesTold(words, reply, 'helped', 'good', talk.helped),
    ...movesTold(words, reply, 'harmed', 'bad', talk.harmed),
    ...movesTold(words, reply, 'neutral', 'plain', talk.neutral),
    ...(reply.evaded ? [{ effect: 'bad', text: talk.evaded } as const] : []),
    ...effects.flatMap((effect) => consequence(words, effect)),
  ];
}

function movesTold(
  words: Words,
  { moves }: Of<'replied'>,
  wanted: WeighedMove['effect'],
  effect: Feedback['effect'],
  say: (names: readonly string[]) => string,
): Feedback[] {
  const names = moves
    .filter((move) => move.effect === wanted)
    .map(({ move, worn, because }) => {
      const name = words.moves[move];
      if (worn) return words.talk.worn(name);
      return because ? words.talk.because(name, words.circumstances[because]) : name;
    });
  return names.length > 0 ? [{ effect, text: say(names) }] : [];
}

function felt({ talk, moods }: Words, { from, to }: Of<'felt'>, norm: number, hit: boolean): Feedback {
  const name = moods[mood(to - norm)];
  if (to > from) return { effect: 'bad', text: (hit ? talk.hit : talk.rose)(from, to, name) };
  if (to < from) return { effect: 'good', text: talk.fell(from, to, name) };
  return { effect: 'plain', text: talk.stayed(to, name) };
}

function consequence({ talk, stages }: Words, event: TalkEvent): Feedback[] {
  switch (event.type) {
    case 'reacted':
      return [{ effect: 'plain', text: event.why }];
    case 'news':
      // a client who finds out alone has been told so with the harm
      return event.late && event.how === 'said' ? [{ effect: 'bad', text: talk.late }] : [];
    case 'paused':
      return [{ effect: 'plain', text: talk.paused }];
    case 'conceded':
      return [{ effect: 'plain', text: talk.conceded(event.total, event.limit) }];
    case 'promised':
      return [{ effect: 'bad', text: talk.promised }];
    case 'promise-broken':
      return [{ effect: 'bad', text: talk.broken }];
    case 'held':
      return [{ effect: 'bad', text: talk.held }];
    case 'boiling':
      return [{ effect: 'bad', text: talk.boiling }];
    case 'passed':
      return [{ effect: 'passage', text: talk.passed[event.how](stages[event.to].name) }];
    default:
      return [];
  }
}
