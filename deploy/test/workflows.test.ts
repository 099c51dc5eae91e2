import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { repository } from './support/repository.ts';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly 'timeout-minutes': number;
  readonly needs?: string;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

const files = globSync(repository('.github/workflows/*.yml')).toSorted();

describe.each(files.map((file) => ({ file, name: basename(file) })))('the workflow $name', ({ file }) => {
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text);
  const workflow = document.toJS() as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('is YAML without a mistake', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  it('runs no action but by the commit it was looked at in, with its version beside it', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses.filter((line) => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
  });

  it('gives each job the rights it names, and no others, for a limited time', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    }
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with)).toEqual(
      checkouts.map(() => expect.objectContaining({ 'persist-credentials': false })),
    );
  });

  it('knows no secret, never runs what strangers wrote with rights, and puts no text of theirs into a command', () => {
    expect(text).not.toContain('secrets.');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('runs scripts that are there', () => {
    const scripts = steps.flatMap(({ run }) => run?.match(/scripts\/\S+/g) ?? []);
    expect(scripts.filter((script) => !existsSync(repository(script)))).toEqual([]);
  });
});

describe('what a change has to pass', () => {
  const { on, jobs } = read('ci.yml');

  it('is all that guards the project, with the history that changesets compares with', () => {
    expect(on).toHaveProperty('pull_request');
    expect(jobs['test']?.steps.at(-1)).toEqual({ run: 'npm test' });
    expect(jobs['test']?.steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
    expect(Object.values(jobs).map(({ permissions }) => permissions)).toEqual([
      { contents: 'read' },
      { contents: 'read' },
    ]);
  });
});

describe('a release', () => {
  const { on, jobs } = read('release.yml');

  it('is made of main alone', () => {
    expect(on).toEqual({ push: { branches: ['main'] } });
  });

  it('is published by a job that alone may sign in to npm, by no token, after somebody said yes', () => {
    const mayIdentify = Object.entries(jobs).filter(([, { permissions }]) => 'id-token' in permissions);
    expect(mayIdentify.map(([name]) => name)).toEqual(['publish']);
    expect(jobs['publish']).toMatchObject({ environment: 'npm', permissions: { 'id-token': 'write' } });
  });

  it('is of what has been tested', () => {
    expect(jobs['publish']?.needs).toBe('pack');
    expect(jobs['pack']?.permissions).toEqual({ contents: 'read' });
    expect(jobs['pack']?.steps.map(({ run }) => run)).toContain('npm test');
  });
});

function read(name: string): Workflow {
  return parseDocument(readFileSync(repository('.github/workflows', name), 'utf8')).toJS() as Workflow;
}
