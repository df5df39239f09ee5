import { MOVE_NAMES, type Move } from '../map/moves.ts';

/** A sentence with the moves that it makes; none is a label too. */
export interface Sample {
  readonly text: string;
  readonly moves: readonly Move[];
}

/**
 * Reads lines of `move[,move]<TAB>sentence`; see sentences/README.md.
 * @throws Error naming the file and line of one that can't be read
 */
export function samplesIn(text: string, file: string): Sample[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [labels = '', said, ...rest] = line.split('\t');
    const moves = labels === 'none' ? [] : labels.split(',');
    const wrong = moves.find((move) => !MOVE_NAMES.includes(move as Move));
    if (wrong !== undefined || said === undefined || said.trim() === '' || rest.length > 0)
      throw new Error(`${file}:${index + 1}: ${wrong === undefined ? 'not move<TAB>sentence' : `no move ${wrong}`}`);
    return [{ text: said.trim(), moves: moves as Move[] }];
  });
}
