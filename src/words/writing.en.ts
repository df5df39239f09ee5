import type { Move } from '../map/moves.ts';
import { WHY_FIXED } from './checking.en.ts';
import { count, listed } from './english.ts';
import type { Say } from './message.ts';

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

const oneOf = (moves: readonly Move[]): string => moves.map((move) => `\`${move}\``).join(' or ');

/** What the rules about the writing say, and what to write instead. */
export const writing = {
  'same-scenario': ({ id, first }) => ({
    message: `${first} holds a scenario \`${id}\` in the same language`,
    help: 'Give one of them another id: only the first that is found can be played.',
  }),
  'id-unlike-file': ({ id, file }) => ({
    message: `this id is not the file’s name, so \`play ${id}\` does not find it here`,
    help: `Name the file ${file}, or give the scenario the file’s name as its id.`,
  }),
  'beyond-limit': ({ found, most }) => ({
    message: `this good reply gives away ${found}; \`concession_limit\` allows ${most} in the whole talk`,
    help: 'Concede less, raise `concession_limit`, or give the reply the move that makes it wrong.',
  }),
  'unused-suppression': ({ name }) => ({
    message: `this comment switches off \`${name}\`, but there is none on the next line`,
    help: 'Take the comment out.',
  }),
  'bad-suppression': ({ of, name, meant }) => ({
    message: {
      comment: `\`conflict-map-${name}\` is not a comment that the program knows, so it does nothing`,
      'no-rule': 'this comment names no rule to switch off',
      'no-reason': `this comment gives no reason for switching off \`${name}\`, so it does nothing`,
      unknown: `\`${name}\` is not a rule`,
      fixed: `\`${name}\` can’t be switched off: ${WHY_FIXED}`,
    }[of],
    help:
      of === 'fixed'
        ? 'Mend the fault itself, and take the comment out.'
        : meant
          ? `Did you mean \`${of === 'comment' ? `# conflict-map-${meant} rule: reason` : meant}\`?`
          : 'Write `# conflict-map-disable-next-line rule-name: the reason`. The rules: conflict-map explain',
  }),
  'best-by-length': ({ which, times, of, ratio }) => ({
    message: `the best reply is the ${which} at ${times} of ${of} choices, and mostly has about ${ratio}% of the others’ length`,
    help: `For example here: make the others ${which === 'longest' ? 'longer, or this one shorter' : 'shorter, or this one longer'}. Then do the same at other choices.`,
  }),
  'best-by-place': ({ place, times, of }) => ({
    message: `the best reply stands in place ${place} at ${times} of ${of} choices`,
    help: 'Move it: nothing else depends on the order.',
  }),
  'best-opens-alike': ({ words, times, of }) => ({
    message: `${times} of ${of} best replies begin with “${words}”, and hardly a wrong one does`,
    help: 'Begin some of them otherwise, or let wrong ones begin the same way.',
  }),
  'near-equal-replies': ({ id, other }) => ({
    message: `\`${id}\` says nearly the same as \`${other}\``,
    help: 'Make it wrong or right in another way, or leave it out.',
  }),
  'number-of-replies': ({ found, least, most }) => ({
    message:
      found < least
        ? `at some moment only ${found} of these replies can be chosen`
        : `at some moment ${found} of these replies can be chosen at once`,
    help:
      found < least ? 'Add one, or take a condition out.' : `Leave some out, or give them conditions: ${most} at most.`,
  }),
  caricatures: ({ id }) => ({
    message: `at most one reply to \`${id}\` is something that people say`,
    help: 'Write what a good colleague says on a bad day.',
  }),
  'absolutes-only-wrong': ({ words, times }) => ({
    message: `${quoted(words)}: ${times} wrong replies have such a word, and none of the best ones has`,
    help: 'Say some of the wrong ones without, or give a good one such a word where it is true.',
  }),
  'why-judges': ({ words }) => ({
    message: `“${words}” judges a person`,
    help: 'Name the move and what it does: “A verdict about her. She defends herself and stops listening.”',
  }),
  'why-repeated': ({ other }) => ({
    message: `this is word for word the feedback on ${other}`,
    help: 'Say what these words do at this moment.',
  }),
  'too-long-to-read': ({ of, found, most }) => ({
    message:
      of === 'words'
        ? `this text has ${found} words; more than ${most} are not read to the end`
        : `this text is ${found} characters wide; more than ${most} are not read to the end`,
    help: 'Shorten it to what the client would remember.',
  }),
  'courtesy-shows-best': ({ times, of }) => ({
    message: `the best reply is the most courteous at ${times} of the ${of} choices where one is`,
    help: 'Let wrong replies say please and sorry too, as they do in life.',
  }),
  'move-without-cue': ({ move }) => ({
    message: `\`moves\` says \`${move}\`, but no word of it is heard here`,
    help: 'Say it, or take the move out. If it is there in other words, leave it.',
  }),
  'no-moves': ({ id }) => ({
    message: `\`${id}\` has no moves, so it does nothing in any stage`,
    help: 'Write what its words do. The moves are listed in scenarios/README.md.',
  }),
  'sounds-harmful': ({ words, moves: likely }) => ({
    message: `“${words}” sounds like ${oneOf(likely)}, and \`moves\` doesn’t say so`,
    help: 'Add the move, or say it otherwise.',
  }),
  'placeholder-text': ({ found }) => ({
    message: `“${found}” is left from the template, or still to be written`,
    help: 'Write the text.',
  }),
  'wrong-language': ({ declared, found }) => ({
    message: `the file is declared as \`${declared}\`, but this seems to be \`${found}\``,
    help: `Translate it, or declare \`language: ${found}\`.`,
  }),
  'line-repeated': ({ other }) => ({
    message: `the client says the same in \`${other}\` already`,
    help: 'Let the client say it in other words, or something new.',
  }),
  'nothing-tempting': ({ stage }) => ({
    message: `no reply in ${stage} is wrong in a tempting way: sending away, giving in to excuses, or rushing`,
    help: 'Add one that a tired colleague would give.',
  }),
  'template-left': ({ found, reactions }) => ({
    message: `${listed([
      ...(found > 0 ? [count(found, 'reply', 'replies')] : []),
      ...(reactions > 0 ? [count(reactions, 'reaction', 'reactions')] : []),
    ])} here ${found + reactions === 1 ? 'is' : 'are'} still the template’s`,
    help: 'Rewrite them, or leave the exchange out.',
  }),
  'no-reactions': ({ id }) => ({
    message: `to own words in \`${id}\` the client answers as to the most similar response, which may not fit what was typed`,
    help: 'Add `reactions` with `helped`, `neutral` and `hurt`: they answer how something was said, not what.',
  }),
  'tags-contradicted': ({ words, moves: heard }) => ({
    message: `${quoted(words)} ${words.length === 1 ? 'is' : 'are'} heard as ${oneOf(heard)}, and nothing that \`moves\` names is heard here`,
    help: 'Add the move, or say it otherwise.',
  }),
  'why-says-little': () => ({
    message: 'this feedback is too short to say what the words do',
    help: 'Name the move and its effect: “An open question: what is behind it comes out.”',
  }),
  'no-reprise': ({ stage }) => ({
    message: `${stage} has no reprise, so after a few bad replies the client repeats the last line word for word`,
    help: 'Add an exchange with `reprise: true` that fits after any of the others, and after itself.',
  }),
  'comment-in-text': ({ lost }) => ({
    message: `everything from # on is left out of this text: “${lost}”`,
    help: 'Put the whole text in double quotes, or write “number” instead of #.',
  }),
  'hidden-character': ({ characters }) => ({
    message: `this text holds characters that can’t be seen: ${characters.join(', ')}`,
    help: 'Type the text again, or paste it as plain text.',
  }),
} satisfies Partial<Say>;
