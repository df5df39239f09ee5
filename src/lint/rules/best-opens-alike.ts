import { decidedIn } from '../choices.ts';
import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import type { WrittenReply } from '../subject.ts';

/** So many words make an opening. */
const WORDS = 2;
/** An opening is a habit from so many best replies on, and from this share of them, */
const [LEAST, SHARE] = [4, 0.3];
/** where wrong replies open so less than half as often. */
const LESS = 0.5;

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
      const share = times / bests.length;
      const wrong = others.filter((opening) => opening === words).length / Math.max(1, others.length);
      const first = bests[openings.indexOf(words)];
      if (!first || times < LEAST || share < SHARE || wrong >= share * LESS) return [];
      const params = { words, times, of: bests.length };
      return [{ rule: 'best-opens-alike', params, path: [...first.path, 'say'], mark: 'value' }];
    });
  },
};
