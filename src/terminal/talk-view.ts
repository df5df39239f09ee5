import type { Assessment } from '../analysis/review.ts';
import type { WeighedMove } from '../engine/model.ts';
import type { TalkEvent } from '../engine/step.ts';
import { mood, tension } from '../map/client.ts';
import type { Grade } from '../map/grades.ts';
import { STAGES, type Stage } from '../map/stages.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, heading, wrapped } from './layout.ts';
import { sparkline } from './sparkline.ts';
import { TENSION_TONES, type Theme, type Tone } from './theme.ts';

export interface TalkView {
  readonly theme: Theme;
  readonly words: Words;
  readonly scenario: Scenario;
}

type Of<T extends TalkEvent['type']> = Extract<TalkEvent, { type: T }>;

const BAR = 10;

function emotionBar(theme: Theme, level: number): string {
  const filled = Math.round((level * BAR) / 100);
  return theme.marks.full.repeat(filled) + theme.marks.empty.repeat(BAR - filled);
}

/** Where we are on the map: the five stages, the present one in brackets. */
function mapLine({ theme, words }: TalkView, stage: Stage): string {
  const long = STAGES.map((name) => words.stages[name].name);
  const narrow = columnsOf(long.join('   ')) + 6 > theme.width;
  return STAGES.map((name) => {
    const text = narrow ? words.stages[name].short : words.stages[name].name;
    return name === stage ? theme.paint('strong', `[${text}]`) : theme.paint('quiet', text);
  }).join(` ${theme.paint('quiet', theme.marks.arrow)} `);
}

/** Levels that the status shows: the talk's last dozen. */
const SPARK = 12;

/**
 * The status before each reply.
 * @param levels 0–100, the start first, then after each reply
 */
export function statusLines(
  view: TalkView,
  turn: number,
  stage: Stage,
  levels: readonly number[],
  seen: string,
): string[] {
  const { theme, words } = view;
  const title = words.talk.of(turn, words.stages[stage].name);
  return [...heading(theme, title), ...standingLines(view, stage, levels, seen)];
}

/** Where a talk stands: the map, and below it the emotion as bar, number and word, how it came there, and who one is to the client. */
export function standingLines(view: TalkView, stage: Stage, levels: readonly number[], seen: string): string[] {
  const { theme, words, scenario } = view;
  const { norm } = scenario.emotion;
  const emotion = levels.at(-1) ?? norm;
  const above = emotion - norm;
  const bar = theme.paint(TENSION_TONES[tension(above)], emotionBar(theme, emotion));
  const spark = theme.pictures && levels.length > 1 ? ` ${sparkline(theme, levels, norm, SPARK)}` : '';
  const level = `${words.talk.emotion} ${theme.pictures ? `${bar} ` : ''}${emotion} ${words.moods[mood(above)]}${spark}`;
  const role = `${words.talk.toThem}: ${seen}`;
  const together = `${level}   ${role}`;
  return [mapLine(view, stage), ...(columnsOf(together) < theme.width ? [together] : [level, role])];
}

/** Somebody speaks: the name, then the words below it. */
export function speech({ theme }: TalkView, who: string, says: string): string[] {
  return ['', theme.paint('accent', `${who}:`), ...wrapped(theme, says, 2)];
}

/** What the client answers at once, and any concern that comes out with it. */
export function reactionLines(view: TalkView, events: readonly TalkEvent[]): string[] {
  const words = events.flatMap((event) => (event.type === 'reacted' || event.type === 'surfaced' ? [event.says] : []));
  return words.length > 0 ? speech(view, view.scenario.client.name, words.join(' ')) : [];
}

function moveNames(words: Words, moves: readonly WeighedMove[], effect: WeighedMove['effect']): string[] {
  return moves
    .filter((move) => move.effect === effect)
    .map(({ move, worn, because }) => {
      const name = words.moves[move];
      if (worn) return words.talk.worn(name);
      return because ? words.talk.because(name, words.circumstances[because]) : name;
    });
}

/** Feedback on one reply: what it did to the emotion, which moves did it, why, and what can still be reached. */
export function feedbackLines(view: TalkView, events: readonly TalkEvent[], assessment: Assessment | null): string[] {
  const { theme, words, scenario } = view;
  const lines: string[] = [''];
  const hit = events.some((event) => event.type === 'news');
  const say = (text: string): void => {
    lines.push(...wrapped(theme, text, 2));
  };
  for (const event of events) {
    switch (event.type) {
      case 'felt':
        lines.splice(1, 0, ...wrapped(theme, feltText(theme, words, event, scenario.emotion.norm, hit), 2));
        break;
      case 'replied': {
        const helped = moveNames(words, event.moves, 'helped');
        const harmed = moveNames(words, event.moves, 'harmed');
        const neutral = moveNames(words, event.moves, 'neutral');
        if (helped.length > 0) say(`${theme.paint('good', theme.marks.good)} ${words.talk.helped(helped)}`);
        if (harmed.length > 0) say(`${theme.paint('bad', theme.marks.bad)} ${words.talk.harmed(harmed)}`);
        if (neutral.length > 0) say(`${theme.marks.same} ${words.talk.neutral(neutral)}`);
        if (event.evaded) say(`${theme.paint('bad', theme.marks.bad)} ${words.talk.evaded}`);
        break;
      }
      case 'reacted':
        say(event.why);
        break;
      case 'news':
        // a client who finds out alone has been told so with the harm
        if (event.late && event.how === 'said') say(words.talk.late);
        break;
      case 'paused':
        say(words.talk.paused);
        break;
      case 'conceded':
        say(words.talk.conceded(event.total, event.limit));
        break;
      case 'promised':
        say(words.talk.promised);
        break;
      case 'promise-broken':
        say(words.talk.broken);
        break;
      case 'held':
        say(words.talk.held);
        break;
      case 'boiling':
        say(words.talk.boiling);
        break;
      case 'passed':
        say(theme.paint('strong', words.talk.passed[event.how](words.stages[event.to].name)));
        break;
    }
  }
  const over = events.some((event) => event.type === 'ended');
  // that a talk is decided helps nobody once it has ended
  if (assessment && (assessment.grade || !over)) say(assessmentText(theme, words, assessment));
  return lines;
}

export const GRADE_TONES = {
  best: 'good',
  good: 'good',
  inaccuracy: 'warn',
  mistake: 'bad',
  blunder: 'bad',
} as const satisfies Record<Grade, Tone>;

function assessmentText(theme: Theme, words: Words, assessment: Assessment): string {
  const { turn, grade, loss, before, after, lostAgreement } = assessment;
  if (!grade) return words.talk.decided(after);
  const more = [...(turn === 1 ? [words.talk.most(before)] : []), ...(lostAgreement ? [words.talk.outOfReach] : [])];
  const text = [words.talk.reachable(loss, after), ...more].join(' ');
  return `${theme.paint(GRADE_TONES[grade], words.grades[grade].short)}${text}`;
}

function feltText(theme: Theme, words: Words, { from, to }: Of<'felt'>, norm: number, hit: boolean): string {
  const name = words.moods[mood(to - norm)];
  const rise = hit ? words.talk.hit : words.talk.rose;
  if (to > from) return `${theme.paint('bad', theme.marks.up)} ${rise(from, to, name)}`;
  if (to < from) return `${theme.paint('good', theme.marks.down)} ${words.talk.fell(from, to, name)}`;
  return `${theme.marks.same} ${words.talk.stayed(to, name)}`;
}
