import { askIn } from '../../terminal/ask.ts';
import { breathe } from '../../terminal/breathe.ts';
import { briefingParts } from '../../terminal/briefing-view.ts';
import { wrapped } from '../../terminal/layout.ts';
import { show } from '../../terminal/screen.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { readInPages } from './pages.ts';

const MOMENTS = ['ready', 'unprepared', 'hurried', 'moody', 'uninterested'] as const;
const NEXT = ['breathe', 'begin', 'later'] as const;

/**
 * The briefing, and the question whether this is a good moment at all (source 004).
 * @returns false when the talk is left for later
 */
export async function prepare(view: TalkView, terminal: Terminal): Promise<boolean> {
  const { words, theme } = view;
  const ask = askIn(terminal);
  await readInPages(terminal, () => briefingParts(view));
  const moment = await ask.choose(
    words.briefing.moment,
    MOMENTS.map((value) => ({ value, name: words.briefing.moments[value] })),
    { above: () => [] },
  );
  if (moment === 'ready') return true;
  show(terminal, [...wrapped(theme, words.briefing.advice[moment]), '']);
  const next = await ask.choose(
    words.briefing.whatNow,
    NEXT.map((value) => ({ value, name: words.briefing[value] })),
  );
  if (next === 'later') {
    show(terminal, [words.briefing.goodbye]);
    return false;
  }
  if (next === 'breathe') await breathe(terminal);
  return true;
}
