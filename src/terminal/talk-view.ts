import type { Assessment, Told } from '../analysis/review.ts';
import { mood, tension } from '../map/client.ts';
import { type Ending, GOOD_ENDINGS } from '../map/endings.ts';
import type { Grade } from '../map/grades.ts';
import { STAGES, type Stage } from '../map/stages.ts';
import type { Scenario } from '../scenario/format.ts';
import { type Feedback, feedbackOn, worthOf } from '../telling/feedback.ts';
import { type Standing, saidIn, type Turn } from '../telling/turns.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, heading, wrapped } from './layout.ts';
import { sparkline } from './sparkline.ts';
import { TENSION_TONES, type Theme, type Tone } from './theme.ts';

export interface TalkView {
  readonly theme: Theme;
  readonly words: Words;
  readonly scenario: Scenario;
}

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

/** The status before each reply. */
export function statusLines(view: TalkView, standing: Standing): string[] {
  const { theme, words } = view;
  const title = words.talk.of(standing.turn, words.stages[standing.asked.stage].name);
  return [...heading(theme, title), ...standingLines(view, standing)];
}

/** Where a talk stands: the map, and below it the emotion as bar, number and word, how it came there, and who one is to the client. */
export function standingLines(view: TalkView, { asked, levels, perceived }: Standing): string[] {
  const { theme, words, scenario } = view;
  const { norm } = scenario.emotion;
  const emotion = levels.at(-1) ?? norm;
  const above = emotion - norm;
  const bar = theme.paint(TENSION_TONES[tension(above)], emotionBar(theme, emotion));
  const spark = theme.pictures && levels.length > 1 ? ` ${sparkline(theme, levels, norm, SPARK)}` : '';
  const level = `${words.talk.emotion} ${theme.pictures ? `${bar} ` : ''}${emotion} ${words.moods[mood(above)]}${spark}`;
  const role = `${words.talk.toThem}: ${words.perceived[perceived]}`;
  const together = `${level}   ${role}`;
  return [mapLine(view, asked.stage), ...(columnsOf(together) < theme.width ? [together] : [level, role])];
}

/** Somebody speaks: the name, then the words below it. */
export function speech({ theme }: TalkView, who: string, says: string): string[] {
  return ['', theme.paint('accent', `${who}:`), ...wrapped(theme, says, 2)];
}

/** What the trainee says. */
export function youLines(view: TalkView, { replied }: Turn): string[] {
  return speech(view, view.words.talk.you, saidIn(replied, view.words));
}

/** What the client answers at once. */
export function reactionLines(view: TalkView, { answer }: Turn): string[] {
  return speech(view, view.scenario.client.name, answer);
}

/** Feedback on one reply: what it did and why, and what can still be reached. */
export function feedbackLines(view: TalkView, turn: Turn, assessment: Assessment | null): string[] {
  const { theme, words, scenario } = view;
  const worth = worthOf(turn, assessment, words);
  return [
    '',
    ...feedbackOn(turn, scenario, words).flatMap((each) => wrapped(theme, feedbackText(theme, each), 2)),
    ...(worth ? wrapped(theme, graded(theme, worth.grade, worth.name) + worth.text, 2) : []),
  ];
}

/** A written reply that would have served better, for a trainee who answered in their own words. */
export function betterLines({ theme, words }: TalkView, better: Told | null): string[] {
  if (!better) return [];
  return ['', ...wrapped(theme, `${words.say.better}: “${better.says}” ${theme.paint('quiet', better.why)}`, 2)];
}

/** What is drawn before feedback; what came of a reply is told without a sign. */
const SIGNS = {
  emotion: { good: 'down', bad: 'up', plain: 'same' },
  moves: { good: 'good', bad: 'bad', plain: 'same' },
  course: null,
} as const satisfies Record<Feedback['about'], unknown>;

function feedbackText({ marks, paint }: Theme, { about, effect, text }: Feedback): string {
  if (effect === 'passage') return paint('strong', text);
  const signs = SIGNS[about];
  return signs ? `${paint(effect, marks[signs[effect]])} ${text}` : text;
}

const GRADE_TONES = {
  best: 'good',
  good: 'good',
  inaccuracy: 'warn',
  mistake: 'bad',
  blunder: 'bad',
} as const satisfies Record<Grade, Tone>;

/** A text in the tone of its grade; as it is without one. */
export function graded({ paint }: Theme, grade: Grade | null, text: string): string {
  return grade ? paint(GRADE_TONES[grade], text) : text;
}

/** An ending by its name, in the tone of a good or a bad one. */
export function endingText({ theme, words }: Pick<TalkView, 'theme' | 'words'>, ending: Ending): string {
  return theme.paint(GOOD_ENDINGS.includes(ending) ? 'good' : 'bad', words.endings[ending].title);
}
