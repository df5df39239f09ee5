import type { Command } from 'commander';
import type { Words } from '../../words/words.ts';
import type { Context } from '../context.ts';

export type Run = (context: Context) => Promise<number>;

/** Makes an action of what loads a command's module: `start` gets the arguments and options, and gives what is to run. */
export type Running = <A extends unknown[]>(
  start: (...args: A) => Promise<Run> | Run,
) => (...args: [...A, Command]) => Promise<void>;

/** Adds commands to the program. A command's module is loaded when it runs, so that `--help` costs nothing. */
export type Declare = (program: Command, running: Running, help: Words['help']) => void;
