import { type Checked, type CheckOptions, checking } from '../../lint/check.ts';
import type { Context } from '../context.ts';
import { inSlices } from '../in-slices.ts';
import type { Source } from './sources.ts';

const idle = (): void => {};

/** Checks one source. @throws Exit 2 when it can't be read; Interrupted when the process is told to end */
export async function checkOne({ io }: Context, source: Source, options: CheckOptions): Promise<Checked> {
  return inSlices(io, checking(source.name, await source.bytes(), options), idle, idle);
}
