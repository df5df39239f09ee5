/** Texts that a talk comes back to with every reply: more than any talk has. */
const MOST = 500;

/** The same function, that works out each of the latest texts once. @param most how many are remembered */
export function remembering<T>(make: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
