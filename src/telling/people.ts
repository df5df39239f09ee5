import type { Scenario } from '../scenario/format.ts';
import type { Words } from '../words/words.ts';

/** Who the trainee is in a talk. */
export function traineeText({ employee }: Scenario): string {
  return employee.name ? `${employee.name}, ${employee.role}` : employee.role;
}

export function clientText({ client }: Scenario, { briefing, relationships }: Words): string {
  return briefing.clientIs(client.name, relationships[client.relationship]);
}
