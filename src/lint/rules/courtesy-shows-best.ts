import { courtesyIn } from '../../map/players.ts';
import { type Decided, decidedIn, tally } from '../choices.ts';
import type { WritingRule } from '../rule.ts';
import type { WrittenReply } from '../subject.ts';

export const courtesyShowsBest: WritingRule = {
  name: 'courtesy-shows-best',
  why: 'If the reply with the most “please”, “sorry” and “thank you” is the good one every time, trainees learn that politeness is the answer. In life, those who send clients away say please too.',
  bad: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: rule
    say: As I said, those are the rules here, and they are for all of us.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: heard
    say: Sorry, please go on. You waited, and now this, thank you for that.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.
  - id: others
    say: The others have been waiting too, and they are perfectly calm.
    moves: [dismiss_feeling]
    reply: I don't care about others.
    why: The feeling is waved away.`,
  },
  good: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: rule
    say: Sorry, sir, please see that those are the rules, and they are for all of us.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: heard
    say: Please go on. You have waited since noon. No wonder you are angry.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.`,
  },
  check: (subject) => {
    const { language } = subject.scenario;
    const courtesyOf = ({ text }: WrittenReply): number => courtesyIn(text.say, language);
    const choices = decidedIn(subject).filter(({ replies }) => {
      const most = Math.max(...replies.map(courtesyOf));
      return replies.filter((reply) => courtesyOf(reply) === most).length === 1;
    });
    const shows = ({ best, others }: Decided): boolean => others.every((other) => courtesyOf(other) < courtesyOf(best));
    const { times, of, byHabit } = tally(choices, shows);
    const first = choices.find(shows);
    if (!first || !byHabit) return [];
    return [{ rule: 'courtesy-shows-best', params: { times, of }, path: [...first.best.path, 'say'], mark: 'value' }];
  },
};
