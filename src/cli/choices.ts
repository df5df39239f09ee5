import { RELATIONSHIPS, TEMPERAMENTS } from '../map/client.ts';
import { PLAYERS } from '../map/players.ts';
import { STAGES } from '../map/stages.ts';

export const CHECK_FORMATS = ['stylish', 'json', 'github', 'sarif', 'junit'] as const;
export const PICTURE_FORMATS = ['mermaid', 'dot', 'svg'] as const;
export const TALK_FORMATS = ['markdown', 'html', 'json', 'xapi'] as const;
export const SIMULATED = [...PLAYERS, 'all'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What an option can be set to, by its command: the lists that the commands check against. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'watch --player': PLAYERS,
  'drill --stage': STAGES,
  'review --stage': STAGES,
  'export --format': TALK_FORMATS,
  'validate --format': CHECK_FORMATS,
  'graph --format': PICTURE_FORMATS,
  'simulate --player': SIMULATED,
  'new --relationship': RELATIONSHIPS,
  'new --temperament': TEMPERAMENTS,
};
