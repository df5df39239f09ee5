import { parseArgs } from 'node:util';
import { EVENTS } from './events.ts';
import { holdPiped, PIPED } from './pipes.ts';
import { PLACES } from './places.ts';
import { hold } from './run.ts';

// npm run input [-- --only TEXT] [-- --at-once N]: all that can happen, at every place where the program waits for somebody,
// and where nobody can be asked. Prints what did not hold, and exits 1.
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, 'at-once': { type: 'string', default: '4' } },
});

const asked = PLACES.flatMap((place) =>
  EVENTS.map((event) => ({ name: `${place.name} × ${event.name}`, held: () => hold(place, event) })),
);
const piped = PIPED.map((each) => ({ name: each.name, held: () => holdPiped(each) }));
const only = new RegExp(values.only);
const cases = [...asked, ...piped].filter(({ name }) => only.test(name));

let broken = 0;
let longest = { name: '', ms: 0 };
let next = 0;
async function work(): Promise<void> {
  for (let each = cases[next++]; each; each = cases[next++]) {
    const began = performance.now();
    const wrong = await each.held();
    const ms = performance.now() - began;
    if (ms > longest.ms) longest = { name: each.name, ms };
    if (wrong.length === 0) continue;
    broken += 1;
    console.log(`${each.name}: ${wrong.join('; ')}`);
  }
}
await Promise.all(Array.from({ length: Number(values['at-once']) }, work));

const all = `${PLACES.length} places in a terminal × ${EVENTS.length} events, ${PIPED.length} calls without one`;
const slowest = `the longest took ${(longest.ms / 1000).toFixed(1)} s: ${longest.name}`;
console.log(`${all}: ${cases.length - broken} of ${cases.length} held; ${slowest}`);
process.exit(broken > 0 ? 1 : 0);
