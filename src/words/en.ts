import { analysis, simulation } from './analysis.en.ts';
import { explain, validate } from './checking.en.ts';
import { completion } from './completion.en.ts';
import { created } from './created.en.ts';
import { curve, debrief } from './debrief.en.ts';
import * as domain from './domain.en.ts';
import { drill } from './drill.en.ts';
import { count } from './english.ts';
import { errors } from './errors.en.ts';
import { exported } from './export.en.ts';
import { findings } from './findings.en.ts';
import { graph } from './graph.en.ts';
import { help } from './help.en.ts';
import { history } from './history.en.ts';
import { movesTold } from './moves.en.ts';
import { practice } from './practice.en.ts';
import { progress } from './progress.en.ts';
import { review } from './review.en.ts';
import { say } from './say.en.ts';
import { sessions } from './sessions.en.ts';
import { ask, briefing, talk } from './talk.en.ts';

/** Everything that the program says in English. */
export const en = {
  ...domain,
  analysis,
  ask,
  briefing,
  completion,
  created,
  curve,
  debrief,
  drill,
  errors,
  explain,
  exported,
  findings,
  graph,
  help,
  history,
  movesTold,
  practice,
  progress,
  review,
  say,
  sessions,
  simulation,
  talk,
  validate,

  list: {
    empty: (folder: string) => `No scenarios in ${folder}.`,
    entry: (title: string, domain: string, minutes: string) => `${title} (${domain}, ${minutes}).`,
    about: (minutes: number) => `about ${count(minutes, 'minute', 'minutes')}`,
    invalid: (path: string, errors: number) =>
      `${path} is left out: ${count(errors, 'problem', 'problems')}. See conflict-map validate ${path}`,
    hint: 'Play one: conflict-map play <id>',
  },

  picker: {
    welcome: 'conflict-map: practise saying no without losing the client.',
    which: 'What would you like to do?',
    talk: (title: string, domain: string, minutes: number) => `${title} (${domain}, ${minutes} min)`,
    noTerminal:
      'There is no terminal to play in, so here is a model conversation. In a terminal, the same command lets you play.',
  },

  watch: {
    title: (player: string) => `A model conversation: the ${player}`,
    skip: 'Any key skips ahead; Ctrl-C stops.',
  },
} as const;
