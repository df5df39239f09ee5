import { definitions, heading, wrapped } from './layout.ts';
import type { TalkView } from './talk-view.ts';

/** What the trainee knows before the talk: the situation, and the win-win preparation (source 004). */
export function briefingParts({ theme, words, scenario }: TalkView): string[][] {
  const { briefing, client, employee } = scenario;
  const listed = (texts: readonly string[]): string[] => texts.map((text) => `- ${text}`);
  const you = employee.name ? `${employee.name}, ${employee.role}` : employee.role;
  return [
    [
      ...heading(
        theme,
        `${scenario.title} ${theme.marks.dot} ${scenario.domain} ${theme.marks.dot} ${words.list.about(scenario.minutes)}`,
      ),
      '',
      ...definitions(theme, [
        [words.briefing.you, [you]],
        [words.briefing.client, [words.briefing.clientIs(client.name, words.relationships[client.relationship])]],
      ]),
      '',
      ...wrapped(theme, briefing.situation),
    ],
    [
      theme.paint('accent', words.briefing.prepare),
      ...definitions(theme, [
        [words.briefing.wants, [briefing.company.wants]],
        [words.briefing.theirs, [briefing.client.wants]],
        [words.briefing.fears, [briefing.client.fears]],
        [words.briefing.limits, listed(briefing.company.limits)],
        [words.briefing.offer, listed(briefing.company.may_offer)],
        ...(briefing.company.conceding_costs
          ? ([[words.briefing.concedingCosts, [briefing.company.conceding_costs]]] as const)
          : []),
      ]),
    ],
  ];
}
