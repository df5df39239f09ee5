/** A character behind a backslash; what stands in single or in double quotes, closed or not; a space; anything else. */
const PART = /\\([\s\S]?)|'([^']*)'?|"((?:\\[\s\S]|[^"\\])*)"?|(\s+)|([^\s'"\\]+)/g;

/** The words of a command line without their quotes, nothing expanded; the last one is being typed, and may be empty. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const [, escaped, single, double, space, plain] of line.trimStart().matchAll(PART)) {
    if (space === undefined) word += escaped ?? single ?? inDouble(double) ?? plain ?? '';
    else {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}

const inDouble = (text: string | undefined): string | undefined => text?.replaceAll(/\\(["\\$`])/g, '$1');

/** Without the variables that are set for this one command, and without its name. */
export function argumentsOf(line: string): string[] {
  const words = wordsOf(line);
  const name = words.findIndex((word) => !/^\w+=/.test(word));
  return words.slice(name + 1);
}
