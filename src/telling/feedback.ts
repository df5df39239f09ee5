import type { Assessment } from '../analysis/review.ts';
import type { WeighedMove } from '../engine/model.ts';
import type { EventOf, TalkEvent } from '../engine/step.ts';
import { mood } from '../map/client.ts';
import { type Grade, TURNING_FROM } from '../map/grades.ts';
import type { Scenario } from '../scenario/format.ts';
import type { Words } from '../words/words.ts';
import { endReason } from './outcome.ts';
import type { Turn } from './turns.ts';

/** One thing to be said of a reply. */
export interface Feedback {
  /** What it is about: how the client took it, what was said, or the course of the talk. */
  readonly about: 'emotion' | 'moves' | 'course';
  /** What it was for the talk; a passage leads to another stage. */
  readonly effect: 'good' | 'bad' | 'plain' | 'passage';
  readonly text: string;
}

/** What a reply was worth, and what can still be reached. */
export interface Worth {
  /** null once the talk is decided. */
  readonly grade: Grade | null;
  /** The grade in a word; empty without one. */
  readonly name: string;
  /** Goes on from the name without a gap. */
  readonly text: string;
}

/** Feedback on one reply: what it did to the emotion, which moves did it, why, and what came of it. */
export function feedbackOn({ replied, effects }: Turn, scenario: Scenario, words: Words): Feedback[] {
  const { talk } = words;
  const hit = effects.some((effect) => effect.type === 'news');
  return [
    ...effects.flatMap((effect) => (effect.type === 'felt' ? [felt(effect, scenario.emotion.norm, hit, words)] : [])),
    ...movesTold(replied, 'helped', 'good', talk.helped, words),
    ...movesTold(replied, 'harmed', 'bad', talk.harmed, words),
    ...movesTold(replied, 'neutral', 'plain', talk.neutral, words),
    ...(replied.evaded ? [{ about: 'moves', effect: 'bad', text: talk.evaded } as const] : []),
    ...(replied.own && replied.moves.length === 0
      ? [{ about: 'moves', effect: 'plain', text: words.say.unheard } as const]
      : []),
    ...effects.flatMap((effect) => courseTold(effect, replied, scenario, words)),
  ];
}

/** What an author would have written on a reply: for one in the trainee's own words, what its weightiest move does. */
export function whyOf(moves: readonly WeighedMove[], words: Words): string {
  const [weightiest] = moves
    .filter(({ effect }) => effect !== 'neutral')
    .toSorted((a, b) => Math.sign(a.weight) - Math.sign(b.weight) || Math.abs(b.weight) - Math.abs(a.weight));
  if (!weightiest) return '';
  const { helps, harms } = words.movesTold[weightiest.move];
  return (weightiest.effect === 'helped' ? helps : harms) ?? '';
}

function felt({ from, to }: EventOf<'felt'>, norm: number, hit: boolean, { talk, moods }: Words): Feedback {
  const about = 'emotion';
  const name = moods[mood(to - norm)];
  if (to > from) return { about, effect: 'bad', text: (hit ? talk.hit : talk.rose)(from, to, name) };
  if (to < from) return { about, effect: 'good', text: talk.fell(from, to, name) };
  return { about, effect: 'plain', text: talk.stayed(to, name) };
}

function movesTold(
  { moves }: EventOf<'replied'>,
  wanted: WeighedMove['effect'],
  effect: Feedback['effect'],
  say: (names: readonly string[]) => string,
  words: Words,
): Feedback[] {
  const names = moves
    .filter((move) => move.effect === wanted)
    .map(({ move, worn, because }) => {
      const name = words.moves[move];
      if (worn) return words.talk.worn(name);
      return because ? words.talk.because(name, words.circumstances[because]) : name;
    });
  return names.length > 0 ? [{ about: 'moves', effect, text: say(names) }] : [];
}

function courseTold(event: TalkEvent, replied: EventOf<'replied'>, scenario: Scenario, words: Words): Feedback[] {
  const { talk, stages, endings } = words;
  const told = (effect: Feedback['effect'], text: string): Feedback[] => [{ about: 'course', effect, text }];
  switch (event.type) {
    case 'reacted':
      return [event.why || whyOf(replied.moves, words)]
        .filter((why) => why !== '')
        .flatMap((why) => told('plain', why));
    case 'news':
      // a client who finds out alone has been told so with the harm
      return event.late && event.how === 'said' ? told('bad', talk.late) : [];
    case 'paused':
      return told('plain', talk.paused);
    case 'conceded':
      return told('plain', talk.conceded(event.total, event.limit));
    case 'promised':
      return told('bad', talk.promised);
    case 'promise-broken':
      return told('bad', talk.broken);
    case 'held':
      return told('bad', talk.held);
    case 'boiling':
      return told('bad', talk.boiling);
    case 'ended':
      return told('passage', talk.ended(endings[event.ending].title, endReason(event.because, event, scenario, words)));
    case 'passed':
      return told('passage', talk.passed[event.how](stages[event.to].name));
    default:
      return [];
  }
}

/** What a reply was worth; null where that is not known, or helps nobody any more. */
export function worthOf(
  { effects, replied }: Turn,
  assessment: Assessment | null,
  { talk, grades }: Words,
): Worth | null {
  if (!assessment) return null;
  const { turn, grade, loss, before, after, lostAgreement } = assessment;
  // what could be reached helps nobody once the talk has ended
  const over = effects.some((effect) => effect.type === 'ended');
  if (over) return grade && { grade, name: grades[grade].short, text: talk.cameTo(loss, after) };
  if (!grade) return { grade, name: '', text: talk.decided(after) };
  if (replied.moves.length === 0 && loss < TURNING_FROM)
    return { grade: null, name: '', text: talk.nothingDone(after) };
  const more = [...(turn === 1 ? [talk.most(before)] : []), ...(lostAgreement ? [talk.outOfReach] : [])];
  return { grade, name: grades[grade].short, text: [talk.reachable(loss, after), ...more].join(' ') };
}
