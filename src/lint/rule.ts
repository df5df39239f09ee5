import type { Report, Rule } from '../scenario/finding.ts';
import type { Subject } from './subject.ts';

/** A piece of a scenario file that shows a rule. */
export interface Example {
  /** The part of `scenarios/template.yaml` that it takes the place of: `stages.plan.0.responses`; '' for the whole file. */
  readonly at: string;
  /** As it stands in the file, without the indentation in front of it. */
  readonly yaml: string;
  /** In every exchange of the talk, since one alone proves nothing. */
  readonly throughout?: true;
  /** So many times one after the other. */
  readonly times?: number;
}

/** What a rule wants, and why. Its code and severity are in `scenario/finding.ts`, its messages in `words/`. */
export interface Explained {
  readonly name: Rule;
  readonly why: string;
  /** Gives this finding, if it stands in an otherwise good file. */
  readonly bad: Example;
  /** Doesn't. */
  readonly good: Example;
}

/** A rule about the writing: it looks at a scenario that can be played. */
export interface WritingRule extends Explained {
  readonly check: (subject: Subject) => Report[];
}
