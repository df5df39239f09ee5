/** The outside world, handed in: so that the whole program runs inside a test. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the process is told to end. */
  readonly signal: AbortSignal;
  /** The folder that this program is installed in. */
  readonly home: string;
  /** The folder that the person is in; empty when it has been deleted. */
  readonly folder: string;
  /** What the person types to start this program. */
  readonly program: string;
}

/** The exit codes of the program; nothing else is ever returned. */
export const EXIT = { fine: 0, findings: 1, usage: 2, interrupted: 130, terminated: 143 } as const;

/** Ends the program with a message for the person and an exit code. */
export class Exit extends Error {
  readonly code: number;
  constructor(message: string, code: number = EXIT.usage) {
    super(message);
    this.code = code;
  }
}

/** A person can be asked: both ends are a terminal. */
export function hasTerminal({ stdin }: Io, output: NodeJS.WriteStream): boolean {
  return stdin.isTTY === true && output.isTTY === true;
}
