import { withoutRegion } from '../../map/language.ts';
import { decidedIn, SURELY } from '../choices.ts';
import type { WritingRule } from '../rule.ts';

const ABSOLUTES: Readonly<Record<string, RegExp>> = {
  en: /\b(always|never|nobody|no one|everybody|everyone|nothing|everything|impossible|absolutely|definitely|completely|totally|certainly|whatever|in any case)\b/i,
};

export const absolutesOnlyWrong: WritingRule = {
  name: 'absolutes-only-wrong',
  why: 'Words such as “never”, “nobody” and “definitely” give the wrong replies away when they stand only there: people used to tests strike them out first. Let a good reply have one too, or say the wrong ones without.',
  bad: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: rule
    say: Nobody gets it any sooner, that is how it is here.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: heard
    say: You have waited since noon, and that makes you angry.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.
  - id: others
    say: The others are never upset about it, so please now.
    moves: [dismiss_feeling]
    reply: I don't care about others.
    why: The feeling is waved away.`,
  },
  good: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: rule
    say: Nobody gets it any sooner, that is how it is here.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: heard
    say: You have waited since noon, and nobody told you why.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling what happened.`,
  },
  check: (subject) => {
    const absolute = ABSOLUTES[withoutRegion(subject.scenario.language)];
    if (!absolute) return [];
    const choices = decidedIn(subject);
    const wordIn = (say: string): string => absolute.exec(say)?.[0].toLowerCase() ?? '';
    const wrong = choices.flatMap(({ others }) => others.filter(({ text }) => wordIn(text.say)));
    const byChance = choices.reduce((all, { replies, others }) => {
      const bearing = others.filter(({ text }) => wordIn(text.say)).length;
      return all * (1 - bearing / replies.length);
    }, 1);
    const [first] = wrong;
    if (!first || byChance >= SURELY || choices.some(({ best }) => wordIn(best.text.say))) return [];
    const words = [...new Set(wrong.map(({ text }) => wordIn(text.say)))];
    const params = { words, times: wrong.length };
    return [{ rule: 'absolutes-only-wrong', params, path: [...first.path, 'say'], mark: 'value' }];
  },
};
