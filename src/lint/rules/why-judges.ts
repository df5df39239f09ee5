import { withoutRegion } from '../../map/language.ts';
import type { WritingRule } from '../rule.ts';

const HARSH =
  'impatient|rude|lazy|cold|arrogant|stupid|careless|unprofessional|incompetent|selfish|weak|unkind|insensitive|naive|thoughtless|heartless|hysterical|difficult|unreasonable|silly|crazy|childish|impossible|oversensitive|too sensitive';

/** A verdict on a person, or a reproach, by language. */
const VERDICT: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    [
      `(?<!that )\\b(you|he|she|they|the (client|employee|trainee))([’']re|[’']s| are| is| were| was) (being |just |simply |too |so |very |really |rather )*(${HARSH}|a (bad|poor|terrible) [a-z]+)\\b`,
      `^(an? )?(very |too )?(${HARSH})\\b`,
      `\\b(${HARSH}) of you\\b`,
      `\\bdon[’']t be (so |too )?(${HARSH})\\b`,
      "\\byou (did not|didn[’']t) (listen|try|care|bother)\\b",
      '\\byou (failed to|should have known|should know better|should be ashamed)\\b',
      "\\b(shame on|beginner[’']s mistake)\\b",
    ].join('|'),
    'i',
  ),
};

/** What somebody says or thinks is told, not judged. */
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’/g;

export const whyJudges: WritingRule = {
  name: 'why-judges',
  why: 'Feedback about the person makes people defend themselves; feedback about the words and their effect makes them try others. So a `why` names the move and what it does.',
  bad: { at: 'stages.plan.0.responses.1.why', yaml: 'why: You are too impatient with her.' },
  good: { at: 'stages.plan.0.responses.1.why', yaml: 'why: Sending her away. She stays alone with her worry.' },
  check: ({ scenario, exchanges }) => {
    const verdict = VERDICT[withoutRegion(scenario.language)];
    if (!verdict) return [];
    return exchanges.flatMap(({ replies }) =>
      replies.flatMap(({ text, path }) => {
        const words = verdict.exec(text.why.replace(QUOTED, ''))?.[0];
        return words ? [{ rule: 'why-judges', params: { words }, path: [...path, 'why'], mark: 'value' }] : [];
      }),
    );
  },
};
