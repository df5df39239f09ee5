/** The person pressed Ctrl-C, closed the input, or the process was told to end. */
export class Interrupted extends Error {}

/** Did a prompt end because of that? */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && ['AbortError', 'AbortPromptError', 'ExitPromptError'].includes(error.name);
}
