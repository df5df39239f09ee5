import stringWidth from 'fast-string-width';
import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import { clientLinesIn } from '../subject.ts';

/** What can be read, weighed and remembered beside three others; about six lines of a terminal. Ours. */
const MOST_WORDS = 70;
/** The same for scripts without spaces between words. */
const MOST_COLUMNS = 480;

const LONG =
  'I hear that you are upset, and I will gladly explain it to you once more from the beginning, as I have explained it to the gentleman before you, since it is after all our aim that every client leaves with a clear picture of what has happened, who has been asked about it, which of our departments is looking into it at the moment, when it will have an answer, and what you can do about it yourself meanwhile.';

export const tooLongToRead: WritingRule = {
  name: 'too-long-to-read',
  why: 'Nobody says seventy words in one breath to an upset client, and nobody reads four such replies. The client hears the first sentence and the last.',
  bad: { at: 'stages.plan.0.responses.1.say', yaml: `say: ${LONG}` },
  good: { at: 'stages.plan.0.responses.1.say', yaml: 'say: I can explain it once more. Where shall I begin?' },
  check: ({ exchanges }) =>
    exchanges.flatMap((exchange) =>
      [
        ...exchange.replies.map(({ text, path }) => ({ text: text.say, path: [...path, 'say'] })),
        ...clientLinesIn(exchange),
      ].flatMap((said) => {
        // a word takes two characters at least, with the space before it, and a character two columns at most
        if (said.text.length <= 2 * MOST_WORDS) return [];
        const words = wordsIn(said.text).length;
        const columns = stringWidth(said.text);
        if (words <= MOST_WORDS && columns <= MOST_COLUMNS) return [];
        const params =
          words > MOST_WORDS
            ? ({ of: 'words', found: words, most: MOST_WORDS } as const)
            : ({ of: 'columns', found: columns, most: MOST_COLUMNS } as const);
        return [{ rule: 'too-long-to-read', params, path: said.path, mark: 'value' }];
      }),
    ),
};
