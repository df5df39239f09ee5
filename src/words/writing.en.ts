import { moves } from './domain.en.ts';
import type { Say } from './message.ts';

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

/** What the rules about the writing say, and what to write instead. */
export const writing = {
  'same-scenario': ({ id, first }) => ({
    message: `the scenario \`${id}\` is in ${first} already`,
    help: 'Give one of them another id: only the first that is found can be played.',
  }),
  'id-unlike-file': ({ id, file }) => ({
    message: `this id is not the file’s name, so \`play ${id}\` does not find it here`,
    help: `Name the file ${file}, or give the scenario the file’s name as its id.`,
  }),
  'beyond-limit': ({ found, most }) => ({
    message: `this reply serves, and gives away ${found} where ${most} is the most in all`,
    help: 'Concede less, raise `concession_limit`, or tag the reply with what makes it wrong.',
  }),
  'unused-suppression': ({ name }) => ({
    message: `there is no \`${name}\` on the next line to suppress`,
    help: 'Take the comment out.',
  }),
  'bad-suppression': ({ of, name, meant }) => ({
    message: {
      'no-rule': 'this suppression names no rule',
      'no-reason': `this suppression of \`${name}\` gives no reason, so it does nothing`,
      unknown: `\`${name}\` is not a rule`,
      fixed: `\`${name}\` can’t be suppressed: the file can’t be played with it, or misleads the eye`,
    }[of],
    help:
      of === 'fixed'
        ? 'Mend it.'
        : meant
          ? `Did you mean \`${meant}\`?`
          : 'Write `# conflict-map-disable-next-line rule-name: the reason`. The rules: conflict-map explain',
  }),
  'best-by-length': ({ which, times, of, ratio }) => ({
    message: `the best reply is the ${which} at ${times} of ${of} choices, and has ${ratio}% of the others’ length`,
    help: `Make the others here ${which === 'longest' ? 'longer, or this one shorter' : 'shorter, or this one longer'}, and go on so.`,
  }),
  'best-by-place': ({ place, times, of }) => ({
    message: `the best reply stands in place ${place} at ${times} of ${of} choices`,
    help: 'Move it: nothing else depends on the order.',
  }),
  'best-opens-alike': ({ words, times, of }) => ({
    message: `${times} of ${of} best replies begin with “${words}”, and hardly a wrong one does`,
    help: 'Begin some of them otherwise, or let wrong ones begin so too.',
  }),
  'near-equal-replies': ({ id, other }) => ({
    message: `\`${id}\` says nearly the same as \`${other}\``,
    help: 'Make it wrong or right in another way, or leave it out.',
  }),
  'number-of-replies': ({ found, least, most }) => ({
    message:
      found < least
        ? `only ${found} of these replies ${found === 1 ? 'is' : 'are'} on offer at some moment`
        : `${found} of these replies are on offer at once`,
    help:
      found < least ? 'Add one, or take a condition out.' : `Leave some out, or give them conditions: ${most} at most.`,
  }),
  caricatures: ({ id }) => ({
    message: `all replies to \`${id}\` but one are what nobody would say`,
    help: 'Write what a good colleague says on a bad day.',
  }),
  'absolutes-only-wrong': ({ words, times }) => ({
    message: `${quoted(words)}: ${times} wrong replies have such a word, and no best one`,
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
        ? `this text has ${found} words; ${most} can be read beside the others`
        : `this text takes ${found} columns; ${most} can be read beside the others`,
    help: 'Keep what the client would remember.',
  }),
  'courtesy-shows-best': ({ times, of }) => ({
    message: `the best reply is the most courteous at ${times} of the ${of} choices where one is`,
    help: 'Let wrong replies say please and sorry too: footballers and nurses do.',
  }),
  'move-without-cue': ({ move }) => ({
    message: `tagged \`${move}\` (${moves[move]}), but no word of it is heard here`,
    help: 'Say it, or take the tag out. If it is there in other words, leave it.',
  }),
  'no-moves': ({ id }) => ({
    message: `\`${id}\` has no moves, so it does nothing in any stage`,
    help: 'Tag what its words do: `conflict-map explain no-moves` and the table of moves say how.',
  }),
  'sounds-harmful': ({ words, moves: likely }) => ({
    message: `“${words}” sounds like ${likely.map((move) => `\`${move}\``).join(' or ')}, and no tag says so`,
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
    message: `no reply in ${stage} is wrong as a footballer’s, as a nurse’s, or by rushing`,
    help: 'Add one that a tired colleague would give.',
  }),
  'no-reprise': ({ stage }) => ({
    message: `${stage} has no reprise, so after a few bad replies the client repeats the last line word for word`,
    help: 'Add an exchange with `reprise: true` that fits after any of the others, and after itself.',
  }),
} satisfies Partial<Say>;
