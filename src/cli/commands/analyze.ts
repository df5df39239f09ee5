import { type Analysis, analyse } from '../../analysis/analyse.ts';
import type { Debrief } from '../../engine/debrief.ts';
import { setUp } from '../../engine/set-up.ts';
import { isProof, wanted } from '../../lint/check.ts';
import { byEnding } from '../../map/endings.ts';
import { STAGES } from '../../map/stages.ts';
import { fails, findingJson } from '../../report/finding-json.ts';
import { jsonText } from '../../scenario/visible.ts';
import { analysisLines } from '../../terminal/analysis-view.ts';
import { findingLines } from '../../terminal/finding-view.ts';
import type { Context } from '../context.ts';
import { follow } from '../follow.ts';
import { EXIT } from '../io.ts';
import { VERSION } from '../json.ts';
import { parseCount } from '../parse.ts';
import { viewOf } from '../practising/beginning.ts';
import { findScenario, shown } from '../store.ts';
import { levelsFor } from '../validating/levels.ts';

export interface AnalyzeOptions {
  readonly budget?: string;
  readonly maxWarnings?: string;
  readonly json?: boolean;
}

/** Follows every talk of a scenario to its end, and says what there is. */
export async function analyze(context: Context, name: string, options: AnalyzeOptions): Promise<number> {
  const { words, theme, print } = context;
  const budget = parseCount(words, '--budget', options.budget, 1);
  const mostWarnings = parseCount(words, '--max-warnings', options.maxWarnings);
  const { path, scenario, loaded } = await findScenario(context, name);
  const analysis = analyse(await follow(context, setUp(scenario), budget));
  const levels = await levelsFor(context, {})(path);
  const proofs = loaded.findingsOf([...analysis.reports, ...analysis.balance]);
  const findings = wanted(shown(context, path), loaded, proofs, levels, isProof);
  if (options.json) {
    const rows = findings.map((finding) => findingJson(finding, words));
    print([jsonText({ ...asJson(scenario.id, analysis), findings: rows }, 2)]);
  } else {
    const frames = findingLines(findings, loaded.text, theme, words);
    print(analysisLines(viewOf(context, scenario), analysis, frames));
  }
  return fails(findings, mostWarnings) || !analysis.complete ? EXIT.findings : EXIT.fine;
}

function asJson(scenario: string, analysis: Analysis): object {
  const { complete, moments, followed, paths, best, worst, bound, endings, stages, careless } = analysis;
  const talk = (found: Debrief | null): object | null => {
    if (!found) return null;
    const { result, total, ending, answers, emotion } = found;
    return { result, total, ending, answers, emotion };
  };
  return {
    v: VERSION,
    scenario,
    complete,
    states: moments,
    followed,
    paths: String(paths.all),
    unfinished: String(paths.unfinished),
    bound,
    best: talk(best),
    worst: talk(worst),
    endings,
    endingPaths: byEnding((ending) => String(paths.endings[ending])),
    stages: stages && Object.fromEntries(STAGES.map((stage) => [stage, { max: stages[stage] }])),
    careless,
  };
}
