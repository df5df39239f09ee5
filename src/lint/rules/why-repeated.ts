import type { WritingRule } from '../rule.ts';

export const whyRepeated: WritingRule = {
  name: 'why-repeated',
  why: 'A `why` that stands under two replies explains neither: the same move does something else at another moment, to other words. Feedback that is read twice is not read the third time.',
  bad: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: This is good. }
  - { id: guide, say: Most let it lie with a neighbour., moves: [guide], reply: Oh., why: This is good. }`,
  },
  good: {
    at: 'stages.plan.0.responses',
    yaml: `responses:
  - { id: choice, say: By ten or by noon?, moves: [offer_choice], reply: By ten., why: A choice gives back control. }
  - { id: guide, say: Most let it lie with a neighbour., moves: [guide], reply: Oh., why: A tip from experience. }`,
  },
  check: ({ exchanges }) => {
    const first = new Map<string, string>();
    return exchanges.flatMap((exchange) =>
      exchange.replies.flatMap(({ text, path }) => {
        const why = text.why.toLowerCase();
        const other = first.get(why);
        if (other !== undefined)
          return [{ rule: 'why-repeated', params: { other }, path: [...path, 'why'], mark: 'value' }];
        first.set(why, `${exchange.text.id}, ${text.id}`);
        return [];
      }),
    );
  },
};
