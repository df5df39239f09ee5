import { columnsOf, padded, wrapped } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { allScenarios, shown } from '../store.ts';

export async function list(context: Context, options: { json?: boolean }): Promise<number> {
  const { words, theme, print } = context;
  const stored = await allScenarios(context);
  if (options.json) {
    const rows = stored.map(({ path, scenario: { id, title, language, domain, minutes } }) => ({
      id,
      title,
      language,
      domain,
      minutes,
      path,
    }));
    print([JSON.stringify(rows)]);
    return EXIT.fine;
  }
  if (stored.length === 0) context.note(words.list.empty(shown(context, context.scenarios ?? context.io.home)));
  const width = Math.max(0, ...stored.map(({ scenario }) => columnsOf(scenario.id))) + 2;
  for (const { scenario } of stored) {
    const { id, title, domain, minutes, summary } = scenario;
    print([
      `${padded(theme.paint('strong', id), width)}${title} ${theme.paint('quiet', `${theme.marks.dot} ${domain}, ${words.list.about(minutes)}`)}`,
      ...wrapped(theme, summary, theme.width >= 60 ? width : 2),
    ]);
  }
  context.note(`\n${words.list.hint}`);
  return EXIT.fine;
}
