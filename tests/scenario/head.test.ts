import { expect, test } from 'vitest';
import { headOf } from '../../src/scenario/head.ts';
import { SHIPPED, scenarioFrom, shippedText } from '../support/scenarios.ts';

test.each(SHIPPED)('the head of %s says what the whole file says, also where a text speaks of stages', (shipped) => {
  const text = shippedText(shipped).replace(/^title: .*$/m, 'title: "The five stages: a talk"');
  const { id, title, language, domain, minutes, summary } = scenarioFrom(text);
  expect(headOf(text)).toEqual({ id, title, language, domain, minutes, summary });
});
