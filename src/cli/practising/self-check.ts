import { BALANCES, type Balance } from '../../map/balance.ts';
import type { Ask } from '../../terminal/ask.ts';
import { type Choice, ENTER } from '../../terminal/choice.ts';
import { wrapped } from '../../terminal/layout.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Recorder } from './recorder.ts';

/** Asks the trainee where they are between capture and suppression (source 000), and says one thing that helps. */
export async function selfCheck(ask: Ask, { theme, words }: TalkView, recorder: Recorder, when: 'before' | 'during') {
  const { check } = words.practice;
  const choices: Choice<Balance | null>[] = BALANCES.map((balance) => ({
    value: balance,
    name: words.balances[balance].choice,
  }));
  const balance = await ask.choose<Balance | null>(
    check[when],
    [...choices, { value: null, name: check.skip, key: ENTER }],
    {
      preset: null,
      above: () => [],
    },
  );
  if (balance === null) return;
  await recorder.keep({ type: 'checked', balance });
  await ask.read(() => ['', ...wrapped(theme, check.advice[balance])]);
}
