import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import { clientLinesIn } from '../subject.ts';

/** Shorter lines, such as “And now?”, are said twice in any talk. */
const WORDS = 4;

export const lineRepeated: WritingRule = {
  name: 'line-repeated',
  why: 'A client who says the same sentence twice sounds like a machine, and the trainee takes it for a mistake of the program. Most often it is left from copying.',
  bad: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: And who brings it then?, why: A choice. }
  - { id: dodge, say: Ask the driver., moves: [deflect], reply: And who brings it then?, why: Sent away. }`,
  },
  good: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten. Who brings it?, why: A choice. }
  - { id: dodge, say: Ask the driver., moves: [deflect], reply: And which of them is mine?, why: Sent away. }`,
  },
  check: ({ exchanges }) => {
    const first = new Map<string, string>();
    return exchanges.flatMap((exchange) =>
      clientLinesIn(exchange).flatMap((line) => {
        const words = line.text.toLowerCase();
        const other = first.get(words);
        if (other === undefined) first.set(words, exchange.text.id);
        if (other === undefined || wordsIn(line.text).length < WORDS) return [];
        return [{ rule: 'line-repeated', params: { other }, path: line.path, mark: 'value' }];
      }),
    );
  },
};
