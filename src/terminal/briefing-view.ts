import { clientText, traineeText } from '../telling/people.ts';
import { definitions, heading, wrapped } from './layout.ts';
import type { TalkView } from './talk-view.ts';

/** What the trainee knows before the talk: the situation, and the win-win preparation (source 004). */
export function briefingParts({ theme, words, scenario }: TalkView): string[][] {
  const { briefing } = scenario;
  const listed = (texts: readonly string[]): string[] => texts.map((text) => `- ${text}`);
  return [
    [
      ...heading(
        theme,
        `${scenario.title} ${theme.marks.dot} ${scenario.domain} ${theme.marks.dot} ${words.list.about(scenario.minutes)}`,
      ),
      '',
      ...definitions(theme, [
        [words.briefing.you, [traineeText(scenario)]],
        [words.briefing.client, [clientText(scenario, words)]],
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
