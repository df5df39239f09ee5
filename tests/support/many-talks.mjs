// Plays several talks at once with the built program, each in a data folder of its own, and tells every reply that the
// person would have seen answered: for a test that kills this process.
import { writeSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../dist/run.js';

const [, , home, scenario, talks] = process.argv;
const HOME = fileURLToPath(new URL('../../', import.meta.url));
const ARGUMENTS = ['play', scenario, '--exam', '--no-prep', '--accessible', '--seed', '1'];
/** The longest that a reply is thought about, in milliseconds. */
const THINKING = 40;

const terminalStream = () => Object.assign(new PassThrough(), { isTTY: true, rows: 40, columns: 80 });

function talk(number) {
  const stdin = Object.assign(terminalStream(), { setRawMode: () => stdin });
  const stdout = terminalStream();
  let over = false;
  stdout.on('data', (data) => {
    const text = String(data);
    // after an exam the whole talk is shown again
    over ||= text.includes('The talk once more');
    if (!over && /^You:/m.test(text)) writeSync(1, `${number}\n`);
    if (text.endsWith(': ')) setTimeout(() => stdin.write('1\n'), Math.random() * THINKING);
  });
  return run(ARGUMENTS, {
    stdin,
    stdout,
    stderr: terminalStream(),
    env: { CONFLICT_MAP_HOME: `${home}/${number}` },
    signal: new AbortController().signal,
    home: HOME,
    folder: HOME,
    program: 'conflict-map',
  });
}

// a question listens for the process to be gone on with as long as it waits, and one of each talk does; more would be left behind
process.setMaxListeners(Number(talks));

await Promise.all(Array.from({ length: Number(talks) }, (_, number) => talk(number)));
