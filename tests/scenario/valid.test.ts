import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { fixture, fixtures, load, MINIMAL, minimalWith } from './files.ts';

test.each(fixtures('ok'))('%s loads without a finding', (name) => {
  const { scenario, findings } = load(fixture('ok', name));
  expect(findings).toEqual([]);
  expect(scenario).not.toBeNull();
});

test('what a scenario leaves out is filled in', () => {
  const scenario = scenarioFrom(MINIMAL);
  expect(scenario.emotion).toEqual({
    norm: 20,
    start: 25,
    shock: 50,
    walkout: 95,
    patience: 16,
  });
  expect(scenario.weights).toEqual({
    position: 20,
    explosion: 30,
    acceptance: 20,
    plan: 20,
    action: 10,
  });
  expect(scenario.briefing.company.concession_limit).toBe(0);
  expect(scenario.reflect).toEqual([]);
  expect(scenario).not.toHaveProperty('step_back');
});

test('what a scenario says in part is completed, not replaced', () => {
  const scenario = scenarioFrom(minimalWith('stages:\n', 'emotion: { walkout: 80 }\nstages:\n'));
  expect(scenario.emotion).toEqual({
    norm: 20,
    start: 25,
    shock: 50,
    walkout: 80,
    patience: 16,
  });
});

test('what a scenario says is kept as it is said', () => {
  const scenario = scenarioFrom(fixture('ok', 'complete.yaml'));
  expect(scenario.emotion).toEqual({
    norm: 15,
    start: 30,
    shock: 45,
    walkout: 90,
    patience: 12,
  });
  expect(scenario.weights.plan).toBe(30);
  expect(scenario.language).toBe('ro-MD');
  expect(scenario.stages.position[0]?.client).toHaveLength(3);
  expect(scenario.stages.explosion[0]?.responses[0]).toMatchObject({
    surfaces: 'birthday',
    effect: { emotion: -5 },
  });
  expect(scenario.stages.acceptance[0]?.responses[1]).toMatchObject({
    concession: 2,
    when: { concessions: '= 0' },
  });
});

test('the complete scenario uses every key of the format, and every comparison', () => {
  const text = fixture('ok', 'complete.yaml');
  const unused = [...keysOf(scenarioJsonSchema())].filter((key) => !new RegExp(`\\b${key}: ?`).test(text));
  expect(unused).toEqual([]);
  for (const sign of ['<', '<=', '>', '>=', '=']) expect(text).toMatch(new RegExp(`"${sign} ?\\d+"`));
});

/** Every name under `properties`, however deep. */
function keysOf(schema: unknown, keys = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return keys;
  for (const [name, inner] of Object.entries(schema)) {
    if (name === 'properties') for (const key of Object.keys(inner as object)) keys.add(key);
    keysOf(inner, keys);
  }
  return keys;
}

test('Windows line ends and a byte order mark change nothing', () => {
  const complete = fixture('ok', 'complete.yaml');
  expect(load(`\uFEFF${complete.replaceAll('\n', '\r\n')}`).scenario).toEqual(scenarioFrom(complete));
});

test('spaces around a text are not part of it', () => {
  expect(scenarioFrom(minimalWith('title: The parcel is late', 'title: "  Late\\t"')).title).toBe('Late');
});

test('Norwegian is a language, not a refusal', () => {
  expect(scenarioFrom(minimalWith('language: en', 'language: no')).language).toBe('no');
});

test('letters that need a joiner, and emoji, are not hidden characters', () => {
  const title = 'می\u200cخواهم 👩\u200d💼';
  expect(scenarioFrom(minimalWith('title: The parcel is late', `title: ${title}`)).title).toBe(title);
});
