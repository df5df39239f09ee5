import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Explained } from '../lint/rule.ts';
import type { Outcome } from '../scenario/checked-file.ts';
import { type Finding, RULES, type Severity } from '../scenario/finding.ts';
import { visible } from '../scenario/visible.ts';
import { messageOf, type Words } from '../words/words.ts';
import { fingerprintsOf } from './fingerprint.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Severity, Result.level>;

/** Findings as a SARIF 2.1.0 log, for code scanning and editors. */
export function sarifLog(
  { files, unreadable }: Outcome,
  { version, rules }: { readonly version: string; readonly rules: readonly Explained[] },
  words: Words,
): Log {
  const indexOf = new Map(rules.map(({ name }, index) => [name, index]));
  const resultOf = (finding: Finding, uri: string, fingerprint: string): Result => {
    const { line, column, endLine, endColumn } = finding.at;
    const { message, help } = messageOf(words, finding);
    return {
      ruleId: RULES[finding.rule].code,
      ruleIndex: indexOf.get(finding.rule) ?? -1,
      level: LEVELS[finding.severity],
      message: { text: `${message}\n${help}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri },
            region: { startLine: line, startColumn: column, endLine, endColumn },
          },
        },
      ],
      // not primaryLocationLineHash: GitHub's upload works that one out itself, and warns of any other value
      partialFingerprints: { 'markedLine/v1': fingerprint },
      ...('answers' in finding.params ? { properties: { answers: finding.params.answers } } : {}),
    };
  };
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'conflict-map', version, rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: files.flatMap((checked) => {
          const fingerprints = fingerprintsOf(checked);
          return checked.findings.map((finding, at) => resultOf(finding, uriOf(checked.file), fingerprints[at] ?? ''));
        }),
      },
    ],
  };
}

/** All rules, so that a log without a finding tells of the same ones. */
function descriptorOf({ name, why, good }: Explained): ReportingDescriptor {
  const { code, severity } = RULES[name];
  const text = `${why}\n\n${visible(good.yaml)}`;
  return {
    id: code,
    name,
    shortDescription: { text: name.replaceAll('-', ' ') },
    fullDescription: { text: why },
    help: { text, markdown: `${why}\n\n\`\`\`yaml\n${visible(good.yaml)}\n\`\`\`` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** A path with forward slashes as a URI: relative to the folder of the check, or absolute. */
function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[a-z]:\//i.test(path) ? `file:///${encoded}` : encoded;
}
