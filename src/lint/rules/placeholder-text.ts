import type { WritingRule } from '../rule.ts';

/** What stands in for a text that is still to be written. */
const PLACEHOLDER =
  /\b(TODO|TBD|FIXME|XXX+)\b|\b[Ll]orem ipsum\b|\b[Yy]our (text|words|reply|line) here\b|\bto be written\b|<[^<>]{2,40}>|\{\{.*\}\}|\[(?:[Yy]our |[Ii]nsert |the )?(?:[Nn]ame|[Tt]ext|[Rr]eply|[Dd]ate|[Pp]roduct|[Cc]ompany)[^\]]*\]|^(\.\.\.|-+|\?+|[xX]+|n\/a|foo|bar|bla|test|text|reply|why|say)( (bla|test))*[.!]?$/;

/** The client of the template: she is still there where a sentence was not rewritten. */
const TEMPLATE_CLIENT = /\b(Ms|Nina) Berg\b/;

export const placeholderText: WritingRule = {
  name: 'placeholder-text',
  why: 'A text that is still to be written, or the template’s client in a talk with somebody else. You don’t see it in the talk that you try; a trainee takes another way, and does.',
  bad: { at: 'stages.plan.0.responses.1.say', yaml: 'say: TODO a footballer, something about the driver' },
  good: { at: 'stages.plan.0.responses.1.say', yaml: 'say: You will have to ask the driver about that.' },
  check: ({ scenario, texts }) => {
    const another = !TEMPLATE_CLIENT.test(scenario.client.name);
    return texts.flatMap(({ text, path }) => {
      const found = PLACEHOLDER.exec(text)?.[0] ?? (another ? TEMPLATE_CLIENT.exec(text)?.[0] : undefined);
      return found === undefined ? [] : [{ rule: 'placeholder-text', params: { found }, path, mark: 'value' }];
    });
  },
};
