import { describe, expect, it } from 'vitest';
import { asKeys, asLine, CTRL_C } from '../../src/terminal/keyboard.ts';

const PASTED = 'Words that somebody pasted.\n'.repeat(4);

describe('where only single keys count', () => {
  it('keys come through as they are, also some that were held down', () => {
    for (const keys of ['\r', '\u001b[A', '12\r', '\u001b[B'.repeat(20)]) expect(asKeys(keys)).toBe(keys);
  });

  it('nothing of a text that was pasted counts, but who pastes can leave', () => {
    expect(asKeys(PASTED)).toBe('');
    expect(asKeys(`${PASTED}${CTRL_C}`)).toBe(CTRL_C);
  });

  it('Ctrl-C counts before an Enter that comes at once with it', () => {
    expect(asKeys(`the end of it\r${CTRL_C}`)).toBe(CTRL_C);
  });
});

describe('where a line is typed', () => {
  it('a text comes through as far as there is room, with the Enter at its end', () => {
    expect(asLine('Go on, please.\r', 100)).toBe('Go on, please.\r');
    expect(asLine(`${PASTED.trim()}\r`, 5)).toBe('Words\r');
    expect(asLine(`${PASTED}x${CTRL_C}`, 0)).toBe(CTRL_C);
    expect(asLine('a', 0)).toBe('');
  });

  it('keys come through where there is no room any more', () => {
    expect(asLine('\u001b[D', 0)).toBe('\u001b[D');
    expect(asLine('\u007f', 0)).toBe('\u007f');
  });

  it('nothing hidden in a text does', () => {
    expect(asLine('a\u202eb\u001cc', 100)).toBe('abc');
  });
});
