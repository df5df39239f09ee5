/** The key of what Enter alone does. */
export const ENTER = '';

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  /** More about it, while the pointer is on it. */
  readonly about?: string;
  /** A letter that picks it at once: it then stands in the line of keys, not in the list. `ENTER`: only Enter picks it. */
  readonly key?: string;
  /** An arrow that does the same as the letter. */
  readonly arrow?: 'left' | 'right';
}

/** Those that stand in the list; the others have a key. */
export const inList = <T>(choices: readonly Choice<T>[]): Choice<T>[] => choices.filter(({ key }) => key === undefined);

/** The same with all of them in the list: for those who may be typing a text already, whose letters must pick nothing. */
export const withoutKeys = <T>(choices: readonly Choice<T>[]): Choice<T>[] =>
  choices.map(({ value, name }) => ({ value, name }));
