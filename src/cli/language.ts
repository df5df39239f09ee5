import type { Io } from './io.ts';

/** `ro_RO.UTF-8` → `ro`; `C` and `POSIX` mean nothing in particular. */
export function languageOf(option: string | undefined, env: Io['env']): string {
  const wanted = option || env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en';
  const code = (wanted.split(/[._@]/)[0] ?? '').toLowerCase();
  return /^[a-z]{2,3}(-[a-z0-9]+)*$/.test(code) && code !== 'posix' ? code : 'en';
}
