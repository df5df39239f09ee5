import { describe, expect, it } from 'vitest';
import { type Answer, comesAgain, dueAfter } from '../../src/drill/schedule.ts';
import { dateOf, dayOf } from '../../src/journal/day.ts';
import { GRADES, type Grade } from '../../src/map/grades.ts';

/** Answers given each on the day it was due, and the days between them. */
function intervalsOf(grades: readonly Grade[]): number[] {
  const answers: Answer[] = [];
  let day = 20_000;
  return grades.map((grade) => {
    answers.push({ day, grade });
    const due = dueAfter(answers) ?? Number.NaN;
    const days = due - day;
    day = due;
    return days;
  });
}

describe('the schedule of a moment', () => {
  it('begins with its first answer', () => {
    expect(dueAfter([])).toBeNull();
    expect(dueAfter([{ day: 20_000, grade: 'best' }])).toBeGreaterThan(20_000);
  });

  it('lets it rest longer after each good reply, up to half a year', () => {
    const days = intervalsOf(Array.from({ length: 8 }, () => 'best' as const));
    for (const [index, each] of days.slice(1, 4).entries()) expect(each).toBeGreaterThan(days[index] ?? 0);
    expect(Math.max(...days)).toBeGreaterThan(150);
    // the algorithm keeps the intervals of its ratings apart by a day each
    expect(Math.max(...days)).toBeLessThanOrEqual(182);
  });

  it('brings it back soon after a blunder, and more often after it', () => {
    const [, , before = 0, after = 0, next = 0] = intervalsOf(['best', 'best', 'best', 'blunder', 'best']);
    expect(after).toBeLessThan(before / 2);
    expect(next).toBeLessThan(before);
  });

  it('brings it back the next day after a first mistake, and never sooner for a better reply', () => {
    const first = GRADES.map((grade) => intervalsOf([grade])[0] ?? 0);
    expect(first.at(-1)).toBe(1);
    expect(first).toEqual([...first].sort((a, b) => b - a));
    expect(new Set(first).size).toBeGreaterThan(2);
  });

  it('counts the first answer of a day only, and none from before the last', () => {
    const answers: Answer[] = [
      { day: 20_000, grade: 'blunder' },
      { day: 20_000, grade: 'best' },
      { day: 19_990, grade: 'best' },
    ];
    expect(dueAfter(answers)).toBe(dueAfter(answers.slice(0, 1)));
  });

  it('is the same each time', () => {
    const grades: Grade[] = ['mistake', 'good', 'inaccuracy', 'best', 'blunder', 'best'];
    expect(intervalsOf(grades)).toEqual(intervalsOf(grades));
  });
});

it('once more in the same drill comes what went badly wrong, and nothing else', () => {
  expect(GRADES.filter(comesAgain)).toEqual(['mistake', 'blunder']);
});

it('a day is one of the trainee’s own calendar', () => {
  expect(dayOf(new Date(2026, 10, 14, 0, 1))).toBe(dayOf(new Date(2026, 10, 14, 23, 59)));
  expect(dayOf(new Date(2026, 10, 15, 0, 1))).toBe(dayOf(new Date(2026, 10, 14, 23, 59)) + 1);
  expect(dateOf(dayOf(new Date(2026, 10, 14, 12))).toISOString()).toBe('2026-11-14T00:00:00.000Z');
});
