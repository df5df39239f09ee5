import { jsonText } from '../../scenario/visible.ts';
import { definitions } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { allScenarios, shown } from '../store.ts';

export async function list(context: Context, options: { json?: boolean }): Promise<number> {
  const { words, theme, print } = context;
  const stored = await allScenarios(context);
  if (options.json) {
    const rows = stored.map(({ path, head: { id, title, language, domain, minutes } }) => ({
      id,
      title,
      language,
      domain,
      minutes,
      path,
    }));
    print([jsonText(rows)]);
    return EXIT.fine;
  }
  if (stored.length === 0) context.note(words.list.empty(shown(context, context.scenarios ?? context.io.home)));
  print(
    definitions(
      theme,
      stored.map(({ head: { id, title, domain, minutes, summary } }) => [
        id,
        [words.list.entry(title, domain, words.list.about(minutes)), summary],
      ]),
    ),
  );
  context.note(`\n${words.list.hint}`);
  return EXIT.fine;
}
