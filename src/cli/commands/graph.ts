import { outlineOf } from '../../analysis/outline.ts';
import { solve } from '../../analysis/solve.ts';
import { setUp } from '../../engine/set-up.ts';
import { dotLines } from '../../report/graph/dot.ts';
import { mermaidLines } from '../../report/graph/mermaid.ts';
import { svgLines } from '../../report/graph/svg.ts';
import { PICTURE_FORMATS } from '../choices.ts';
import type { Context } from '../context.ts';
import { follow } from '../follow.ts';
import { EXIT } from '../io.ts';
import { parseChoice, parseCount } from '../parse.ts';
import { findScenario } from '../store.ts';

const WRITERS = { mermaid: mermaidLines, dot: dotLines, svg: svgLines };

/** Draws a scenario: what can be said, and what it does. */
export async function graph(
  context: Context,
  name: string,
  options: { format: string; budget?: string },
): Promise<number> {
  const { words, print, note } = context;
  const format = parseChoice(words, '--format', options.format, PICTURE_FORMATS);
  const budget = parseCount(words, '--budget', options.budget, 1);
  const { scenario } = await findScenario(context, name);
  const outline = outlineOf(solve(await follow(context, setUp(scenario), budget)));
  print(WRITERS[format](outline, words));
  if (outline.best !== null) return EXIT.fine;
  note(`${words.graph.incomplete} ${words.graph.followMore}`);
  return EXIT.findings;
}
