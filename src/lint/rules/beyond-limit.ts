import type { WritingRule } from '../rule.ts';

export const beyondLimit: WritingRule = {
  name: 'beyond-limit',
  why: 'A good reply that gives away more than the company can give teaches trainees to pay for calm. In a wrong reply it may stand: there it is the temptation.',
  bad: {
    at: 'stages.action.0.responses.0',
    yaml: '- { id: firm, say: Tomorrow by ten., moves: [commit_time], concession: 2, reply: Thank you., why: A firm time. }',
  },
  good: {
    at: 'stages.action.0.responses.0',
    yaml: '- { id: firm, say: Tomorrow by ten., moves: [commit_time], reply: Thank you., why: A firm time. }',
  },
  check: ({ scenario, exchanges }) => {
    const most = scenario.briefing.company.concession_limit;
    return exchanges.flatMap(({ replies }) =>
      replies.flatMap(({ text, path, points }) => {
        const found = text.concession ?? 0;
        if (found <= most || points === 0) return [];
        return [{ rule: 'beyond-limit', params: { found, most }, path: [...path, 'concession'], mark: 'value' }];
      }),
    );
  },
};
