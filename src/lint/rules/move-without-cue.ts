import { withoutRegion } from '../../map/language.ts';
import type { Move } from '../../map/moves.ts';
import type { WritingRule } from '../rule.ts';

type Cues = Partial<Record<Move, RegExp>>;

const QUESTION = /[?？؟;՞፧]/;

/** What a question has in any language. */
const ANYWHERE: Cues = { open_question: QUESTION, clarify: QUESTION };

/** Words of which at least one is heard when the move is made, by language. */
const CUES: Readonly<Record<string, Cues>> = {
  en: {
    apologise:
      /\b(sorry|apolog\w+|regret\w*|forgive|pardon|(our|my) (own )?(mistake|fault|error|slip)|went wrong|let you down)\b/i,
    courtesy:
      /\b(good (morning|afternoon|evening|day)|hello|welcome|please|thank\w*|glad|pleased|nice|kind|goodbye|take care|safe|all the best|dear|mr|mrs|ms|sir|madam)\b/i,
    commit_time:
      /\d|\b(to(day|morrow|night)|(mon|tues|wednes|thurs|fri|satur|sun)day|minutes?|hours?|days?|weeks?|months?|noon|midday|midnight|morning|afternoon|evening|o[’']clock|half past|quarter|before|until|by|within|at once|straight away|right now|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
  },
};

export const moveWithoutCue: WritingRule = {
  name: 'move-without-cue',
  why: 'The client reacts to the moves, the trainee reads the words. Where `moves` says apology and no regret is heard, the effect seems to come from nowhere. It may still be there in words that the program doesn’t know: this is a hint.',
  bad: {
    at: 'stages.plan.0.responses.0',
    yaml: '- { id: choice, say: We have two cars., moves: [apologise], reply: And?, why: An apology. }',
  },
  good: {
    at: 'stages.plan.0.responses.0',
    yaml: '- { id: choice, say: I am sorry. We have two cars., moves: [apologise], reply: And?, why: An apology. }',
  },
  check: ({ scenario, exchanges }) => {
    const cues: Cues = { ...ANYWHERE, ...CUES[withoutRegion(scenario.language)] };
    return exchanges.flatMap(({ replies }) =>
      replies.flatMap(({ text, path }) =>
        text.moves.flatMap((move, index) =>
          cues[move]?.test(text.say) === false
            ? [{ rule: 'move-without-cue', params: { move }, path: [...path, 'moves', index], mark: 'value' }]
            : [],
        ),
      ),
    );
  },
};
