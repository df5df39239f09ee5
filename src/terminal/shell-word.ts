/** A text as one word of a shell command, quoted where it must be. */
export function shellWord(text: string): string {
  return /[^\w./:,@=-]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : text;
}
