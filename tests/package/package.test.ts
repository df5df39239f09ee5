import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, type Ran } from '../support/cli.ts';
import { HOME, shippedText } from '../support/scenarios.ts';
import { keepSession } from '../support/sessions.ts';

/** Unpacked. */
const MOST_BYTES = 2_500_000;
const MOST_PACKAGES = 15;

/** Beside dist/ and scenarios/. */
const FILES = [
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'bin/conflict-map.js',
  'package.json',
  'src/README.md',
  'src/recognise/README.md',
  'src/recognise/en.model',
];

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

const folder = emptyFolder();
const data = emptyFolder();
let packed: Packed;
let tarball: Uint8Array<ArrayBuffer>;
let installing: Ran;

/** Nothing of who runs the tests: neither npm's settings nor its cache. */
const ENV = {
  PATH: process.env.PATH,
  HOME: folder,
  CONFLICT_MAP_HOME: data,
  npm_config_cache: join(folder, 'cache'),
  npm_config_update_notifier: 'false',
};

function run(command: string, args: readonly string[], cwd = folder, env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: { ...ENV, ...env }, encoding: 'utf8' });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** Ends whatever wants to connect. */
const UNCONNECTED = `data:text/javascript,${encodeURIComponent(`
  import dgram from 'node:dgram';
  import net from 'node:net';
  const refuse = () => process.exit(99);
  net.Socket.prototype.connect = refuse;
  dgram.Socket.prototype.send = refuse;
`)}`;

/** The command as the package installs it. */
const command = (...args: readonly string[]): Ran =>
  run(join(folder, 'node_modules', '.bin', 'conflict-map'), args, folder, { NODE_OPTIONS: `--import=${UNCONNECTED}` });

beforeAll(() => {
  const { out } = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], HOME);
  [packed] = JSON.parse(out) as [Packed];
  tarball = new Uint8Array(readFileSync(join(folder, packed.filename)));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const quietly = ['--offline', '--no-audit', '--no-fund', '--foreground-scripts'];
  installing = run('npm', ['install', ...quietly, `./${packed.filename}`]);
});

describe('the package', () => {
  it('stays below its size', () => {
    const { size, unpackedSize, files } = packed;
    const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
    console.log(`the package: ${mb(size)} packed, ${mb(unpackedSize)} unpacked, ${files.length} files`);
    expect(unpackedSize).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('holds what it needs to run, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !/^(dist|scenarios)\//.test(path)).sort()).toEqual([...FILES].sort());
    expect(paths.filter((path) => !/\.(js|d\.ts|yaml|json|md|txt|model)$|^LICENSE$/.test(path))).toEqual([]);
    expect(packed.files.find(({ path }) => path === 'bin/conflict-map.js')?.mode).toBe(0o755);
  });

  it.each(['README.md', 'SECURITY.md', 'scenarios/README.md'])(
    '%s leads to nothing that is missing from it, but to what is for developers',
    (page) => {
      const paths = packed.files.map(({ path }) => path);
      const links = [...readFileSync(join(HOME, page), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
        ([, to = '']) => join(page, '..', to),
      );
      const forDevelopers = /^(src|tests)\//;
      expect(links.filter((to) => !forDevelopers.test(to) && !paths.includes(to))).toEqual([]);
    },
  );

  it('is what publint wants of a package', async () => {
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that are right wherever a module can import it', async () => {
    const { types, problems } = { problems: [], ...(await checkPackage(createPackageFromTarballData(tarball))) };
    expect(types).toEqual({ kind: 'included' });
    // a package of modules alone, as the profile esm-only of its command line has it
    const other: readonly string[] = ['node10', 'node16-cjs'];
    expect(problems.filter((each) => !('resolutionKind' in each && other.includes(each.resolutionKind)))).toEqual([]);
  });
});

describe('installed in an empty folder, without a network', () => {
  it('is one package, and runs no script', () => {
    expect(installing).toMatchObject({ code: 0, out: expect.not.stringContaining('\n> ') });
    const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    console.log(`the package: ${Object.keys(packages).length} installed`);
    expect(Object.keys(packages).length).toBeLessThanOrEqual(MOST_PACKAGES);
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
  });

  it('validates a file of one’s own', () => {
    writeFileSync(join(folder, 'loan-refusal.yaml'), shippedText('loan-refusal').replace('courtesy,', 'curtesy,'));
    expect(command('validate', 'loan-refusal.yaml')).toMatchObject({ code: 1, out: expect.stringContaining('CM205') });
  });

  it('checks many files in threads', () => {
    // 16 for each thread
    const many = Array.from({ length: 32 }, (_, index) => `title-${index}.yaml`);
    for (const name of many) writeFileSync(join(folder, name), 'title: Only a title\n');
    const { out, code } = command('validate', 'title-*.yaml', '--no-analysis', '--format', 'json');
    expect({ ...(JSON.parse(out) as object), code }).toMatchObject({ code: 1, files: many.length, unreadable: [] });
  });

  it('plays, and hears own words', () => {
    const answers = ['play', 'missing-document', '--json', '--answers'];
    const { out } = command(...answers, '1');
    expect(out).toContain('"type":"replied"');
    expect(command('recognise', 'I can see how angry you are.').out).toContain('reflect_feeling');
  });

  it('reviews a talk that was kept, and exports it', () => {
    const session = keepSession(data, { answers: ['plain', 'ratio', 'you-did-it', 'so-valued'] });
    expect(JSON.parse(command('review', session, '--json').out)).toHaveProperty('accuracy');
    expect(command('export', session, '--output', 'talk.html')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'talk.html'), 'utf8')).toContain('<html');
  });

  it('is a library with types, without any other package', () => {
    writeFileSync(join(folder, 'loan-refusal.yaml'), shippedText('loan-refusal'));
    writeFileSync(join(folder, 'tool.ts'), TOOL);
    for (const moduleResolution of ['nodenext', 'bundler']) {
      const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution;
      const options = { module, moduleResolution, strict: true, target: 'es2022', lib: ['es2022'], types: [] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['tool.ts'] }));
      const compiled = run(process.execPath, [join(HOME, 'node_modules', 'typescript', 'bin', 'tsc')]);
      expect(compiled, moduleResolution).toMatchObject({ code: 0, out: '' });
    }
    const script =
      "import { turns } from './tool.js'; import { readFileSync } from 'node:fs'; console.log(turns(readFileSync('loan-refusal.yaml', 'utf8')))";
    expect(run(process.execPath, ['--input-type=module', '--eval', script]).out).toBe('7\n');
  });
});

/** A program that embeds the library, and uses what its types promise. */
const TOOL = `
import { analyse, answer, begin, load, offered, review, type Finding, type Stage, type TalkEvent } from 'conflict-map';

export function turns(text: string): number {
  const { scenario, findings } = load('loan-refusal.yaml', text);
  const lines: number[] = findings.map(({ line }: Finding) => line);
  if (!scenario) return -lines.length;
  const stages: Stage[] = ['position'];
  const first: string | undefined = scenario.stages[stages[0] ?? 'plan'][0]?.responses[0]?.id;
  // @ts-expect-error a scenario has a title, which is a text
  const title: number = scenario.title;
  let talk = begin(scenario);
  const heard: TalkEvent[] = [...talk.events];
  while (offered(scenario, talk).length > 0) talk = answer(scenario, talk, offered(scenario, talk)[0]?.id ?? first ?? '');
  const best: number | undefined = analyse(scenario).best?.result;
  return heard.length && title && best ? (review(scenario, talk)?.replies.length ?? 0) : 0;
}
`;
