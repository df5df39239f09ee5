import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOVE_NAMES } from '../../src/map/moves.ts';
import { recognise } from '../../src/recognise/recognise.ts';
import { hear, movesIn, SHIPPED_MODEL } from './shipped.ts';

describe('a reply in one’s own words', () => {
  it('is certain when a move is plain, and shows the words that gave it away', () => {
    const text = 'Good morning. You should have read the contract.';
    const { moves, uncertain } = hear(text);
    expect(uncertain).toBe(false);
    const blame = moves.find(({ move }) => move === 'blame_client');
    expect(blame?.because.map(({ start, end }) => text.slice(start, end))).toEqual(['You should have read']);
    expect(moves.map(({ move }) => move)).toContain('courtesy');
  });

  it('makes no move where it only gets on with the work', () => {
    expect(hear('Let me just open your file.')).toMatchObject({ moves: [], uncertain: false });
  });

  it('is asked about with the three likeliest moves where it is neither', () => {
    const { moves, uncertain, likeliest } = hear(
      'Well, that ship has rather sailed into the fog, hasn’t it, and the fog is ours.',
    );
    expect(uncertain).toBe(true);
    expect(moves).toHaveLength(3);
    expect(likeliest).toEqual(moves);
  });

  it('makes none, certainly, without a word', () => {
    for (const text of ['', ' \t', '…', '👍', '\ud83d'])
      expect(hear(text)).toEqual({ moves: [], uncertain: false, likeliest: [] });
  });
});

describe('“I understand, but …”', () => {
  it('takes the understanding back when a harmful move follows', () => {
    const kept = movesIn('I understand that you are angry. Anyone would be.');
    expect(kept).toContain('validate');
    const taken = hear('Anyone would be angry, but you should have read the contract.');
    const { confidence = 0 } = taken.likeliest.find(({ move }) => move === 'validate') ?? {};
    expect(taken.moves[0]?.move).toBe('blame_client');
    expect(confidence).toBeLessThan(0.3);
  });

  it('leaves it where something harmless follows', () => {
    expect(movesIn('Anyone would be angry, but I will call you by noon.')).toContain('validate');
  });
});

describe('a broken record', () => {
  const said = 'The loan was refused because your payments are over the limit.';

  it('is heard when a sentence comes again, nearly word for word, and the whole of it is shown', () => {
    const text = 'Look. The loan was refused since your payments are over the limit!';
    const again = hear(text, ['Good morning.', said]).moves.find(({ move }) => move === 'broken_record');
    expect(again?.because.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The loan was refused since your payments are over the limit',
    ]);
    expect(movesIn(text)).not.toContain('broken_record');
  });

  it.each(['Yes.', 'I see.', 'Go on, please.', 'Thank you.'])('is not “%s” said twice', (short) => {
    const heard = hear(short, [short, said]).moves.filter(({ confidence }) => confidence >= 0.5);
    expect(heard.map(({ move }) => move)).not.toContain('broken_record');
  });

  it('is not another sentence on the same matter', () => {
    expect(
      movesIn('The loan could be smaller: with payments below the limit you may apply again.', [said]),
    ).not.toContain('broken_record');
  });
});

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    'sorry',
    'you',
    'but',
    "can't",
    'again',
    '😀',
    'é',
    '€40',
    '...',
    '?',
    'no',
    'tomorrow',
    'ß',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
    fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  );
  const isInWord = /[\p{L}\p{M}\p{N}]/u;

  it('is heard alike each time, with sorted confidences from 0 to 1, and words inside the text as reasons', () => {
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 2 }), (text, earlier) => {
        const heard = recognise(SHIPPED_MODEL, text, { earlier });
        expect(recognise(SHIPPED_MODEL, text, { earlier })).toEqual(heard);
        for (const list of [heard.moves, heard.likeliest]) {
          let last = 1;
          for (const { move, confidence, because } of list) {
            expect(MOVE_NAMES).toContain(move);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(last);
            last = confidence;
            expect(because.length).toBeGreaterThanOrEqual(1);
            expect(because.length).toBeLessThanOrEqual(3);
            let from = 0;
            for (const { start, end } of because) {
              expect(start).toBeGreaterThanOrEqual(from);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              from = end;
              const words = text.slice(start, end);
              expect(words).toBe(words.trim());
              for (const border of [start, end]) {
                const before = [...text.slice(0, border)].at(-1) ?? '';
                const after = [...text.slice(border)][0] ?? '';
                expect(isInWord.test(before) && isInWord.test(after), `${border} is inside a word of “${text}”`).toBe(
                  false,
                );
              }
            }
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ['one long word', 'a'.repeat(2000)],
    ['the same word', 'sorry '.repeat(333)],
    ['words that many wordings begin with', 'so i will you are not the very '.repeat(64)],
    ['marks', '?!. '.repeat(500)],
    ['clauses', 'no but '.repeat(285)],
  ])('takes little time: %s', (_, text) => {
    const began = performance.now();
    hear(text.slice(0, 2000), [text.slice(0, 2000)]);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
