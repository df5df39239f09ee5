import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyFolder } from './cli.ts';
import { shippedText } from './scenarios.ts';

const GOOD = shippedText('loan-refusal');

/** A good scenario with an id of its own, changed as one likes. */
export function scenarioText(id: string, change = (text: string): string => text): string {
  return change(GOOD.replace('id: loan-refusal', `id: ${id}`));
}

/** A text that loses its half to a comment: CM302, a warning. */
export const withWarning = (text: string): string => text.replace(/^title: .*$/m, 'title: Loan # 7 is refused');

/** A new folder with these files, by path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
