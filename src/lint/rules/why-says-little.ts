import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';

/** With fewer words nobody names a move and its effect. */
const WORDS = 4;

/** So many characters hold more words than that. */
const LONG = 60;

export const whySaysLittle: WritingRule = {
  name: 'why-says-little',
  why: '“Good” and “wrong” are known from the score already. What a trainee takes along is which words did what.',
  bad: { at: 'stages.plan.0.responses.1.why', yaml: 'why: Good answer.' },
  good: { at: 'stages.plan.0.responses.1.why', yaml: 'why: A real choice gives her back some control.' },
  check: ({ exchanges }) =>
    exchanges.flatMap(({ replies }) =>
      replies.flatMap(({ text, path }) =>
        text.why.length > LONG || wordsIn(text.why).length >= WORDS
          ? []
          : [{ rule: 'why-says-little', params: {}, path: [...path, 'why'], mark: 'value' }],
      ),
    ),
};
