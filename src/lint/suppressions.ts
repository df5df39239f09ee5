import { CST, Lexer } from 'yaml';
import { type Finding, type Problem, RULES, type Rule } from '../scenario/finding.ts';
import { MOST_FINDINGS } from '../scenario/load.ts';
import { closest } from '../scenario/suggest.ts';
import { excerpt } from '../scenario/visible.ts';
import { isFixed, ruleNamed } from './settings.ts';

/** `# conflict-map-disable-next-line rule, rule: reason`; whatever else begins so is a slip of the pen. */
const DIRECTIVE = /^#\s*conflict-map-([\w-]+)[ \t]*([^:]*)(?::(.*))?$/i;
const KIND = 'disable-next-line';

interface Directive {
  /** 1-based, of the comment; and of the next line that is not empty and no comment, 0 where there is none. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly covers: number;
  readonly kind: string;
  readonly names: readonly string[];
  readonly reason: string;
}

/**
 * Leaves out the findings that the file itself suppresses, and adds those about the suppressions.
 * @param ran was this rule looked for at all? Otherwise nothing is known of its suppressions.
 */
export function suppressed(
  findings: readonly Finding[],
  file: string,
  text: string,
  ran: (rule: Rule) => boolean,
): Finding[] {
  if (!/#\s*conflict-map-/i.test(text)) return [...findings];
  const left = new Set(findings);
  const about: Finding[] = [];
  for (const directive of directivesIn(text)) {
    const add = (problem: Problem): void => {
      if (about.length < MOST_FINDINGS) about.push(findingAt(problem, file, directive));
    };
    const { kind, names, reason } = directive;
    if (kind !== KIND) {
      add({ rule: 'bad-suppression', params: { of: 'comment', name: excerpt(kind), meant: KIND } });
      continue;
    }
    if (names.length === 0) add({ rule: 'bad-suppression', params: { of: 'no-rule', name: '', meant: null } });
    for (const written of names) {
      const rule = ruleNamed(written);
      const name = excerpt(written);
      if (!rule) {
        const meant = about.length < MOST_FINDINGS ? closest(name, Object.keys(RULES)) : null;
        add({ rule: 'bad-suppression', params: { of: 'unknown', name, meant } });
      } else if (isFixed(rule)) add({ rule: 'bad-suppression', params: { of: 'fixed', name, meant: null } });
      else if (reason === '') add({ rule: 'bad-suppression', params: { of: 'no-reason', name, meant: null } });
      else {
        const covered = [...left].filter((finding) => finding.rule === rule && finding.at.line === directive.covers);
        for (const finding of covered) left.delete(finding);
        if (covered.length === 0 && ran(rule)) add({ rule: 'unused-suppression', params: { name } });
      }
    }
  }
  return [...left, ...about];
}

function findingAt(problem: Problem, file: string, { line, column, length }: Directive): Finding {
  return {
    ...problem,
    file,
    at: { line, column, endLine: line, endColumn: column + length },
    severity: RULES[problem.rule].severity,
  };
}

/** The directives among the comments of a file; what only looks like one, inside of a text, is none. */
function directivesIn(text: string): Directive[] {
  const below = contentBelow(text.split('\n'));
  const directives: Directive[] = [];
  let offset = 0;
  let line = 1;
  let lineFrom = 0;
  let inText = false;
  for (const token of new Lexer().lex(text)) {
    // of no length in the file
    if (token === CST.SCALAR || token === CST.DOCUMENT || token === CST.FLOW_END) {
      inText = token === CST.SCALAR;
      continue;
    }
    const found = inText ? null : DIRECTIVE.exec(token.trimEnd());
    if (found) {
      const names = (found[2] ?? '').split(/[\s,]+/).filter((name) => name !== '');
      const column = offset - lineFrom + 1;
      directives.push({
        line,
        column,
        length: found[0].length,
        covers: below[line] ?? 0,
        kind: (found[1] ?? '').toLowerCase(),
        names,
        reason: found[3]?.trim() ?? '',
      });
    }
    inText = false;
    offset += token.length;
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) {
      line += 1;
      lineFrom = offset - token.length + at + 1;
    }
  }
  return directives;
}

/** For each line, by its number, the next one that is not empty and no comment; 0 where there is none. */
function contentBelow(lines: readonly string[]): number[] {
  const below: number[] = [];
  for (let line = lines.length, next = 0; line > 0; line -= 1) {
    below[line] = next;
    if (!/^\s*(#|$)/.test(lines[line - 1] ?? '')) next = line;
  }
  return below;
}
