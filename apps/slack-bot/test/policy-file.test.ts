import { execFile } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PolicyError } from '../src/access/policy-error.ts';
import { fixedPolicy, openPolicyFile, type PolicyChange, type PolicySource } from '../src/access/policy-file.ts';
import { defaultPolicy } from '../src/access/policy.ts';
import { PolicyFileError } from '../src/access/read-policy-file.ts';

/** A policy that is told from others by its contact. */
function policyOf(contact: string): string {
  return `version: 1\ncontact: ${contact}\nrules:\n  - allow: [query]\n    everyone: true\n`;
}

const wrong = 'version: 1\nrules:\n  - allow: [reed]\n    everyone: yes\n';
const wrongInWords = [
  'line 3: "allow" has "reed", which is no action: query, export, share, unmask or text',
  'line 4: "everyone" is "yes", but must be true or false',
];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'policy-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A policy file that is watched, with all that its watcher logs and tells. */
interface Watched {
  readonly source: PolicySource;
  readonly log: () => string;
  /** The next change that was not handed out before. */
  readonly nextChange: () => Promise<PolicyChange>;
  /** How many changes were told so far. */
  readonly told: () => number;
}

/** @param intervalMs so long that it never looks by itself, where nothing is said */
function watch(path: string, intervalMs = 3_600_000): Watched {
  const lines: string[] = [];
  const sink = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')));
  const changes: PolicyChange[] = [];
  let told = 0;
  let onTold = (): void => {};
  const source = openPolicyFile({
    path,
    logger: pino(sink),
    intervalMs,
    onChange: (change) => {
      told += 1;
      changes.push(change);
      onTold();
    },
  });
  onTestFinished(() => source.close());
  return {
    source,
    log: () => lines.join(''),
    told: () => told,
    async nextChange() {
      const { promise, resolve } = Promise.withResolvers<void>();
      onTold = resolve;
      if (changes.length === 0) await promise;
      const [change] = changes.splice(0, 1);
      if (change === undefined) throw new Error('told of no change');
      return change;
    },
  };
}

function startWith(text: string, intervalMs?: number): Watched & { readonly path: string } {
  const path = join(folder(), 'policy.yaml');
  writeFileSync(path, text);
  return { path, ...watch(path, intervalMs) };
}

const often = 5;

describe('the first reading', () => {
  it('puts the policy in force, and says how many rules it has', () => {
    const { source, log } = startWith(policyOf('ann'));
    expect(source.current()).toMatchObject({ contact: 'ann', rules: [{ allow: ['query'] }] });
    expect(log()).toMatch(/"rules":1.*the policy was read/);
  });

  it('lets nobody start with a wrong policy', () => {
    expect(() => startWith(wrong)).toThrow(PolicyError);
    expect(() => startWith(wrong)).toThrow(wrongInWords[1]);
  });

  it.each<[string, (path: string) => void, string]>([
    ['that is not there', () => {}, 'there is none (ENOENT)'],
    ['that is a folder', (path) => mkdirSync(path), 'it is no file'],
    ['that is a device', (path) => symlinkSync('/dev/zero', path), 'it is no file'],
    ['whose link leads nowhere', (path) => symlinkSync('gone.yaml', path), 'there is none (ENOENT)'],
  ])('lets nobody start with a file %s', (_what, make, reason) => {
    const path = join(folder(), 'policy.yaml');
    make(path);
    expect(() => watch(path)).toThrow(PolicyFileError);
    expect(() => watch(path)).toThrow(`The policy file ${path} cannot be read: ${reason}`);
  });

  it.each<[string, Buffer, string]>([
    ['that is not UTF-8', Buffer.from(policyOf('Jürgen'), 'latin1'), 'line 1: the file is not UTF-8: save it as UTF-8'],
    ['without end', Buffer.alloc(70_000, '#'), 'line 1: the file is larger than 64 KiB'],
  ])('lets nobody start with a file %s', (_what, bytes, problem) => {
    const path = join(folder(), 'policy.yaml');
    writeFileSync(path, bytes);
    expect(() => watch(path)).toThrow(PolicyError);
    expect(() => watch(path)).toThrow(problem);
  });
});

describe('reload', () => {
  it('puts another policy in force at once', () => {
    const { source, path, log } = startWith(policyOf('ann'));
    writeFileSync(path, `${policyOf('lin')}  - allow: [text]\n    users: [U0LIN]\n`);
    expect(source.current().contact).toBe('ann');
    source.reload();
    expect(source.current().contact).toBe('lin');
    expect(log()).toContain('"rules":2');
  });

  it('keeps the policy when the file is wrong, and logs every problem and no stack', async () => {
    const { source, path, log, nextChange } = startWith(policyOf('ann'));
    writeFileSync(path, wrong);
    source.reload();
    expect(source.current().contact).toBe('ann');
    expect(await nextChange()).toEqual({ kind: 'kept', problems: wrongInWords });
    const [line] = log().trim().split('\n').slice(-1);
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 50, problems: wrongInWords });
    expect(log()).not.toMatch(/stack|at .*\.ts:/);
  });

  it('keeps the policy when the file is gone, and takes the file that comes back', async () => {
    const { source, path, nextChange } = startWith(policyOf('ann'));
    rmSync(path);
    source.reload();
    expect(source.current().contact).toBe('ann');
    expect(await nextChange()).toEqual({ kind: 'kept', problems: [expect.stringContaining('there is none (ENOENT)')] });
    writeFileSync(path, policyOf('lin'));
    source.reload();
    expect(source.current().contact).toBe('lin');
  });
});

describe('a file that is watched', () => {
  it('puts another policy in force when it is written anew', async () => {
    const { source, path, nextChange } = startWith(policyOf('ann'), often);
    writeFileSync(path, policyOf('lin'));
    expect(await nextChange()).toMatchObject({ kind: 'replaced', policy: { contact: 'lin' } });
    expect(source.current().contact).toBe('lin');
  });

  it('puts another policy in force that has the same size', async () => {
    const { path, nextChange } = startWith(policyOf('ann'), often);
    for (const contact of ['bob', 'cat', 'dan', 'eve']) {
      writeFileSync(path, policyOf(contact));
      expect(await nextChange()).toMatchObject({ policy: { contact } });
    }
  });

  it('keeps the policy while it is wrong, and takes it when it is right', async () => {
    const { source, path, nextChange } = startWith(policyOf('ann'), often);
    writeFileSync(path, wrong);
    expect(await nextChange()).toEqual({ kind: 'kept', problems: wrongInWords });
    expect(source.current().contact).toBe('ann');
    writeFileSync(path, policyOf('lin'));
    expect(await nextChange()).toMatchObject({ policy: { contact: 'lin' } });
  });

  it('keeps the policy while it is half written, and takes the whole', async () => {
    const { source, path, nextChange } = startWith(policyOf('ann'), often);
    const whole = policyOf('lin');
    writeFileSync(path, whole.slice(0, whole.indexOf(']')));
    expect(await nextChange()).toMatchObject({ kind: 'kept' });
    expect(source.current().contact).toBe('ann');
    appendFileSync(path, whole.slice(whole.indexOf(']')));
    expect(await nextChange()).toMatchObject({ policy: { contact: 'lin' } });
  });

  it('keeps the policy while it is empty', async () => {
    const { source, path, nextChange } = startWith(policyOf('ann'), often);
    truncateSync(path);
    expect(await nextChange()).toMatchObject({ problems: [expect.stringContaining('the file is empty')] });
    expect(source.current().contact).toBe('ann');
  });

  it('puts the policy in force that is moved into its place', async () => {
    const { path, nextChange } = startWith(policyOf('ann'), often);
    writeFileSync(`${path}.new`, policyOf('lin'));
    renameSync(`${path}.new`, path);
    expect(await nextChange()).toMatchObject({ policy: { contact: 'lin' } });
  });

  it('puts the policy in force that its link is turned to, as Kubernetes does', async () => {
    const home = folder();
    for (const contact of ['ann', 'lin']) {
      mkdirSync(join(home, `..${contact}`));
      writeFileSync(join(home, `..${contact}`, 'policy.yaml'), policyOf(contact));
    }
    symlinkSync('..ann', join(home, '..data'));
    symlinkSync(join('..data', 'policy.yaml'), join(home, 'policy.yaml'));
    const { source, nextChange } = watch(join(home, 'policy.yaml'), often);
    expect(source.current().contact).toBe('ann');
    symlinkSync('..lin', join(home, '..data_tmp'));
    renameSync(join(home, '..data_tmp'), join(home, '..data'));
    expect(await nextChange()).toMatchObject({ policy: { contact: 'lin' } });
  });

  it('keeps the policy when it is deleted, and takes the one that comes after', async () => {
    const { source, path, nextChange } = startWith(policyOf('ann'), often);
    rmSync(path);
    expect(await nextChange()).toEqual({ kind: 'kept', problems: [expect.stringContaining('there is none (ENOENT)')] });
    expect(source.current().contact).toBe('ann');
    writeFileSync(path, policyOf('lin'));
    expect(await nextChange()).toMatchObject({ policy: { contact: 'lin' } });
  });

  it('is not read again for what was reloaded already', async () => {
    const { source, path, told } = startWith(policyOf('ann'), often);
    const other = watch(path, often);
    writeFileSync(path, policyOf('lin'));
    source.reload();
    // The other one looks as often, and began later.
    await other.nextChange();
    expect(told()).toBe(1);
  });

  it('is watched no longer once it is closed', async () => {
    const closed = startWith(policyOf('ann'), often);
    const other = watch(closed.path, often);
    closed.source.close();
    writeFileSync(closed.path, policyOf('lin'));
    // The other one looks as often, and began later.
    await other.nextChange();
    expect([closed.told(), closed.source.current().contact]).toEqual([0, 'ann']);
  });

  it('keeps no process alive', async () => {
    const path = join(folder(), 'policy.yaml');
    writeFileSync(path, policyOf('ann'));
    const module = fileURLToPath(new URL('../src/access/policy-file.ts', import.meta.url));
    const script = `
      import { openPolicyFile } from ${JSON.stringify(module)};
      const logger = { info: () => {}, error: () => {} };
      console.log(openPolicyFile({ path: ${JSON.stringify(path)}, logger }).current().contact);
    `;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['-C', '@org/source', '--input-type=module', '-e', script]);
    expect(stdout).toBe('ann\n');
  });
});

it('a fixed policy stays as it is', () => {
  const source = fixedPolicy(defaultPolicy);
  source.reload();
  source.close();
  expect(source.current()).toBe(defaultPolicy);
});
