/** The person pressed Ctrl-C, closed the input, or the process was told to end. */
export class Interrupted extends Error {}
