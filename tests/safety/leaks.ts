/** What a terminal, or a reader's eye, could take for more than text; a newline is the one control character that is output. */
const HARMFUL =
  /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u200b\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Our own styling, to the code: bold, dim, underline, green, red, magenta, and their ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins with one
const STYLES = /\u001b\[(?:1|2|4|22|24|31|32|35|39)m/g;

/** What the prompts do to the window: the cursor shown or hidden, put somewhere, lines erased, Enter's return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins with one
const CURSOR = /\u001b\[\?25[lh]|\u001b\[\d*[A-GJK]|\u001b\[\d+;\d+H|\r/g;

export interface Allowed {
  readonly styles?: boolean;
  readonly cursor?: boolean;
}

/** Every harmful character of an output, with what stands around it. */
export function leaks(output: string, { styles = false, cursor = false }: Allowed = {}): string[] {
  const unstyled = styles ? output.replace(STYLES, '') : output;
  const left = cursor ? unstyled.replace(CURSOR, '') : unstyled;
  return [...left.matchAll(HARMFUL)].map(({ 0: character, index }) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `U+${code} in ${JSON.stringify(left.slice(Math.max(0, index - 40), index + 20))}`;
  });
}

/** Lines that a GitHub workflow would take for commands. */
export function commandsIn(output: string): string[] {
  return output.split('\n').filter((line) => line.trim().startsWith('::'));
}
