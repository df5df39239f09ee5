import { toJsonSchema } from '@valibot/to-json-schema';
import { Exchange, Reactions, Response, ScenarioSchema, When } from './schema.ts';

/** The scenario format as a JSON Schema (draft 2020-12), for editors and other tools. Keys with a default are optional. */
export function scenarioJsonSchema(): object {
  return {
    ...toJsonSchema(ScenarioSchema, {
      target: 'draft-2020-12',
      typeMode: 'input',
      definitions: { Exchange, Response, Reactions, Condition: When },
    }),
    $schema: 'https://json-schema.org/draft/2020-12/schema',
  };
}
