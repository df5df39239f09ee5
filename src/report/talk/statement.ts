/** What an xAPI statement (1.0.3, also good in 2.0) holds, as far as this program makes any. Lists and texts are never empty. */
export interface Statement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result?: Result;
  readonly context: {
    readonly registration: string;
    readonly contextActivities?: { readonly parent: readonly Activity[] };
    /** Of the activity: here the hash of the scenario's file. */
    readonly revision: string;
    readonly platform: string;
    readonly language: string;
    readonly extensions: Extensions;
  };
  readonly timestamp: string;
}

export type LanguageMap = Readonly<Record<string, string>>;
/** By IRI. */
export type Extensions = Readonly<Record<string, unknown>>;

export type Agent = { readonly objectType: 'Agent' } & (
  | { readonly mbox: string }
  | { readonly account: { readonly homePage: string; readonly name: string } }
);

export interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: {
    readonly type: string;
    readonly name: LanguageMap;
    readonly description: LanguageMap;
    readonly interactionType?: 'choice' | 'long-fill-in';
    readonly choices?: readonly { readonly id: string; readonly description: LanguageMap }[];
    readonly correctResponsesPattern?: readonly string[];
  };
}

export interface Result {
  /** `scaled`: −1 to 1, how good it was; never how far somebody is. */
  readonly score?: { readonly scaled: number; readonly raw: number; readonly min: number; readonly max: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601 */
  readonly duration?: string;
  readonly extensions?: Extensions;
}
