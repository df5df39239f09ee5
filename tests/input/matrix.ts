import { parseArgs } from 'node:util';
import { EVENTS } from './events.ts';
import { PLACES } from './places.ts';
import { hold } from './run.ts';

// npm run input [-- --place TEXT] [-- --event TEXT] [-- --at-once N]: everything that can happen, at every place where the program waits.
const { values } = parseArgs({
  options: { place: { type: 'string' }, event: { type: 'string' }, 'at-once': { type: 'string', default: '4' } },
});
const like = (name: string, wanted: string | undefined): boolean =>
  wanted === undefined || new RegExp(wanted).test(name);
const cases = PLACES.filter(({ name }) => like(name, values.place)).flatMap((place) =>
  EVENTS.filter(({ name }) => like(name, values.event)).map((event) => ({ place, event })),
);
let broken = 0;
let longest = 0;
let next = 0;
async function work(): Promise<void> {
  for (let at = next++; at < cases.length; at = next++) {
    const { place, event } = cases[at] as (typeof cases)[number];
    const began = performance.now();
    const wrong = await hold(place, event);
    longest = Math.max(longest, performance.now() - began);
    if (wrong.length === 0) continue;
    broken += 1;
    console.log(`${place.name} × ${event.name}: ${wrong.join('; ')}`);
  }
}
await Promise.all(Array.from({ length: Number(values['at-once']) }, work));
console.log(
  `${PLACES.length} places × ${EVENTS.length} events: ${cases.length - broken} of ${cases.length} held; the longest took ${(longest / 1000).toFixed(1)} s`,
);
process.exit(broken > 0 ? 1 : 0);
