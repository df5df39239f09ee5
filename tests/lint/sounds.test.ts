import { expect, test } from 'vitest';
import { checked, fileWith } from '../support/examples.ts';

const soundsIn = (say: string): boolean => {
  const yaml = `- { id: hear, say: "${say}", moves: [reflect_feeling], reply: I am., why: The feeling is named here. }`;
  const text = fileWith({ at: 'stages.explosion.0.responses.0', yaml });
  return checked(text, { analysis: false }).findings.some(({ rule }) => rule === 'sounds-harmful');
};

test.each([
  'Please calm down first.',
  "You're overreacting a little.",
  "There's no need to shout at me.",
  "Look, it's not my fault.",
  'You should have rung us before ten.',
  'I can guarantee that it comes.',
])('words that land as harm are heard where they count as help: %s', (say) => {
  expect(soundsIn(say)).toBe(true);
});

test.each([
  "I won't tell you to calm down.",
  'You should have heard it from me at the start.',
  "If you don't understand a line, stop me.",
  'Nor can I guarantee the courier.',
])('words that only look alike are let be: %s', (say) => {
  expect(soundsIn(say)).toBe(false);
});
