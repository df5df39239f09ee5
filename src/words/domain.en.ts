import type { Balance } from '../map/balance.ts';
import type { Mood, Perceived, Relationship, Temperament } from '../map/client.ts';
import type { Circumstance } from '../map/context.ts';
import type { Difficulty } from '../map/difficulty.ts';
import type { Ending, EndReason, Risk } from '../map/endings.ts';
import type { Grade } from '../map/grades.ts';
import type { Move, Style } from '../map/moves.ts';
import type { Player } from '../map/players.ts';
import type { Stage } from '../map/stages.ts';
import { listed } from './english.ts';

/** The names of the field, in English. */
export const stages: Record<Stage, { name: string; short: string; lives: string; task: string }> = {
  position: {
    name: 'position',
    short: 'pos',
    lives: 'the client comes to know the fact',
    task: 'be friendly, and say the essence clearly',
  },
  explosion: {
    name: 'explosion',
    short: 'expl',
    lives: 'panic, fear, anger, annoyance',
    task: 'let the client let off steam, and listen',
  },
  acceptance: {
    name: 'acceptance',
    short: 'accept',
    lives: 'the client sees that plans must change',
    task: 'explain the position clearly, and offer to look for a way together',
  },
  plan: {
    name: 'plan',
    short: 'plan',
    lives: '“so what do I do now?”',
    task: 'advise from experience: tips, information, choices',
  },
  action: {
    name: 'action',
    short: 'act',
    lives: 'the plan is carried out',
    task: 'confirm who does what by when, keep the promise, and close',
  },
};

/** How one stands to one's own emotion, from capture to suppression (source 000). */
export const balances: Record<Balance, { name: string; short: string; choice: string }> = {
  captured: { name: 'captured', short: 'captured', choice: 'Captured: it has hold of me' },
  stirred: { name: 'stirred', short: 'stirred', choice: 'Stirred: I feel it rise' },
  middle: {
    name: 'in the healthy middle',
    short: 'middle',
    choice: 'In the healthy middle: I feel it, and I choose what I do',
  },
  restrained: { name: 'holding it in', short: 'held in', choice: 'Holding it in: it takes strength to look calm' },
  suppressed: { name: 'suppressing it', short: 'pushed down', choice: 'Suppressing it: calm outside, I feel little' },
};

export const moves: Record<Move, string> = {
  courtesy: 'courtesy',
  state_bad_news: 'stating the news',
  explain_reason: 'explaining the reason',
  open_question: 'an open question',
  encourage: 'encouraging to go on',
  reflect_feeling: 'naming the feeling',
  validate: 'taking it seriously',
  paraphrase: 'retelling what happened',
  clarify: 'asking for a fact',
  apologise: 'apologising',
  invite_collaboration: 'inviting to search together',
  offer_choice: 'offering a choice',
  guide: 'guiding from experience',
  commit_time: 'committing to a time',
  concede: 'conceding',
  confirm_agreement: 'confirming what is agreed',
  set_limit: 'setting a limit',
  step_back: 'stepping back',
  flat_refusal: 'a flat refusal',
  broken_record: 'repeating the same line',
  deflect: 'sending the client away',
  excuse: 'an excuse',
  blame_client: 'blaming the client',
  contradict: 'contradicting',
  disown_company: 'disowning the company',
  grovel: 'a heap of apologies',
  dismiss_feeling: 'dismissing the feeling',
  overpromise: 'overpromising',
};

export const circumstances: Record<Circumstance, string> = {
  abuse: 'the client was insulting',
  no_abuse: 'there was no insult to stop',
  waiting: 'waiting is what hurts',
  stuck_with_time: 'the talk was stuck, and a time was given',
  without_time: 'no time was given',
  not_finished: 'the client had not finished',
  volley: 'question upon question',
  third_time: 'the third time in this stage',
  wrong_problem: 'the main concern is still hidden',
};

export const moods: Record<Mood, string> = {
  calm: 'calm',
  uneasy: 'uneasy',
  annoyed: 'annoyed',
  upset: 'upset',
  angry: 'angry',
  furious: 'furious',
};

export const perceived: Record<Perceived, string> = {
  enemy: 'an enemy',
  opponent: 'an opponent',
  informant: 'a source of information',
  adviser: 'an adviser',
  'expert consultant': 'an expert consultant',
};

export const relationships: Record<Relationship, string> = {
  new: 'a new client',
  regular: 'a regular client',
  loyal: 'a loyal client',
  'not-ours': 'not a client to keep',
};

export const temperaments: Record<Temperament, string> = {
  calm: 'calm: gains from clear facts, gets upset slowly',
  anxious: 'anxious: gains from times and warmth, hurt by coldness',
  aggressive: 'aggressive: gains from respect, gets upset fast, leaves late',
  expert: 'expert: gains from respect, hurt most by being corrected',
  plaintive: 'plaintive: gains from warmth and listening, hurt by coldness',
};

export const styles: Record<Style, { name: string; means: string }> = {
  footballer: { name: 'footballer', means: 'sends the client away' },
  nurse: { name: 'nurse', means: 'refuses under a heap of excuses' },
  partner: { name: 'partner', means: 'listens, explains, looks for a way together' },
};

export const endings: Record<Ending, { title: string; meaning: (client: string) => string }> = {
  agreed: { title: 'Agreed', meaning: (client) => `${client} leaves with a plan, and calm enough to carry it out.` },
  'parted-well': {
    title: 'Parted well',
    meaning: (client) => `${client} goes elsewhere, and has nothing to hold against you.`,
  },
  resigned: {
    title: 'Resigned',
    meaning: (client) => `${client} gave in, but is not at peace with it. A complaint may follow.`,
  },
  escalated: {
    title: 'Escalated',
    meaning: (client) => `${client} asks for the manager and will write to the regulator.`,
  },
  'walked-out': { title: 'Walked out', meaning: (client) => `${client} has left, and will tell everyone.` },
};

/** What ended a talk. */
export const endReasons: Record<Exclude<EndReason, 'unsettled'>, (client: string) => string> = {
  settled: () => 'Everything that was to be settled is settled.',
  boiling: (client) => `${client} had no patience left, and boiled over.`,
  'out-of-patience': (client) => `Too much had hurt: ${client} had no patience left.`,
  'flared-again': (client) => `${client} had flared up once already; a second time there was no way back.`,
};

/** There was nothing more to say, but no agreement. */
export function unsettled(client: string, calm: boolean, trusting: boolean): string {
  if (calm && trusting) return 'There was nothing more to say, and not everything was settled.';
  const missing = [...(calm ? [] : ['was not calm enough']), ...(trusting ? [] : ['did not trust you enough'])];
  return `There was nothing more to say, but ${client} ${listed(missing)} to agree.`;
}

export const risks: Record<Risk, { name: string; because: string }> = {
  reputational: { name: 'reputational', because: 'the client speaks badly of the company, or heard you do so' },
  financial: { name: 'financial', because: 'more was given or promised than is yours to give' },
  legal: { name: 'legal', because: 'a promise may be claimed, or a complaint is on its way' },
  emotional: { name: 'emotional', because: 'a defensive style costs you your own balance' },
};

export const grades: Record<Grade, { short: string; name: string }> = {
  best: { short: 'Best', name: 'the best reply' },
  good: { short: 'Good', name: 'a good reply' },
  inaccuracy: { short: 'Inaccuracy', name: 'an inaccuracy' },
  mistake: { short: 'Mistake', name: 'a mistake' },
  blunder: { short: 'Blunder', name: 'a blunder' },
};

export const difficulties: Record<Difficulty, string> = {
  easy: 'Easy: this client forgives a good deal',
  medium: 'Medium: this client forgives some slips',
  hard: 'Hard: this client forgives little',
};

export const players: Record<Player, string> = {
  partner: 'partner',
  footballer: 'footballer',
  nurse: 'nurse',
  random: 'random player',
  longest: 'one who always takes the longest reply',
  shortest: 'one who always takes the shortest reply',
  first: 'one who always takes the first reply',
  last: 'one who always takes the last reply',
  politest: 'one who goes by courtesy words',
  best: 'best player there can be',
  worst: 'worst player there can be',
};
