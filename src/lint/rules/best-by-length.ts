import type { Report } from '../../scenario/finding.ts';
import { chanceOf, type Decided, decidedIn, SURELY, tally } from '../choices.ts';
import type { WritingRule } from '../rule.ts';
import type { WrittenReply } from '../subject.ts';

/** The best reply is so much longer or shorter than the others, per cent, that it is found by its length. */
const [LONG, SHORT] = [125, 80];
/** Fewer choices prove nothing about a length. */
const ENOUGH = 4;

const lengthOf = ({ text }: WrittenReply): number => text.say.length;
const mean = (replies: readonly WrittenReply[]): number =>
  replies.reduce((sum, reply) => sum + lengthOf(reply), 0) / replies.length;
const ratioIn = ({ best, others }: Decided): number => Math.round((100 * lengthOf(best)) / mean(others));

export const bestByLength: WritingRule = {
  name: 'best-by-length',
  why: 'Trainees soon notice that the good reply is the careful, long one, and choose by length instead of reading. Replies of about the same length have to be told apart by what they do.',
  bad: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: heard
    say: You have been waiting since noon, and now this. That is hard, I can hear it. Tell me what happened.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.
  - id: rule
    say: Those are the rules here.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: others
    say: Others wait too, you know.
    moves: [dismiss_feeling]
    reply: I don't care about others.
    why: The feeling is waved away.`,
  },
  good: {
    at: 'stages.explosion.0.responses',
    throughout: true,
    yaml: `responses:
  - id: heard
    say: You have waited since noon, and now this. No wonder you are angry.
    moves: [paraphrase, reflect_feeling, validate]
    reply: Since noon. Exactly.
    why: Retelling, and taking the anger seriously.
  - id: rule
    say: As I said, those are the rules here, and they are there for all of us.
    moves: [broken_record]
    reply: So you keep saying.
    why: The same sentence again.
  - id: others
    say: The others have been waiting too, quite calmly.
    moves: [dismiss_feeling]
    reply: I don't care about others.
    why: The feeling is waved away.`,
  },
  check: (subject) => {
    const choices = decidedIn(subject);
    return [...found(choices, 'longest'), ...found(choices, 'shortest')];
  },
};

function found(choices: readonly Decided[], which: 'longest' | 'shortest'): Report[] {
  if (choices.length < ENOUGH) return [];
  const sign = which === 'longest' ? 1 : -1;
  const extreme = ({ replies }: Decided): number => Math.max(...replies.map((reply) => sign * lengthOf(reply)));
  const oneExtreme = choices.filter(
    (choice) => choice.replies.filter((reply) => sign * lengthOf(reply) === extreme(choice)).length === 1,
  );
  const { times, of, byHabit } = tally(oneExtreme, (choice) => sign * lengthOf(choice.best) === extreme(choice));
  const ratios = choices.map(ratioIn).sort((a, b) => a - b);
  const ratio = ratios[Math.trunc(ratios.length / 2)] ?? 100;
  const longer = ratios.filter((each) => sign * (each - 100) > 0).length;
  // one long reply is no habit: nearly all best ones have to lie on that side
  const apart =
    (which === 'longest' ? ratio >= LONG : ratio <= SHORT) &&
    chanceOf(
      longer,
      ratios.map(() => 0.5),
    ) < SURELY;
  const [worst] = [...choices].sort((a, b) => sign * (ratioIn(b) - ratioIn(a)));
  if (!worst || (!byHabit && !apart)) return [];
  return [
    { rule: 'best-by-length', params: { which, times, of, ratio }, path: [...worst.best.path, 'say'], mark: 'value' },
  ];
}
