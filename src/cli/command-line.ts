import { answersIn, type TalkEvent } from '../engine/step.ts';
import { visibleLine } from '../scenario/visible.ts';
import { shellWord } from '../terminal/shell-word.ts';
import { encoded } from './answer-code.ts';
import { type Context, wantsAccessible } from './context.ts';
import { languageOf } from './language.ts';

/**
 * A command of this program as the person would type it here, with what they gave for everything and the environment does not say:
 * which scenarios it finds, in which language, and how it asks.
 */
export function commandLine({ io, scenarios, language, accessible }: Context, parts: readonly string[]): string {
  const { env, program } = io;
  return [
    visibleLine(program),
    ...[
      ...parts,
      ...(scenarios !== undefined && scenarios !== env.CONFLICT_MAP_SCENARIOS ? ['--scenarios', scenarios] : []),
      ...(language === languageOf(undefined, env) ? [] : ['--language', language]),
      ...(accessible && !wantsAccessible(env) ? ['--accessible'] : []),
    ].map(shellWord),
  ].join(' ');
}

/** The command that leads to where a talk stands without any session: by its seed and answers. */
export function answersCommand(
  context: Context,
  {
    called,
    seed,
    exam,
    say,
  }: { readonly called: string; readonly seed: number; readonly exam: boolean; readonly say: boolean },
  events: readonly TalkEvent[],
): string {
  const answers = answersIn(events).map(encoded);
  return commandLine(context, [
    'play',
    called,
    ...(exam ? ['--exam'] : []),
    ...(say ? ['--say'] : []),
    '--seed',
    String(seed),
    ...(answers.length > 0 ? ['--answers', answers.join(',')] : ['--no-prep']),
  ]);
}
