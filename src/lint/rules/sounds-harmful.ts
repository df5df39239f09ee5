import { withoutRegion } from '../../map/language.ts';
import { isHarmful, type Move } from '../../map/moves.ts';
import type { ResponseText, Scenario } from '../../scenario/format.ts';
import type { WritingRule } from '../rule.ts';

interface Sound {
  readonly words: RegExp;
  /** What such words mostly are. */
  readonly moves: readonly [Move, ...Move[]];
}

/** Phrases that land as harm, whatever was meant, by language (sources 002 and 004). */
const SOUNDS: Readonly<Record<string, readonly Sound[]>> = {
  en: [
    {
      words:
        /(?<!(?:tell|ask) you to )\b(calm down|you[’']re overreacting|no need to shout|(don[’']t|no need to|no reason to) (be|get|feel) (so )?(upset|angry|worked up)|it[’']s not (that|so) bad|not the end of the world)\b/i,
      moves: ['dismiss_feeling'],
    },
    {
      words:
        /\b(your own (fault|mistake)|you should have (read|known|checked|asked|brought|told|rung|called|come|thought|said|paid|filled)|you (have|[’']ve) only yourself)\b/iu,
      moves: ['blame_client'],
    },
    {
      words: /\b(not my (job|department|shift|fault)|wasn[’']t my (shift|department)|the human factor)\b/i,
      moves: ['excuse', 'deflect'],
    },
    {
      words: /\b(as i (already )?(said|told you)|i[’']ve already (said|told you|explained)|once again:)/i,
      moves: ['broken_record'],
    },
    { words: /(?<!nor can )\b(i (can )?guarantee|i[’']ll make them|you have my word)\b/i, moves: ['overpromise'] },
    {
      words: /\b(that[’']s simply not true|you[’']re wrong|you don[’']t understand (that|how|our|the))\b/i,
      moves: ['contradict'],
    },
    { words: /\b(between you and me|they decided (it )?upstairs|if it were up to me)\b/i, moves: ['disown_company'] },
    {
      words: /\b(so,? so sorry|sorry,? sorry,? sorry|terribly,? terribly|i feel (so )?(terrible|awful))\b/i,
      moves: ['grovel'],
    },
    { words: /\b(there[’']s nothing i can do|i can[’']t help you)\b/i, moves: ['flat_refusal', 'deflect'] },
  ],
};

/** The words of a reply that land as harm, and what they mostly are, where its moves say nothing of the kind. */
export function soundIn(
  scenario: Pick<Scenario, 'language'>,
  { say, moves }: Pick<ResponseText, 'say' | 'moves'>,
): { words: string; moves: readonly Move[] } | undefined {
  if (moves.some(isHarmful)) return undefined;
  const sound = SOUNDS[withoutRegion(scenario.language)]?.find(({ words }) => words.test(say));
  return sound && { words: sound.words.exec(say)?.[0] ?? '', moves: sound.moves };
}

export const soundsHarmful: WritingRule = {
  name: 'sounds-harmful',
  why: '“Calm down” enrages, whatever moves it is given. Where such words count as help, the trainee is praised for what will fail with a real client. In a wrong reply, with the move that it is, it may stand.',
  bad: {
    at: 'stages.explosion.0.responses.0',
    yaml: '- { id: hear, say: Please calm down first., moves: [reflect_feeling], reply: I am calm., why: The feeling is named. }',
  },
  good: {
    at: 'stages.explosion.0.responses.0',
    yaml: '- { id: hear, say: Please calm down first., moves: [dismiss_feeling], reply: I am calm., why: An order to feel less. }',
  },
  check: ({ scenario, exchanges }) =>
    exchanges.flatMap(({ replies }) =>
      replies.flatMap(({ text, path }) => {
        const params = soundIn(scenario, text);
        return params ? [{ rule: 'sounds-harmful', params, path: [...path, 'say'], mark: 'value' }] : [];
      }),
    ),
};
