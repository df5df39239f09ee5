import { chanceOf, decidedIn, SURELY } from '../choices.ts';
import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import type { WrittenReply } from '../subject.ts';

/** So many words make an opening. */
const WORDS = 2;
/** So many best replies may open alike before it is called a habit. */
const LEAST = 4;

/** Its first words are among so many characters. */
const BEGINNING = 60;

const openingOf = ({ text }: WrittenReply): string => wordsIn(text.say.slice(0, BEGINNING)).slice(0, WORDS).join(' ');

export const bestOpensAlike: WritingRule = {
  name: 'best-opens-alike',
  why: 'When good replies begin with the same words, such as “I understand”, they are recognised by them, and the phrase wears out with the client too.',
  bad: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: heard
    say: I understand, you have waited since noon. No wonder you are angry.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.
  - id: rule
    say: As I said, those are the rules, and they are for all of us.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.`,
  },
  good: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: heard
    say: I understand, you have waited since noon. No wonder you are angry.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.
  - id: rule
    say: I understand, but those are the rules, and they are for all of us.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.`,
  },
  check: (subject) => {
    const choices = decidedIn(subject);
    const bests = [...new Set(choices.map(({ best }) => best))];
    const openings = bests.map(openingOf);
    const others = [...new Set(choices.flatMap((choice) => choice.others))].map(openingOf);
    return [...new Set(openings)].flatMap((words) => {
      const times = openings.filter((opening) => opening === words).length;
      const all = [...openings, ...others];
      const chance = all.filter((opening) => opening === words).length / all.length;
      const first = bests[openings.indexOf(words)];
      const byHabit =
        chanceOf(
          times,
          openings.map(() => chance),
        ) < SURELY;
      if (!first || times < LEAST || !byHabit) return [];
      const params = { words, times, of: bests.length };
      return [{ rule: 'best-opens-alike', params, path: [...first.path, 'say'], mark: 'value' }];
    });
  },
};
