import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder } from '../support/cli.ts';
import { HOME, shippedText } from '../support/scenarios.ts';

interface Step {
  readonly run?: string;
  readonly env?: Record<string, string>;
}

describe('the action for GitHub', () => {
  const action = parse(readFileSync(`${HOME}action.yml`, 'utf8')) as {
    inputs: Record<string, { default: string }>;
    runs: { steps: Step[] };
  };
  const step = action.runs.steps.at(-1);

  /** Runs the last step as the workflow does, with these inputs. */
  function check(folder: string, inputs: Record<string, string>): { code: number | null; out: string } {
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => [
        name,
        value
          .replace(/\$\{\{ github\.action_path \}\}\//, HOME)
          .replace(
            /\$\{\{ inputs\.(\w+) \}\}/,
            (_, input: string) => inputs[input] ?? action.inputs[input]?.default ?? '',
          ),
      ]),
    );
    const { status, stdout } = spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    return { code: status, out: stdout };
  }

  const folder = emptyFolder();
  writeFileSync(join(folder, 'loan-refusal.yaml'), shippedText('loan-refusal'));
  writeFileSync(
    join(folder, 'two words.yaml'),
    shippedText('loan-refusal')
      .replace('id: loan-refusal', 'id: two-words')
      .replace('courtesy, clarify', 'courtesy, clarfy'),
  );

  it('passes where there is nothing to mend', () => {
    expect(check(folder, { paths: 'loan-refusal.yaml', options: '--no-analysis' })).toMatchObject({ code: 0 });
  });

  it('fails with an annotation beside the line, for several paths, one of them with a space', () => {
    const { code, out } = check(folder, { paths: 'loan-refusal.yaml\ntwo words.yaml\n', options: '--no-analysis' });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=two words\.yaml,line=\d+,/);
  });

  it('runs nothing that stands in its inputs', () => {
    const { code, out } = check(folder, { paths: '$(echo loan-refusal.yaml)', options: '"; echo hacked #' });
    expect(code).toBe(2);
    expect(out).not.toMatch(/^hacked/m);
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(readFileSync(`${HOME}.pre-commit-hooks.yaml`, 'utf8')) as {
    entry: string;
    files: string;
    exclude: string;
  }[];

  it('starts the command that the package installs', () => {
    const { bin } = JSON.parse(readFileSync(`${HOME}package.json`, 'utf8')) as { bin: Record<string, string> };
    expect(Object.keys(bin)).toContain(hook?.entry.split(' ')[0]);
  });

  it('looks at the files of a folder of scenarios, and not at its settings', () => {
    const taken = (path: string): boolean =>
      new RegExp(hook?.files ?? '').test(path) && !new RegExp(hook?.exclude ?? '').test(path);
    expect(['scenarios/a.yaml', 'training/scenarios/en/b.yml'].map(taken)).toEqual([true, true]);
    expect(['scenarios/conflict-map.yaml', 'docker-compose.yaml'].map(taken)).toEqual([false, false]);
  });
});

describe('the workflow of a release', () => {
  interface Workflow {
    readonly permissions: Record<string, string>;
    readonly jobs: { readonly publish: { readonly steps: Step[] } };
  }
  const { permissions, jobs } = parse(readFileSync(`${HOME}.github/workflows/release.yml`, 'utf8')) as Workflow;
  const runs = jobs.publish.steps.flatMap(({ run }) => run ?? []);

  it('publishes what has passed, with its provenance, and may do no more than that', () => {
    expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(runs.slice(1)).toEqual(['bash .ci/run', 'npm publish --provenance --access public']);
  });

  it('stops where the tag is not the version, or nobody has said who publishes', () => {
    const folder = emptyFolder();
    const check = (tag: string, owner: string): number | null => {
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3', repository: owner }));
      const env = { ...process.env, GITHUB_REF_NAME: tag };
      return spawnSync('bash', ['-e', '-c', runs[0] ?? ''], { cwd: folder, env }).status;
    };
    expect(check('v1.2.3', 'github:someone/conflict-map')).toBe(0);
    expect(check('v1.2.4', 'github:someone/conflict-map')).toBe(1);
    expect(check('v1.2.3', 'github:OWNER/conflict-map')).toBe(1);
  });
});
