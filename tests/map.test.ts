import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mood, perceived, RELATIONSHIP_RULES, TEMPERAMENT_RULES, tension } from '../src/map/client.ts';
import { type Circumstance, CONTEXT_RULES } from '../src/map/context.ts';
import { difficultyOf } from '../src/map/difficulty.ts';
import { byEnding, ENDING_VALUE } from '../src/map/endings.ts';
import { gradeOf } from '../src/map/grades.ts';
import { MOVE_NAMES, type Move, moveRule } from '../src/map/moves.ts';
import { courtesyIn } from '../src/map/players.ts';
import { STAGE_RULES, STAGES } from '../src/map/stages.ts';
import { HOME } from './support/scenarios.ts';

/** The table of the moves as the field has it: position, explosion, acceptance, plan, action; then the cues. */
const VALENCES: Record<Move, string> = {
  courtesy: '+000+',
  state_bad_news: '+-0-0',
  explain_reason: '+-+00',
  open_question: '0+++0',
  encourage: '0+000',
  reflect_feeling: '0++00',
  validate: '+++00',
  paraphrase: '++++0',
  clarify: '+0++0',
  apologise: '++000',
  invite_collaboration: '00++0',
  offer_choice: '0-+++',
  guide: '0-0++',
  commit_time: '00+++',
  concede: '0-0++',
  confirm_agreement: '0-0++',
  set_limit: '00000',
  step_back: '-000-',
  flat_refusal: '-----F',
  broken_record: '-----F',
  deflect: '-----F',
  excuse: '-----FN',
  blame_client: '-----F',
  contradict: '-----F',
  disown_company: '-----N',
  grovel: '-----N',
  dismiss_feeling: '-----F',
  overpromise: '-----N',
};

const cuesOf = (move: Move): string => (moveRule(move).cues ?? []).map((cue) => (cue === 'nurse' ? 'N' : 'F')).join('');

describe('the moves', () => {
  it('are 28, with the valences and cues of the map', () => {
    expect(MOVE_NAMES).toHaveLength(28);
    for (const move of MOVE_NAMES) {
      const signs = moveRule(move).weights.map((weight) => (weight > 0 ? '+' : weight < 0 ? '-' : '0'));
      expect(signs.join('') + cuesOf(move), move).toBe(VALENCES[move]);
    }
  });

  it('stand in the authoring guide with the same weights, cues and notes', () => {
    const guide = readFileSync(`${HOME}scenarios/README.md`, 'utf8');
    const rows = new Map(
      [
        ...guide.matchAll(
          /^\| `(\w+)` \| .* \| ([0+-]+) \| ([0+-]+) \| ([0+-]+) \| ([0+-]+) \| ([0+-]+) \| (.*) \|$/gm,
        ),
      ].map(([, move, ...cells]) => [move, cells]),
    );
    expect([...rows.keys()]).toEqual(MOVE_NAMES);
    for (const move of MOVE_NAMES) {
      const cells = rows.get(move) ?? [];
      const weights = moveRule(move).weights.map((weight) =>
        weight === 0 ? '0' : (weight > 0 ? '+' : '-').repeat(Math.abs(weight)),
      );
      expect(cells.slice(0, 5), move).toEqual(weights);
      const notes = cells[5] ?? '';
      expect(notes.includes('wears'), move).toBe(moveRule(move).wears === true);
      expect(notes.includes('listening'), move).toBe(moveRule(move).listening === true);
      expect(notes.includes('context'), move).toBe(CONTEXT_RULES.some((rule) => rule.move === move));
      expect(notes.replaceAll(/[^FN]/g, ''), move).toBe(cuesOf(move));
    }
  });
});

/** The rows of a table in src/README.md whose first cell is one of the names, the other cells by that name. */
function rowsOf(names: readonly string[]): Record<string, string[]> {
  const readme = readFileSync(`${HOME}src/README.md`, 'utf8');
  const rows = [...readme.matchAll(/^\| ([a-z-]+) +\| (.*) \|$/gm)];
  return Object.fromEntries(
    rows.flatMap(([, name = '', rest = '']) =>
      names.includes(name) ? [[name, rest.split('|').map((cell) => cell.trim())]] : [],
    ),
  );
}

describe('the client', () => {
  it('is touched by each family of moves as the README says of that temperament', () => {
    const told = Object.entries(rowsOf(Object.keys(TEMPERAMENT_RULES))).map(
      ([temperament, [moves = '', rest = '']]) => {
        const reach = [...moves.matchAll(/(\w+)(?: and (\w+))?(?: hurts?)? (\d+)/g)].flatMap(
          ([, one, other, percent]) =>
            [one, other].filter((family) => family !== undefined).map((family) => [family, Number(percent)]),
        );
        const percentOf = (what: string): number => Number(new RegExp(`${what} (\\d+)`).exec(rest)?.[1] ?? 100);
        return [
          temperament,
          { reach: Object.fromEntries(reach), flare: percentOf('rise'), patience: percentOf('patience') },
        ];
      },
    );
    expect(Object.fromEntries(told)).toEqual(TEMPERAMENT_RULES);
  });

  it('begins with the trust and the patience that the README gives to the relationship', () => {
    const told = Object.entries(rowsOf(Object.keys(RELATIONSHIP_RULES))).map(([relationship, [trust, patience]]) => [
      relationship,
      { trust: Number(trust), patience: Number(patience) },
    ]);
    expect(Object.fromEntries(told)).toEqual(RELATIONSHIP_RULES);
  });
});

describe('an ending', () => {
  it('is worth what the README says', () => {
    const rows = rowsOf(Object.keys(ENDING_VALUE));
    expect(byEnding((ending) => Number(rows[ending]?.[1]))).toEqual(ENDING_VALUE);
  });
});

/** How the authoring guide words a circumstance. */
const IN_WORDS: Record<Circumstance, string> = {
  abuse: 'the exchange has `abuse: true`',
  no_abuse: 'otherwise',
  waiting: 'the exchange has `waiting: true`',
  stuck_with_time: 'the talk is stuck (a reprise, or the boiling point), and the reply has `commit_time` too',
  without_time: 'without `commit_time`',
  not_finished: 'the client has hardly been heard yet (less than 30 per cent)',
  volley: 'the previous reply had it too',
  third_time: 'the third time in a stage',
  wrong_problem: 'the main concern is still hidden',
};

describe('the moves that count otherwise at some moments', () => {
  it('are those of the authoring guide, in its order', () => {
    const guide = readFileSync(`${HOME}scenarios/README.md`, 'utf8').split('### When a move counts otherwise')[1] ?? '';
    const told = [...guide.matchAll(/^\| (`.*`) \| ([\w, ]+) \| (.+) \| (\w[^|]+) \|$/gm)].slice(0, 9);
    const rows = told.flatMap(([, moves = '', ...rest]) =>
      [...moves.matchAll(/\w+/g)].map(([move]) => [move, ...rest].join(' | ').replace('| harm (', '| harms (')),
    );
    const rules = CONTEXT_RULES.map(({ move, stages, when, weight, cue }) => {
      const where = stages.length === STAGES.length ? 'any stage' : stages.map((stage) => STAGES[stage]).join(', ');
      const size = weight > 0 ? `helps (${weight})` : weight < 0 ? `harms (${-weight})` : 'does nothing';
      return [move, where, IN_WORDS[when], size + (cue ? `, ${cue === 'nurse' ? 'N' : 'F'}` : '')].join(' | ');
    });
    expect(rules).toEqual(rows);
  });
});

describe('the stages', () => {
  it('count 100 together, explosion most', () => {
    const weights = STAGE_RULES.map(({ weight }) => weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(Math.max(...weights)).toBe(STAGE_RULES[1].weight);
  });
});

describe('words for numbers', () => {
  it('sees an enemy below 20 of trust and an expert consultant from 80 on', () => {
    expect([0, 19, 20, 40, 60, 79, 80, 100].map(perceived)).toEqual([
      'enemy',
      'enemy',
      'opponent',
      'informant',
      'adviser',
      'adviser',
      'expert consultant',
      'expert consultant',
    ]);
  });

  it('is calm at the norm and furious far above it', () => {
    expect([-10, 7, 8, 10, 20, 30, 40, 60, 80].map(mood)).toEqual([
      'calm',
      'calm',
      'uneasy',
      'uneasy',
      'annoyed',
      'upset',
      'angry',
      'furious',
      'furious',
    ]);
  });

  it('is tense as soon as a talk no longer counts as settled', () => {
    expect([-10, 20, 21, 39, 40].map(tension)).toEqual(['low', 'low', 'middle', 'middle', 'high']);
  });

  it('grades a reply by what it gives away', () => {
    expect([0, 1, 3, 4, 7, 8, 15, 16, 100].map(gradeOf)).toEqual([
      'best',
      'good',
      'good',
      'inaccuracy',
      'inaccuracy',
      'mistake',
      'mistake',
      'blunder',
      'blunder',
    ]);
  });

  it('calls a talk the harder, the sooner careless replies spoil it', () => {
    expect([1, 5, 6, 7, 20].map(difficultyOf)).toEqual(['hard', 'hard', 'medium', 'easy', 'easy']);
  });

  it('counts courtesies as words of their own, in English of any country and in no other language', () => {
    const polite = 'Good morning, Mr Pleaser: thanks, I apologise. SORRY';
    expect(courtesyIn(polite, 'en')).toBe(5);
    expect(courtesyIn(polite, 'en-GB')).toBe(5);
    expect(courtesyIn('The bank refuses.', 'en')).toBe(0);
    expect(courtesyIn(polite, 'ro')).toBe(0);
  });
});
