/** Made from schema.ts by `npm run generate`: a scenario as it is loaded, in types that need no schema library. */
import type { Relationship, Temperament } from '../map/client.ts';
import type { Move } from '../map/moves.ts';

/** conflict-map scenario, format 1 */
export interface Scenario {
  /** The version of this format. */
  format: 1;
  /** The name of the scenario, the same in every language; the file is named after it. */
  id: string;
  /** A short title. */
  title: string;
  /** The language code: en, ro, ru, pl … */
  language: string;
  /** The line of business: retail banking, insurance … */
  domain: string;
  /** How long one talk takes. 1 to 60. */
  minutes: number;
  /** One sentence for the list of scenarios. */
  summary: string;
  /** The trainee may answer in their own words (play --say); every exchange then has `reactions`. */
  say?: boolean;
  employee: {
    /** Who the trainee is. */
    role: string;
    /** The name the client sees on the badge. */
    name?: string;
  };
  client: {
    /** Who the client is. */
    name: string;
    /** How long the client has been with the company. */
    relationship: Relationship;
    /** What calms this client most, and what hurts most. */
    temperament: Temperament;
    /** What is on the client’s mind; exactly one is the main one, and often comes last. */
    concerns: {
      /** The name of the concern. */
      id: string;
      /** The words in which the client voices it. */
      text: string;
      /** The concern that the plan must answer. */
      main?: boolean;
    }[];
  };
  /** The win-win preparation, shown before the talk. */
  briefing: {
    /** What has happened, and what has to be said. */
    situation: string;
    company: {
      /** What the company wants from this talk. */
      wants: string;
      /** What can’t be given. */
      limits: string[];
      /** What can be offered. */
      may_offer: string[];
      /** How much may be conceded in all. 0 to 20. */
      concession_limit: number;
      /** What giving in would cost. */
      conceding_costs?: string;
    };
    client: {
      /** What the client wants. */
      wants: string;
      /** What the client may be afraid of. */
      fears: string;
    };
  };
  /** The client's negative emotion, 0 to 100. */
  emotion: {
    /** The client's calm state. 5 to 50. */
    norm: number;
    /** Emotion when the talk begins. 0 to 100. */
    start: number;
    /** What the bad news adds. 0 to 80. */
    shock: number;
    /** The boiling point. 60 to 100. */
    walkout: number;
    /** How much the client bears: a reply that serves takes nothing of it, one that harms 2 to 4. 4 to 40. */
    patience: number;
  };
  /** What each stage counts in the total; 100 in all. */
  weights: {
    /** Share of the total score, in per cent. 0 to 100. */
    position: number;
    /** Share of the total score, in per cent. 0 to 100. */
    explosion: number;
    /** Share of the total score, in per cent. 0 to 100. */
    acceptance: number;
    /** Share of the total score, in per cent. 0 to 100. */
    plan: number;
    /** Share of the total score, in per cent. 0 to 100. */
    action: number;
  };
  stages: {
    /** The client discovers the fact: be friendly, say the essence clearly. */
    position: ExchangeText[];
    /** Panic, fear, anger: let the client let off steam, listen. */
    explosion: ExchangeText[];
    /** Plans must change: explain the position, offer to look for a way together. */
    acceptance: ExchangeText[];
    /** So what do I do now? Tips, experience, information. */
    plan: ExchangeText[];
    /** The client carries the plan out: confirm, keep the promise, close. */
    action: ExchangeText[];
  };
  /** A way out that is offered whenever the talk is stuck. */
  step_back?: {
    /** A breather, the contact taken, a time promised. */
    say: string;
    /** How the client reacts. */
    reply: string;
    /** Feedback on stepping back. */
    why: string;
  };
  /** Questions for the debrief, beside the usual ones. */
  reflect: string[];
}

/** Words of the client: one text, or variants of which the first that fits is said. */
export type LineText = string | LineVariant[];

export interface LineVariant {
  when?: Condition;
  /** What the client says then. */
  say: string;
}

export interface ExchangeText {
  /** The name of this exchange; unique in the file. */
  id: string;
  /** What the client says. One text, or variants of which the first that fits is said; the last without `when`. */
  client: LineText;
  /** Used when the stage is not done yet, or when the client flares up again. */
  reprise?: boolean;
  /** The client insults the employee: a calm limit helps here, and only here. */
  abuse?: boolean;
  /** The client suffers from waiting: a firm time helps even in the explosion. */
  waiting?: boolean;
  when?: Condition;
  /** A nudge in one sentence, shown to who asks for it; that reply then counts half. */
  hint?: string;
  responses: ResponseText[];
  reactions?: ReactionsText;
}

export interface ResponseText {
  /** The name of this response within its exchange. */
  id: string;
  /** What the employee says. Of about the same length as the other responses. */
  say: string;
  /** The communicative moves that the reply is made of; they decide how it lands. */
  moves: Move[];
  /** How the client reacts at once; conditions look at the moment before this reply. One text, or variants of which the first that fits is said; the last without `when`. */
  reply: LineText;
  /** Feedback: names the move and its effect, never judges the person. */
  why: string;
  when?: Condition;
  /** The concern that this reply makes the client voice. */
  surfaces?: string;
  /** The exchange that follows, whatever the map says. */
  goto?: string;
  /** A nudge beyond what the moves do. */
  effect?: {
    /** Added to the emotion. -15 to 15. */
    emotion: number;
  };
  /** What this reply gives away, counted against the company's limit. 1 to 9. */
  concession?: number;
}

/** How the client reacts to a reply in the trainee’s own words that is like none of the responses. */
export interface ReactionsText {
  /** The client after a reply that serves. One text, or variants of which the first that fits is said; the last without `when`. */
  helped: LineText;
  /** The client after a reply that does nothing for them. One text, or variants of which the first that fits is said; the last without `when`. */
  neutral: LineText;
  /** The client after a reply that harms. One text, or variants of which the first that fits is said; the last without `when`. */
  hurt: LineText;
}

/** Holds when every comparison in it holds. */
export interface Condition {
  /** The client's emotion, 0 to 100, compared with a whole number, such as ">= 80" (in quotes). */
  emotion?: string;
  /** The client's trust in the employee, 0 to 100, compared with a whole number, such as ">= 80" (in quotes). */
  trust?: string;
  /** What has been conceded so far, compared with a whole number, such as ">= 80" (in quotes). */
  concessions?: string;
  /** A concern that the client has voiced. */
  surfaced?: string;
  /** A concern that the client has not voiced yet. */
  hidden?: string;
}
