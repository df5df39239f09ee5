const LINE_END = 10;

/** One line of a file that is only ever added to. */
export interface JsonLine {
  /** undefined for what is no JSON */
  readonly value: unknown;
  /** Bytes up to its end. */
  readonly end: number;
}

/** The lines of a file. What stands after the last line end was not written to its end, and is left out. */
export function* jsonLines(text: Uint8Array): Generator<JsonLine, undefined> {
  let from = 0;
  for (let end = text.indexOf(LINE_END); end >= 0; end = text.indexOf(LINE_END, from)) {
    yield { value: jsonIn(text.subarray(from, end)), end: end + 1 };
    from = end + 1;
  }
}

function jsonIn(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch {
    return undefined;
  }
}

/** The first line with its end; null where none has been written to its end. */
export function firstLine(text: Uint8Array): Uint8Array | null {
  const end = text.indexOf(LINE_END) + 1;
  return end === 0 ? null : text.subarray(0, end);
}

/** Is the last line of a file not written to its end? */
export function isTorn(text: Uint8Array): boolean {
  return text.length > 0 && text.at(-1) !== LINE_END;
}
