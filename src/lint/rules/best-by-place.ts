import { decidedIn, tally } from '../choices.ts';
import type { WritingRule } from '../rule.ts';

const MOST_PLACES = 6;

export const bestByPlace: WritingRule = {
  name: 'best-by-place',
  why: '`play` shows the replies in another order each time, but the file doesn’t, nor do answers given by number. A best reply that always stands first is found there without reading.',
  bad: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: heard
    say: You have waited since noon, and now this. No wonder you are angry.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.
  - id: rule
    say: As I said, those are the rules here, and they are for all of us.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: others
    say: The others have been waiting too, and they are perfectly calm.
    moves: [dismiss_feeling]
    reply: I don't care about others.
    why: The feeling is waved away.`,
  },
  good: {
    at: 'stages.explosion.0.responses',
    yaml: `responses:
  - id: rule
    say: As I said, those are the rules here, and they are for all of us.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: heard
    say: You have waited since noon, and now this. No wonder you are angry.
    moves: [paraphrase, reflect_feeling]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.`,
  },
  check: (subject) => {
    const choices = decidedIn(subject);
    return Array.from({ length: MOST_PLACES }, (_, place) => place).flatMap((place) => {
      const wide = choices.filter(({ replies }) => replies.length > place);
      const { times, of, byHabit } = tally(wide, ({ replies, best }) => replies[place] === best);
      const first = wide.find(({ replies, best }) => replies[place] === best);
      if (!first || !byHabit) return [];
      const params = { place: place + 1, times, of };
      return [{ rule: 'best-by-place', params, path: [...first.best.path, 'id'], mark: 'value' }];
    });
  },
};
