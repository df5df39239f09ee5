import { withoutRegion } from '../../map/language.ts';
import type { WritingRule } from '../rule.ts';

/** Words that nobody would say to a client's face, by language. */
const RUDE: Readonly<Record<string, RegExp>> = {
  en: /\b(idiot|stupid|moron|dumb|loser|shut up|get lost|go away|get out|i don[’']t care|who cares|not my problem|stop whining|cry me|boo[- ]hoo|blah|deal with it|tough luck|too bad|suck it up)\b/i,
};

/** Words in capital letters, or exclamation mark upon exclamation mark, in any script. */
const SHOUTED = /\p{Lu}{4,}[^\p{Ll}]*\p{Lu}{4,}|!!/u;

export const caricatures: WritingRule = {
  name: 'caricatures',
  why: 'When every reply but one is something that nobody would say, the choice is made without thinking. Write what real people say on a tired afternoon: a solution too early, a correct sentence that sends the client away.',
  bad: {
    at: 'stages.explosion.0.responses',
    yaml: `responses:
  - id: hear
    say: You are upset, I can hear it.
    moves: [reflect_feeling]
    reply: I am.
    why: The feeling is named.
  - id: care
    say: I don't care about your party.
    moves: [dismiss_feeling]
    reply: Excuse me?
    why: The feeling is waved away.
  - id: shout
    say: STOP SHOUTING AT ME HERE.
    moves: [contradict]
    reply: You are the one who shouts.
    why: An order against an emotion.`,
  },
  good: {
    at: 'stages.explosion.0.responses',
    yaml: `responses:
  - id: hear
    say: You are upset, I can hear it.
    moves: [reflect_feeling]
    reply: I am.
    why: The feeling is named.
  - id: others
    say: There are others in the line too.
    moves: [dismiss_feeling]
    reply: Then let them wait.
    why: The feeling is waved away.`,
  },
  check: ({ scenario, exchanges }) => {
    const rude = RUDE[withoutRegion(scenario.language)];
    const implausible = (say: string): boolean => SHOUTED.test(say) || (rude?.test(say) ?? false);
    return exchanges.flatMap(({ text, path, replies }) => {
      const wrong = replies.filter(({ points }) => points === 0);
      const tempting = wrong.some((reply) => !implausible(reply.text.say));
      if (tempting || wrong.length < replies.length - 1 || wrong.length === 0) return [];
      return [{ rule: 'caricatures', params: { id: text.id }, path: [...path, 'responses'], mark: 'key' }];
    });
  },
};
