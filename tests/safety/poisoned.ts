import { readFileSync, writeFileSync } from 'node:fs';
import { copyFile, journalFile } from '../../src/journal/journal.ts';
import { shortTalk } from '../report/talks.ts';
import { emptyFolder } from '../support/cli.ts';
import { keepSession } from '../support/sessions.ts';
import { changed, everything, fieldAt, fieldsOfFormat, placesIn, yamlOf } from './fields.ts';
import { ESCAPES_AT_ONCE, MARKUP_AT_ONCE } from './payloads.ts';

const FIELDS = fieldsOfFormat();

/** A scenario that can be played, each of its texts with all markup in it. */
export function scenarioOfMarkup(): string {
  const full = everything();
  const texts = placesIn(full).filter((place) => FIELDS.get(fieldAt(place))?.text);
  return yamlOf(changed(full, texts, (before) => `${MARKUP_AT_ONCE} ${before}`));
}

export interface PoisonedHome {
  readonly home: string;
  /** A whole talk, one that broke off, one whose copy is gone, one whose copy is poisoned, one whose answers don't fit. */
  readonly ids: Readonly<Record<'whole' | 'open' | 'lost' | 'poisoned' | 'misfit', string>>;
}

type Line = Record<string, unknown>;

/** A data folder of which somebody has changed every text by hand, as far as its journals can still be read. */
export function poisonedHome(text = scenarioOfMarkup()): PoisonedHome {
  const home = emptyFolder();
  const evil = ESCAPES_AT_ONCE;
  const talk = shortTalk(text);
  const said = { text: `say ${evil}`, moves: [], like: null };
  const keep = (count: number, change: (line: Line) => Line = (line) => line): string => {
    const answers = talk.answers.slice(0, count);
    const id = keepSession(home, { ...talk, answers, notes: { learn: 'x', other: 'y' }, hinted: [1] });
    const file = journalFile(home, id);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const changedLines = lines.map((line) => JSON.stringify(change(poisonedLine(JSON.parse(line) as Line))));
    writeFileSync(file, `${changedLines.join('\n')}\n`);
    return id;
  };
  const poisonedLine = (line: Line): Line => {
    const scenario = line.scenario as Line | undefined;
    if (line.type === 'begun')
      return { ...line, program: evil, called: evil, scenario: { ...scenario, id: evil, title: evil, language: evil } };
    if (line.type === 'noted' && line.question === 'other') return { ...line, question: evil, answer: evil };
    return line.type === 'noted' ? { ...line, answer: evil } : line;
  };
  const withHash =
    (hash: string) =>
    (line: Line): Line =>
      line.type === 'begun' ? { ...line, scenario: { ...(line.scenario as Line), hash } } : line;
  const ids = {
    whole: keep(talk.answers.length),
    open: keep(2, (line) => (line.type === 'begun' ? { ...line, answers: [said], say: { keep: true } } : line)),
    lost: keep(2, withHash('b'.repeat(64))),
    poisoned: keep(2, withHash('c'.repeat(64))),
    misfit: keep(2, (line) => (line.type === 'replied' ? { ...line, response: evil } : line)),
  };
  writeFileSync(
    copyFile(home, 'c'.repeat(64)),
    text.replace(/^title: /m, () => `title: ${JSON.stringify(evil)} #`),
  );
  return { home, ids };
}
