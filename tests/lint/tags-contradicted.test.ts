import { describe, expect, test } from 'vitest';
import { earsAt } from '../../src/cli/validating/ears.ts';
import { check } from '../../src/lint/check.ts';
import type { Ears, Hear, Heard } from '../../src/lint/ears.ts';
import { soundsHarmful } from '../../src/lint/rules/sounds-harmful.ts';
import { tagsContradicted } from '../../src/lint/rules/tags-contradicted.ts';
import { type Subject, subjectOf, type WrittenReply } from '../../src/lint/subject.ts';
import { isHarmful, type Move } from '../../src/map/moves.ts';
import type { Report } from '../../src/scenario/finding.ts';
import { checked, fileWith } from '../support/examples.ts';
import { HOME, SHIPPED, scenarioFrom, shippedText } from '../support/scenarios.ts';

/** The template with a reply of these words and moves in its explosion. */
const fileSaying = (say: string, moves: readonly string[], above = ''): string =>
  fileWith({
    at: 'stages.explosion.0.responses.0',
    yaml: `- id: hear
  say: ${JSON.stringify(say)}
  ${above}moves: [${moves.join(', ')}]
  reply: I see.
  why: What these words do is said here.`,
  });

/** The recogniser, which hears each reply once. */
const hear: Hear = (say) => {
  const heard = known.get(say) ?? (earsAt(HOME)('en') as Hear)(say);
  known.set(say, heard);
  return heard;
};
const known = new Map<string, Heard>();

/** What is said of this reply; the others are the template's. */
const contradictions = (say: string, moves: readonly string[], ears: Hear): Report[] =>
  tagsContradicted
    .check(subjectOf('template.yaml', scenarioFrom(fileSaying(say, moves)), ears))
    .filter(({ path }) => path.join('.') === 'stages.explosion.0.responses.0.moves');

describe('tags are contradicted', () => {
  /** What is said where these moves are heard so surely, and all others hardly. */
  const soundingLike = (moves: readonly Move[], sounds: Partial<Record<Move, number>>): Report[] => {
    const of = (move: Move): number => sounds[move] ?? 0.001;
    return contradictions('You said nothing of the kind.', moves, () => ({
      of,
      afterBut: of,
      because: () => [{ start: 4, end: 8 }],
    }));
  };

  test('where they help, by a harm that is surely there; the words that tell are named', () => {
    const [found] = soundingLike(['validate'], { blame_client: 0.95 });
    expect(found?.params).toEqual({ words: ['said'], moves: ['blame_client'] });
  });

  test('where they harm, by listening', () => {
    expect(soundingLike(['deflect'], { reflect_feeling: 0.99 })).toHaveLength(1);
  });

  test('by two moves, where they are hard to tell apart', () => {
    const [found] = soundingLike(['validate'], { blame_client: 0.9, contradict: 0.8, deflect: 0.7 });
    expect(found?.params).toMatchObject({ moves: ['blame_client', 'contradict'] });
  });

  test.each<[string, Move[], Partial<Record<Move, number>>]>([
    ['one of the tags is heard too', ['validate', 'apologise'], { blame_client: 0.95, apologise: 0.3 }],
    ['what is heard is not sure', ['validate'], { blame_client: 0.7 }],
    ['a harmful move is among the tags', ['validate', 'blame_client'], { contradict: 0.95 }],
    ['another move of the same kind is heard', ['validate'], { open_question: 0.99 }],
    ['a wrong reply is polite, or gives a reason', ['deflect'], { courtesy: 0.99, explain_reason: 0.99 }],
    ['a reply that sends away says where to go', ['deflect'], { guide: 0.99 }],
  ])('not where %s', (_, moves, sounds) => {
    expect(soundingLike(moves, sounds)).toEqual([]);
  });

  test.each([
    ['You should never have signed it, that was careless of you.', ['reflect_feeling']],
    ["I really don't see why you make such a drama of one missing paper.", ['open_question', 'validate']],
    ["You're angry, and after three hours in this queue anybody would be.", ['contradict']],
  ])('by what the recogniser hears: %s', (say, moves) => {
    expect(contradictions(say, moves, hear)).toHaveLength(1);
  });

  test.each([
    ['I understand that you are angry, but the counter is about to close and there is a queue.', ['dismiss_feeling']],
    ['Of course, thank you. You take that to the hotline, they will help you gladly.', ['deflect']],
    ['I am so sorry to hear it. One reads these things before signing, you know.', ['blame_client']],
    ['What do I know about that? Ask the people who sold it to you.', ['deflect']],
    ["No, I don't think you did anything wrong. Shall we look at the letter again?", ['validate', 'offer_choice']],
    ["I won't tell you to calm down, and I won't say that it's only money.", ['validate']],
  ])('not by words that it may be meant in, polite or plain: %s', (say, moves) => {
    expect(contradictions(say, moves, hear)).toEqual([]);
  });

  test('not once more where another rule says it already', () => {
    const say = 'Please calm down, you are making a drama of it.';
    const subject = subjectOf('template.yaml', scenarioFrom(fileSaying(say, ['validate'])), hear);
    expect(soundsHarmful.check(subject)).toHaveLength(1);
    expect(tagsContradicted.check(subject)).toEqual([]);
  });
});

describe('in the shipped scenarios', () => {
  const subjects = SHIPPED.map((id) => subjectOf(`${id}.yaml`, scenarioFrom(shippedText(id)), hear));

  test('no tags are contradicted', () => {
    for (const subject of subjects) expect(tagsContradicted.check(subject)).toEqual([]);
  });

  test('nearly half of the replies show it where good and bad ones are given each other’s moves', () => {
    const swapped = subjects.flatMap((subject) =>
      subject.exchanges.flatMap(({ replies }) =>
        replies.filter(isGood).flatMap((good) =>
          replies
            .filter(isBad)
            .flatMap((bad) => [withMovesOf(good, bad), withMovesOf(bad, good)])
            .map((reply) => ({ ...subject, exchanges: [{ replies: [reply] }] }) as unknown as Subject),
        ),
      ),
    );
    const found = swapped.filter((subject) => [tagsContradicted, soundsHarmful].some((rule) => rule.check(subject)[0]));
    expect(swapped.length).toBeGreaterThan(1000);
    expect(found.length / swapped.length).toBeGreaterThan(0.45);
  });
});

const isGood = ({ text: { moves } }: WrittenReply): boolean => moves.length > 0 && !moves.some(isHarmful);
const isBad = ({ text: { moves } }: WrittenReply): boolean => moves.length > 0 && moves.every(isHarmful);
const withMovesOf = (one: WrittenReply, other: WrittenReply): WrittenReply => ({
  ...one,
  text: { ...one.text, moves: other.text.moves },
});

describe('replies are heard only where it is wanted:', () => {
  const BLAMES = 'You should never have signed it, that was careless of you.';
  const asked = (text: string, analysis: boolean): string[] => {
    const languages: string[] = [];
    const ears: Ears = (language) => {
      languages.push(language);
      return null;
    };
    check('template.yaml', Buffer.from(text), { analysis, levels: {} }, ears);
    return languages;
  };
  const text = fileSaying(BLAMES, ['validate']);

  test('once, in the language of the talk, when it can be answered in own words and its talks are followed', () => {
    expect(asked(text, true)).toEqual(['en']);
    expect(asked(text.replace('language: en', 'language: en-GB'), true)).toEqual(['en-GB']);
    expect(earsAt(HOME)('en-GB')).toBe(earsAt(HOME)('en'));
    expect(earsAt(HOME)('de')).toBeNull();
    expect(asked(text, false)).toEqual([]);
    expect(asked(text.replace('say: true\n', ''), true)).toEqual([]);
  });

  test('a language that has not been learnt is not heard', () => {
    expect(earsAt(HOME)('ro')).toBeNull();
  });

  test('where nobody listens, a comment that switches the rule off is not called unused', () => {
    const comment = '# conflict-map-disable-next-line tags-contradicted: he means it well\n  ';
    const rulesIn = (text: string, analysis: boolean): string[] =>
      checked(text, { analysis }).findings.map(({ rule }) => rule);
    const suppressed = fileSaying(BLAMES, ['validate'], comment);
    const needless = fileSaying('You feel let down, and I see why.', ['reflect_feeling', 'validate'], comment);
    expect(rulesIn(suppressed, true)).not.toContain('tags-contradicted');
    expect(rulesIn(suppressed, true)).not.toContain('unused-suppression');
    expect(rulesIn(needless, true)).toContain('unused-suppression');
    expect(rulesIn(needless, false)).not.toContain('unused-suppression');
    expect(rulesIn(needless.replace('say: true\n', ''), true)).not.toContain('unused-suppression');
  });
});
