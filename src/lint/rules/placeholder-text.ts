import type { WritingRule } from '../rule.ts';

/** What stands in for a text that is still to be written. */
const PLACEHOLDER =
  /\b(TODO|TBD|FIXME|XXX+)\b|\blorem ipsum\b|\byour (text|words|reply|line) here\b|<[^<>]{2,40}>|\{\{.*\}\}|\[(?:your |insert |the )?(?:name|text|reply|date|product|company)[^\]]*\]|^(\.\.\.|…|-+|\?+|x+|n\/a|foo|bar|test|text|reply|why|say)[.!]?$/i;

/** The client of the template: she is still there where a sentence was not rewritten. */
export const TEMPLATE_CLIENT = 'Berg';

export const placeholderText: WritingRule = {
  name: 'placeholder-text',
  why: 'A text that is still to be written, or the template’s client in a talk with somebody else. You don’t see it in the talk that you try; a trainee takes another way, and does.',
  bad: { at: 'stages.plan.0.responses.1.say', yaml: 'say: TODO a footballer, something about the driver' },
  good: { at: 'stages.plan.0.responses.1.say', yaml: 'say: You will have to ask the driver about that.' },
  check: ({ scenario, texts }) => {
    const left = new RegExp(`\\b${TEMPLATE_CLIENT}\\b`);
    const another = !left.test(scenario.client.name);
    return texts.flatMap(({ text, path }) => {
      const found = PLACEHOLDER.exec(text)?.[0] ?? (another ? left.exec(text)?.[0] : undefined);
      return found === undefined ? [] : [{ rule: 'placeholder-text', params: { found }, path, mark: 'value' }];
    });
  },
};
