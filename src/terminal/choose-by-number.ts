import { type Choice, ENTER, inList } from './choice.ts';
import { hanging, wrapped } from './layout.ts';
import { answerTo, SHORT_ANSWER } from './read-line.ts';
import type { Terminal } from './terminal.ts';

/**
 * Asks for the number of a choice, or the letter of its key, line after line.
 * @param waits also where Enter is all that there is, and somebody listens
 */
export async function chooseByNumber<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  preset: T | undefined,
  waits = false,
): Promise<T> {
  const { theme, words, output } = terminal;
  const numbered = inList(choices);
  const keys = choices.filter(({ key }) => key);
  const enter = choices.find(({ key }) => key === ENTER);
  if (enter && numbered.length === 0) {
    // who listens is not stopped; in a small window the lines would be gone before they are read
    if (terminal.accessible && !waits) return enter.value;
    const asked = [enter.name, ...keys.map(({ key, name }) => `${key} ${name}`)].join(', ');
    const answer = await answerTo(terminal, asked, [], SHORT_ANSWER);
    return keys.find(({ key }) => key === answer.toLowerCase())?.value ?? enter.value;
  }
  const lines = numbered.flatMap(({ name, about }, index) =>
    hanging(theme, `${index + 1}. `, about === undefined ? name : `${name}. ${about}`),
  );
  const told = [
    ...keys.flatMap(({ key, name }) => hanging(theme, `${key}. `, name)),
    ...(enter ? wrapped(theme, enter.name) : []),
  ];
  output.write(`${['', ...(question === '' ? [] : wrapped(theme, question)), ...lines, ...told].join('\n')}\n`);
  const chosen = numbered.findIndex(({ value }) => value === preset) + 1;
  const kept = chosen > 0 ? String(chosen) : keys.find(({ value }) => value === preset)?.key;
  const letters = keys.map(({ key }) => key ?? '');
  for (;;) {
    const asked = words.ask.number(numbered.length, letters);
    const answer = (await answerTo(terminal, asked, kept === undefined ? [] : [kept], SHORT_ANSWER)) || kept;
    const choice =
      keys.find(({ key }) => key === answer?.toLowerCase()) ??
      (answer && /^\d+$/.test(answer) ? numbered[Number(answer) - 1] : undefined);
    if (choice) return choice.value;
    if (enter && !answer) return enter.value;
    output.write(`${wrapped(theme, words.ask.notANumber(numbered.length, letters)).join('\n')}\n`);
  }
}
