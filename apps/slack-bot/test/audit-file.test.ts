import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAuditFile, type AuditFile } from '../src/audit/audit-file.ts';
import { AuditError } from '../src/audit/audit-sink.ts';
import { openForAppend } from '../src/audit/open-for-append.ts';
import { rotate } from '../src/audit/rotation.ts';
import { auditDirectory } from './support/audit-directory.ts';

const nowMs = Date.parse('2026-11-24T02:30:00Z');
const large = 1_000_000;

describe('a file', () => {
  it('is made for its owner alone, and holds each line when its write resolves', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path);
    await file.write('one');
    expect(await readFile(place.path, 'utf8')).toBe('one\n');
    await file.write('two — 二');
    expect(await readFile(place.path, 'utf8')).toBe('one\ntwo — 二\n');
    expect((await stat(place.path)).mode & 0o777).toBe(0o600);
    expect(file.lastWriteMs).toBe(nowMs);
    await file.close();
  });

  it('that was there goes on, and keeps its mode', async () => {
    await using place = await auditDirectory();
    await writeFile(place.path, 'before\n', { mode: 0o640 });
    const file = await open(place.path);
    expect(file.lastWriteMs).toBeNull();
    await file.write('after');
    await file.close();
    expect(await readFile(place.path, 'utf8')).toBe('before\nafter\n');
    expect((await stat(place.path)).mode & 0o777).toBe(0o640);
  });

  it('holds hundreds of lines that come at once, all of them, in their order', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path);
    const lines = Array.from({ length: 500 }, (_, index) => `line ${index}`);
    const writing = lines.map(async (line) => file.write(line));
    expect(file.waiting).toBe(500);
    await Promise.all(writing);
    expect(file.waiting).toBe(0);
    expect(await place.lines()).toEqual(lines);
    await file.close();
  });

  it('flushes and closes when what waits is written, and takes nothing after that', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path);
    const first = file.write('one');
    await file.flush();
    expect(await place.lines()).toEqual(['one']);
    const second = file.write('two');
    await file.close();
    expect(await place.lines()).toEqual(['one', 'two']);
    await Promise.all([first, second, file.close()]);
    await expect(file.write('three')).rejects.toMatchObject({ errno: 'CLOSED' });
  });
});

describe('half a line', () => {
  it('that a crash has left damages no line after it', async () => {
    await using place = await auditDirectory();
    await writeFile(place.path, 'whole\nhal');
    const file = await open(place.path);
    await file.write('next');
    await file.close();
    expect(await place.lines()).toEqual(['whole', 'hal', 'next']);
  });

  it('that another process leaves meanwhile damages no line after it', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path);
    await file.write('one');
    await appendFile(place.path, 'hal');
    await file.write('two');
    await file.close();
    expect(await place.lines()).toEqual(['one', 'hal', 'two']);
  });

  it('is what a file has room for that may not grow: the rest is refused, and all goes well when there is room', async () => {
    await using place = await auditDirectory();
    // A limit of one block, half a kilobyte or a whole one: the system cuts what goes beyond it.
    const writer = await startWriter(place.path, { before: 'ulimit -f 1;' });
    const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(400));
    expect(await writer.write(first ?? '')).toBe('ok');
    const answers = await writer.writeAll([second ?? '', third ?? '']);
    expect(answers.at(-1)).toBe('EFBIG');
    const torn = await readFile(place.path, 'utf8');
    expect(torn.endsWith('\n')).toBe(false);
    const whole = [first, second, third].slice(0, answers.filter((answer) => answer === 'ok').length + 1);
    expect(torn.split('\n').slice(0, whole.length)).toEqual(whole);
    await truncate(place.path, 410);
    expect(await writer.write('d')).toBe('ok');
    expect((await place.lines()).at(-1)).toBe('d');
    await writer.end();
  });
});

describe('a full file', () => {
  it('is renamed, and a new one is begun', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path, { maxBytes: 10 });
    for (const line of ['12345', '123', '1', 'longer than any', '1']) await file.write(line);
    await file.close();
    expect((await readdir(place.directory)).toSorted()).toEqual([
      'audit.log',
      'audit.log.20261124T023000Z-1',
      'audit.log.20261124T023000Z-2',
      'audit.log.20261124T023000Z-3',
    ]);
    expect(await place.contents()).toEqual(['12345\n123\n', '1\n', 'longer than any\n', '1\n']);
  });

  it('loses no line, whatever their lengths and its own', async () => {
    const lengths = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.integer({ min: 1, max: 200 }),
        fc.nat({ max: 5 }),
        async (sizes, maxBytes, pause) => {
          await using place = await auditDirectory();
          const file = await open(place.path, { maxBytes });
          const lines = sizes.map((size, index) => `${index} `.padEnd(size, 'x'));
          const writing: Promise<void>[] = [];
          for (const [index, line] of lines.entries()) {
            writing.push(file.write(line));
            if (pause > 0 && index % pause === 0) await writing.at(-1);
          }
          await Promise.all(writing);
          await file.close();
          expect(await place.lines()).toEqual(lines);
          for (const content of await place.contents()) {
            const isOneLine = content.indexOf('\n') === content.length - 1;
            expect(content.length <= maxBytes || isOneLine).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('grows on when it cannot be renamed, and says so once', async () => {
    // So long a name that no other ending fits.
    await using place = await auditDirectory(`${'a'.repeat(240)}.log`);
    const said: string[] = [];
    const file = await open(place.path, { maxBytes: 10, onTrouble: (sentence) => said.push(sentence) });
    await Promise.all(['12345678', '1', '2', '3'].map(async (line) => file.write(line)));
    await file.write('4');
    await file.close();
    expect(await readFile(place.path, 'utf8')).toBe('12345678\n1\n2\n3\n4\n');
    expect(said).toEqual([
      'The full audit file cannot be renamed, so it grows on: its name would be too long (ENAMETOOLONG)',
    ]);
  });

  it('is left to whoever is renaming it already', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path, { maxBytes: 10 });
    await file.write('12345678');
    await writeFile(`${place.path}.rotating`, '');
    await file.write('1');
    expect(await place.contents()).toEqual(['12345678\n1\n']);
    await rm(`${place.path}.rotating`);
    await file.write('2');
    await file.close();
    expect(await place.contents()).toEqual(['12345678\n1\n', '2\n']);
  });

  it('is renamed in spite of a process that ended while it was at it', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path, { maxBytes: 10 });
    const claim = `${place.path}.rotating`;
    await file.write('12345678');
    await writeFile(claim, '');
    await utimes(claim, 0, 0);
    for (const line of ['1', '2']) await file.write(line);
    await file.close();
    expect(await place.contents()).toEqual(['12345678\n1\n', '2\n']);
    expect(await readdir(place.directory)).not.toContain('audit.log.rotating');
  });

  it('that was renamed a moment ago is not, nor the one after it', async () => {
    await using place = await auditDirectory();
    const file = await openForAppend(place.path);
    await rename(place.path, `${place.path}.1`);
    await writeFile(place.path, 'new\n');
    await rotate(file, () => nowMs);
    await file.handle.close();
    expect(await place.contents()).toEqual(['new\n']);
  });

  it('behind a link is renamed where it is', async () => {
    await using place = await auditDirectory();
    await mkdir(join(place.directory, 'disk'));
    const real = join(place.directory, 'disk', 'real.log');
    await writeFile(real, '');
    await symlink(real, place.path);
    const file = await open(place.path, { maxBytes: 5 });
    for (const line of ['123', '456']) await file.write(line);
    await file.close();
    expect(await readFile(place.path, 'utf8')).toBe('456\n');
    expect(await readFile(`${real}.20261124T023000Z-1`, 'utf8')).toBe('123\n');
  });
});

describe('a file that is moved away', () => {
  it('is followed by a new one when it is opened again', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path);
    await file.write('one');
    await rename(place.path, `${place.path}.1`);
    await file.reopen();
    expect(await readFile(place.path, 'utf8')).toBe('');
    await file.write('two');
    await file.close();
    expect(await readFile(`${place.path}.1`, 'utf8')).toBe('one\n');
    expect(await readFile(place.path, 'utf8')).toBe('two\n');
  });

  it('is noticed without a word', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path);
    await file.write('one');
    await rm(place.path);
    await file.write('two');
    await file.close();
    expect(await readFile(place.path, 'utf8')).toBe('two\n');
  });

  it('refuses lines as long as its path cannot be opened', async () => {
    await using place = await auditDirectory();
    const file = await open(place.path);
    await rename(place.path, `${place.path}.1`);
    await mkdir(place.path);
    await expect(file.reopen()).rejects.toThrow(AuditError);
    await expect(file.write('one')).rejects.toMatchObject({ errno: 'EISDIR' });
    await rm(place.path, { recursive: true });
    await file.write('two');
    await file.close();
    expect(await readFile(place.path, 'utf8')).toBe('two\n');
  });
});

describe('what is no file', () => {
  it('a full device refuses each line, and each is tried', async () => {
    const file = await open('/dev/full', { maxBytes: 1 });
    for (const line of ['one', 'two']) {
      await expect(file.write(line)).rejects.toThrow(
        new AuditError('ENOSPC', 'The audit file cannot be written: the disk is full'),
      );
    }
    expect([file.waiting, file.lastWriteMs]).toEqual([0, null]);
    await file.close();
  });

  it('a device takes lines, and is never renamed', async () => {
    const file = await open('/dev/null', { maxBytes: 1 });
    for (const line of ['one', 'two']) await file.write(line);
    expect(file.lastWriteMs).toBe(nowMs);
    await file.close();
  });

  it('a pipe takes lines as long as somebody reads it', async () => {
    await using place = await auditDirectory();
    await run('mkfifo', place.path);
    await expect(open(place.path)).rejects.toThrow(
      new AuditError('ENXIO', 'The audit file cannot be opened: nobody reads it'),
    );
    const reader = spawn('head', ['-n', '2', place.path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const read = Array.fromAsync(createInterface({ input: reader.stdout }));
    const file = await openWhenRead(place.path);
    await Promise.all([file.write('one'), file.write('two')]);
    expect(await read).toEqual(['one', 'two']);
    await once(reader, 'close');
    await expect(file.write('three')).rejects.toMatchObject({ errno: 'EPIPE' });
    await file.close();
  });
});

describe('a file that cannot be opened', () => {
  it.each([
    ['whose directory does not exist', 'nowhere/audit.log', 'ENOENT', 'its directory does not exist'],
    ['that is a directory', '.', 'EISDIR', 'it is a directory'],
    ['in a directory that is a file', 'file/audit.log', 'ENOTDIR', 'its directory is none'],
  ])('is told at the start: %s', async (_what, name, errno, meaning) => {
    await using place = await auditDirectory();
    await writeFile(join(place.directory, 'file'), '');
    await expect(open(join(place.directory, name))).rejects.toThrow(
      new AuditError(errno, `The audit file cannot be opened: ${meaning}`),
    );
  });
});

describe('other processes', () => {
  it('killed in the middle of it, a process has left every line whose write resolved', async () => {
    await using place = await auditDirectory();
    const writer = await startWriter(place.path, { maxBytes: 5_000 });
    const lines = Array.from({ length: 100_000 }, (_, index) => `line ${index} `.padEnd(200, 'x'));
    const confirmed = await writer.killAfter(lines, 400);
    // The last word of who is killed may be half of one.
    const resolved = confirmed.filter((line) => line.length === 200);
    expect(resolved.length).toBeGreaterThanOrEqual(400);
    expect(resolved.length).toBeLessThan(lines.length);
    expect((await place.lines()).slice(0, resolved.length)).toEqual(resolved);
  });

  it('write into the same file without damage, and one of them renames it', async () => {
    await using place = await auditDirectory();
    const maxBytes = 4_000;
    const linesOf = (name: string) =>
      Array.from({ length: 500 }, (_, index) => `${name} ${index} `.padEnd(40 + (index % 50), 'x'));
    const names = ['a', 'b', 'c'];
    const writers = await Promise.all(names.map(async () => startWriter(place.path, { maxBytes })));
    await Promise.all(
      writers.map(async (writer, index) => {
        for (let start = 0; start < 500; start += 5) {
          const answers = await writer.writeAll(linesOf(names[index] ?? '').slice(start, start + 5));
          expect(new Set(answers)).toEqual(new Set(['ok']));
        }
        await writer.end();
      }),
    );
    const found = await place.lines();
    for (const name of names) {
      expect(found.filter((line) => line.startsWith(`${name} `)).toSorted(byIndex)).toEqual(linesOf(name));
    }
    expect(found).toHaveLength(1_500);
    const full = (await place.contents()).slice(0, -1);
    expect(full.length).toBeGreaterThan(10);
    // What is renamed was full: nobody renamed a file that another had just begun.
    for (const content of full) expect(content.length).toBeGreaterThan(maxBytes - 5 * 91);
    expect(await readdir(place.directory)).not.toContain('audit.log.rotating');
  });
});

function byIndex(one: string, other: string): number {
  return Number(one.split(' ')[1]) - Number(other.split(' ')[1]);
}

async function open(
  path: string,
  options: { readonly maxBytes?: number; readonly onTrouble?: (sentence: string) => void } = {},
): Promise<AuditFile> {
  return openAuditFile({ path, maxBytes: large, clock: () => nowMs, ...options });
}

/** A reader of a pipe is there when the system has opened it, and says nothing of it. */
async function openWhenRead(path: string): Promise<AuditFile> {
  for (;;) {
    try {
      return await open(path);
    } catch (error) {
      if (!(error instanceof AuditError) || error.errno !== 'ENXIO') throw error;
    }
  }
}

async function run(command: string, ...options: readonly string[]): Promise<void> {
  await once(spawn(command, options, { stdio: 'inherit' }), 'close');
}

/** A process that writes what it is told, and tells what became of it. */
async function startWriter(path: string, { maxBytes = large, before = '' } = {}) {
  const entry = fileURLToPath(new URL('support/audit-writer.ts', import.meta.url));
  const command = `${before} exec "$0" -C @org/source "$@"`;
  const child = spawn('sh', ['-c', command, process.execPath, entry, path, String(maxBytes)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await answers.next();
    if (done) throw new Error('The writer ended');
    return value;
  };
  async function writeAll(lines: readonly string[]): Promise<readonly string[]> {
    child.stdin.write(lines.map((line) => `${line}\n`).join(''));
    const came: string[] = [];
    while (came.length < lines.length) came.push((await next()).split(' ', 1)[0] ?? '');
    return came;
  }
  expect(await next()).toBe('open');
  return {
    writeAll,
    write: async (line: string) => (await writeAll([line]))[0],
    /** Lets it write, kills it once so many lines are written, and says which ones it called written. */
    async killAfter(lines: readonly string[], count: number): Promise<readonly string[]> {
      // Whoever is killed reads no more.
      child.stdin.on('error', () => {});
      child.stdin.write(lines.map((line) => `${line}\n`).join(''));
      const written: string[] = [];
      for (let answer = await answers.next(); !answer.done; answer = await answers.next()) {
        written.push(answer.value.replace(/^ok /, ''));
        if (written.length === count) child.kill('SIGKILL');
      }
      await closed;
      return written;
    },
    async end(): Promise<void> {
      child.stdin.end();
      await closed;
    },
  };
}
