import { type Analysis, analyse } from '../../analysis/analyse.ts';
import { shareOf } from '../../analysis/paths.ts';
import type { Debrief } from '../../engine/debrief.ts';
import { setUp } from '../../engine/set-up.ts';
import { ENDINGS } from '../../map/endings.ts';
import { STAGES } from '../../map/stages.ts';
import { analysisLines } from '../../terminal/analysis-view.ts';
import { findingLines } from '../../terminal/finding-view.ts';
import type { Context } from '../context.ts';
import { countFindings, findingJson } from '../finding-json.ts';
import { EXIT } from '../io.ts';
import { VERSION } from '../json.ts';
import { parseCount } from '../parse.ts';
import { findScenario } from '../store.ts';

export interface AnalyzeOptions {
  readonly budget?: string;
  readonly json?: boolean;
}

/** Follows every talk of a scenario to its end, and says what there is. */
export async function analyze(context: Context, name: string, options: AnalyzeOptions): Promise<number> {
  const { words, theme, print } = context;
  const budget = parseCount(words, '--budget', options.budget, 1);
  const { scenario, loaded } = await findScenario(context, name);
  const analysis = analyse(setUp(scenario), budget);
  const findings = [...loaded.findings, ...loaded.findingsOf(analysis.reports)];
  const { errors } = countFindings(findings);
  if (options.json) {
    const rows = findings.map((finding) => findingJson(finding, words));
    print([JSON.stringify({ ...asJson(scenario.id, analysis), findings: rows }, null, 2)]);
  } else {
    const frames = findings.flatMap((finding) => findingLines(finding, loaded.text, theme, words));
    print(analysisLines({ theme, words, scenario }, analysis, frames));
  }
  return errors > 0 ? EXIT.findings : EXIT.fine;
}

function asJson(scenario: string, analysis: Analysis): object {
  const { complete, moments, followed, paths, best, worst, bound, stages, careless } = analysis;
  const talk = ({ result, total, ending, answers, emotion }: Debrief): object => ({
    result,
    total,
    ending,
    answers,
    emotion,
  });
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
    endings: Object.fromEntries(ENDINGS.map((ending) => [ending, shareOf(paths.endings[ending], paths.all)])),
    endingPaths: Object.fromEntries(ENDINGS.map((ending) => [ending, String(paths.endings[ending])])),
    stages: stages && Object.fromEntries(STAGES.map((stage) => [stage, { max: stages[stage] }])),
    careless,
  };
}
