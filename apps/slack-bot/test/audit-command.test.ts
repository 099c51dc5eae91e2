import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { appendFile, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runAuditCommand } from '../src/audit/find/run-audit-command.ts';
import { auditDirectory } from './support/audit-directory.ts';
import { auditKey, writeHistory, type Happened } from './support/audit-history.ts';

const key = auditKey.toString('base64');
const nowMs = Date.parse('2026-11-24T02:30:00Z');
const inUtc = ['--zone', 'UTC'];

const history: readonly Happened[] = [
  { at: '2026-08-01T08:00:00Z', id: 'old', user: 'U2', typed: '134****6789' },
  { at: '2026-08-01T08:00:01Z', id: 'old', outcome: 'failed', problem: 'network', durationMs: 25_000 },
  { at: '2026-11-20T09:00:00Z', id: 'full', typed: '13412346789 failed yesterday' },
  { at: '2026-11-20T09:00:00.812Z', id: 'full', outcome: 'answered', rows: 3, durationMs: 812 },
  { at: '2026-11-20T10:00:00Z', id: 'alike', typed: '13400006789' },
  { at: '2026-11-20T10:00:01Z', id: 'alike', outcome: 'answered', rows: 0, durationMs: 500 },
  { at: '2026-11-20T11:00:00Z', id: 'guest', user: 'U9', decision: 'denied', why: 'guest' },
  { at: '2026-11-20T12:00:00Z', id: 'crash', action: 'export', typed: '*6789 3 months' },
  { at: '2026-11-20T13:00:00Z', id: 'german', typed: '+4915112345678' },
  { at: '2026-11-20T13:00:01Z', id: 'german', outcome: 'cancelled', durationMs: 1_000 },
  { at: '2026-11-20T14:00:00Z', id: 'text', action: 'text', messageId: '0af9c3b81c7d4e52', reason: 'ticket 4711' },
  { at: '2026-11-20T14:00:01Z', id: 'text', outcome: 'answered', rows: 1, durationMs: 100 },
];

describe('the audit command', () => {
  it('prints a table of everything, what has no outcome last', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const { status, stdout, stderr } = await run({ AUDIT_FILE: place.path }, inUtc);
    expect(stderr).toBe('');
    expect(stdout.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      'time | person | channel | action | decision | number or id | window | rows | took | outcome',
      '2026-08-01 08:00:00 | U2 | C1 | query | allowed | 134****6789 | 2026-07-31 08:00 – 2026-08-01 08:00 | – | 25.0 s | failed: network',
      '2026-11-20 09:00:00 | U1 | C1 | query | allowed | 134****6789 | 2026-11-19 00:00 – 2026-11-19 23:59 | 3 | 0.8 s | answered',
      '2026-11-20 10:00:00 | U1 | C1 | query | allowed | 134****6789 | 2026-11-19 10:00 – 2026-11-20 10:00 | 0 | 0.5 s | answered',
      '2026-11-20 11:00:00 | U9 | C1 | query | denied: guest | – | – | – | – | –',
      '2026-11-20 13:00:00 | U1 | C1 | query | allowed | +49 151****5678 | 2026-11-19 13:00 – 2026-11-20 13:00 | – | 1.0 s | cancelled',
      '2026-11-20 14:00:00 | U1 | C1 | text | allowed | 0af9c3b81c7d4e52 | – | 1 | 0.1 s | answered “ticket 4711”',
      '2026-11-20 12:00:00 | U1 | C1 | export | allowed | *******6789 | 2026-08-20 12:01 – 2026-11-20 12:00 | – | – | no outcome: the bot stopped, or it is still under way',
      '',
    ]);
    expect(status).toBe(0);
  });

  it('prints nothing that a terminal would obey', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history.slice(6, 7));
    await writeFile(place.path, (await readFile(place.path, 'utf8')).replace('"U9"', String.raw`"\u001b[31mU9\u0007"`));
    const { stdout } = await run({ AUDIT_FILE: place.path }, inUtc);
    expect(stdout).toContain('[31mU9');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  });

  it.each([
    ['one person', ['--user', 'U9'], ['guest']],
    ['one action', ['--action', 'export'], ['crash']],
    ['what was refused', ['--denied'], ['guest']],
    ['a masked number', ['134****6789'], ['old', 'full', 'alike', 'crash']],
    ['the end of a number', ['*6789'], ['old', 'full', 'alike', 'crash']],
    ['a number in full', ['134', '1234', '6789'], ['old ?', 'full', 'crash ?']],
    ['a number of another country', ['+49 151 12345678'], ['german']],
    ['a message id', ['id:0af9c3b81c7d4e52'], ['text']],
    ['a day', ['2026-11-20', '*6789'], ['full', 'alike', 'crash']],
    ['a span of time', ['134****6789', 'last', '7d'], ['full', 'alike', 'crash']],
    ['a message id within a time', ['id:0af9c3b81c7d4e52', '3 months'], ['text']],
    ['everything before a day', ['--until', '2026-08-01'], ['old']],
    ['everything since a moment', ['--since', '2026-11-20T13:30'], ['text']],
    ['a moment with an offset', ['--since', '2026-11-20T21:30:00+08:00'], ['text']],
  ])('finds %s', async (_what, words, ids) => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const { status, stdout, stderr } = await run({ AUDIT_FILE: place.path, AUDIT_KEY: key }, [
      '--json',
      ...inUtc,
      ...words,
    ]);
    expect(readJson(stdout).map(({ id, match }) => (match === 'possible' ? `${id} ?` : id))).toEqual(ids);
    expect(stderr).not.toMatch(/not set|Nothing/);
    expect(status).toBe(0);
  });

  it('looks for a message id at all times, unless a time is said', async () => {
    await using place = await auditDirectory();
    const messageId = '0af9c3b81c7d4e52';
    await writeHistory(place.path, [
      { at: '2026-02-01T08:00:00Z', id: 'old', messageId },
      { at: '2026-11-01T08:00:00Z', id: 'new', typed: `id:${messageId}` },
    ]);
    const idsOf = async (...words: readonly string[]) =>
      readJson((await run({ AUDIT_FILE: place.path }, ['--json', ...words])).stdout).map(({ id }) => id);
    expect(await idsOf(messageId)).toEqual(['old', 'new']);
    expect(await idsOf(messageId, '3 months')).toEqual(['new']);
  });

  it('prints JSON lines that hold what was meant and what came of it', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const { stdout } = await run({ AUDIT_FILE: place.path, AUDIT_KEY: key }, [
      '--json',
      '13412346789',
      '--since',
      '2026-11-20',
      ...inUtc,
    ]);
    expect(readJson(stdout)).toEqual([
      {
        at: '2026-11-20T09:00:00.000Z',
        id: 'full',
        team: 'T1',
        user: 'U1',
        channel: 'C1',
        action: 'query',
        surface: '/smsreport',
        decision: 'allowed',
        search: {
          numbers: [{ masked: '134****6789', hash: expect.stringMatching(/^[0-9a-f]{32}$/) as string }],
          messageIds: [],
          signs: [],
          statuses: ['failed'],
          view: 'reports',
          since: '2026-11-19T00:00:00.000Z',
          until: '2026-11-19T23:59:59.999Z',
        },
        match: 'exact',
        outcome: { at: '2026-11-20T09:00:00.812Z', outcome: 'answered', rows: 3, durationMs: 812 },
      },
      expect.objectContaining({ id: 'crash', match: 'possible', outcome: null }),
    ]);
  });

  it('without the key tells a number by its mask, and says so', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const { stdout, stderr } = await run({ AUDIT_FILE: place.path }, ['--json', '13412346789']);
    expect(readJson(stdout).map(({ id, match }) => `${id} ${match}`)).toEqual([
      'old possible',
      'full possible',
      'alike possible',
      'crash possible',
    ]);
    expect(stderr).toBe('AUDIT_KEY is not set: the number is told by its mask, and may be another (?)\n');
  });

  it('says how many searches look the same and have another hash', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const { stderr } = await run({ AUDIT_FILE: place.path, AUDIT_KEY: Buffer.alloc(32, 8).toString('base64') }, [
      '13412346789',
    ]);
    expect(stderr).toContain('2 searches were for another number that looks the same');
  });

  it('reads the key and the file’s name from files', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const [keyFile, nameFile] = [join(place.directory, 'key'), join(place.directory, 'name')];
    await writeFile(keyFile, `${key}\n`);
    await writeFile(nameFile, `${place.path}\n`);
    const { stdout } = await run({ AUDIT_FILE_FILE: nameFile, AUDIT_KEY_FILE: keyFile }, ['--json', '13400006789']);
    expect(readJson(stdout).map(({ id, match }) => `${id} ${match}`)).toContain('alike exact');
  });

  it('ends with 1 when nothing is found', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    expect(await run({ AUDIT_FILE: place.path, AUDIT_KEY: key }, ['13900000000'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Nothing was found\n',
    });
  });
});

describe('the files', () => {
  it('are read oldest first, however often they were renamed', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history, 400);
    expect((await place.contents()).length).toBeGreaterThan(5);
    const { stdout } = await run({ AUDIT_FILE: place.path }, ['--json']);
    expect(readJson(stdout).map(({ id }) => id)).toEqual(['old', 'full', 'alike', 'guest', 'german', 'text', 'crash']);
  });

  it('of logrotate are read too, packed ones as well', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history.slice(0, 2));
    await writeFile(`${place.path}.2.gz`, gzipSync(await readFile(place.path)));
    await utimes(`${place.path}.2.gz`, 1, 1);
    await writeFile(place.path, '');
    await writeHistory(place.path, history.slice(2, 4));
    await rename(place.path, `${place.path}.1`);
    await writeHistory(place.path, history.slice(4));
    await writeFile(`${place.path}.bak`, await readFile(place.path));
    const { stdout } = await run({ AUDIT_FILE: place.path }, ['--json']);
    expect(readJson(stdout).map(({ id }) => id)).toEqual(['old', 'full', 'alike', 'guest', 'german', 'text', 'crash']);
  });

  it('may be named, and those alone are read', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history, 400);
    const other = join(place.directory, 'other');
    await writeHistory(other, history.slice(6, 7));
    const { stdout } = await run({ AUDIT_FILE: place.path }, ['--json', '--file', other, '--file', other]);
    expect(readJson(stdout).map(({ id }) => id)).toEqual(['guest', 'guest']);
  });

  it('may be standard input, with lines of the log between', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    await appendFile(place.path, '{"level":30,"msg":"the bot stops"}\n');
    const { stdout, stderr } = await run({ AUDIT_FILE: 'stdout' }, ['--json', '--denied', '--file', '-'], place.path);
    expect(readJson(stdout).map(({ id }) => id)).toEqual(['guest']);
    expect(stderr).toBe('1 line is no audit line, and left out\n');
  });

  it('may hold half lines, which cost no other line', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history.slice(0, 2));
    await appendFile(place.path, '{"v":1,"kind":"int');
    const before = await readFile(place.path, 'utf8');
    await writeFile(place.path, '');
    await writeHistory(place.path, history.slice(6, 7));
    await writeFile(place.path, `${before}${await readFile(place.path, 'utf8')}\n\n{"v":1,"ki`);
    const { status, stdout, stderr } = await run({ AUDIT_FILE: place.path }, ['--json']);
    expect(readJson(stdout).map(({ id }) => id)).toEqual(['old', 'guest']);
    expect(stderr).toBe('2 lines are no audit lines, and left out\n');
    expect(status).toBe(0);
  });
});

describe('what cannot be', () => {
  it.each([
    ['an option', ['--yaml'], /^Unknown option '--yaml'\. --help says/],
    ['an action', ['--action', 'look'], /^--action must be query, export, share, unmask, text or other\./],
    ['a person', ['--user', '@ann'], /^--user must be Slack’s id of a person, like U024BE7LH\./],
    ['a zone', ['--zone', 'Mars/Base'], /^--zone must be a time zone/],
    ['a day', ['--since', '2026-02-30'], /^--since and --until must be a day or a time/],
    ['a time that is given twice', ['yesterday', '--since', '2026-02-03'], /^The time is given twice/],
    ['a word', ['134****6789', 'yesterdy'], /^I did not understand “yesterdy”/],
    ['what reports are searched by', ['134****6789', 'failed'], /^Only numbers, message ids and a time are looked for/],
    ['a time long ago, in words', ['2020-01-01'], /^Words for a time reach back three months/],
  ])('is told in one sentence: %s', async (_what, words, sentence) => {
    const { status, stdout, stderr } = await run({ AUDIT_FILE: '/dev/null' }, words);
    expect(stderr).toMatch(sentence);
    expect(stderr.split('\n')).toHaveLength(2);
    expect([status, stdout]).toEqual([2, '']);
  });

  it.each([
    ['no file', {}, /^AUDIT_FILE names no file: the bot writes to standard output\./],
    ['a key that is none', { AUDIT_FILE: '/dev/null', AUDIT_KEY: 'short' }, /^AUDIT_KEY must be 32 bytes as base64\./],
    [
      'two keys',
      { AUDIT_KEY: key, AUDIT_KEY_FILE: '/dev/null' },
      /^AUDIT_KEY and AUDIT_KEY_FILE are both given: keep one\./,
    ],
    [
      'a file that is not there',
      { AUDIT_FILE: '/nowhere/audit.log' },
      /^\/nowhere.* cannot be read: there is no such file \(ENOENT\)\./,
    ],
    ['a directory', { AUDIT_FILE: '/' }, / cannot be read: it is a directory \(EISDIR\)\./],
  ])('is told of the environment: %s', async (_what, environment, sentence) => {
    const { status, stdout, stderr } = await run(environment, []);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('short');
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('as a process', () => {
  it('prints, and ends with 0 when something is found', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const environment = { AUDIT_FILE: place.path, AUDIT_KEY: key };
    const { status, stdout, stderr } = await runProcess(environment, ['--since', '2026-11-20', '13412346789']);
    expect(stdout.split('\n')).toHaveLength(4);
    expect(stdout).not.toContain('13412346789');
    expect(stderr).toMatch(/^1 search was for another number that looks the same.*\n$/);
    expect(status).toBe(0);
  });

  it.each([
    ['0 after its help', ['--help'], 0, ''],
    ['1 when nothing is found', ['134****6789'], 1, 'Nothing was found'],
    ['2 when it is not understood', ['--yaml'], 2, "Unknown option '--yaml'"],
  ])('ends with %s', async (_what, words, status, said) => {
    const ran = await runProcess({ AUDIT_FILE: '/dev/null' }, words);
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(said);
    expect(ran.stdout.includes('--denied')).toBe(status === 0);
  });

  it('needs little memory, however large the file', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    const lines = (await readFile(place.path, 'utf8')).split('\n').slice(0, 4).join('\n');
    await writeFile(place.path, `${lines}\n`.repeat(40_000));
    const environment = { AUDIT_FILE: place.path, NODE_OPTIONS: '--max-old-space-size=48' };
    expect(await runProcess(environment, ['--user', 'U7'])).toMatchObject({ status: 1, stdout: '' });
  });

  it('ends without a word when nobody reads on', async () => {
    await using place = await auditDirectory();
    await writeHistory(place.path, history);
    await writeFile(place.path, (await readFile(place.path, 'utf8')).repeat(2_000));
    const child = startProcess({ AUDIT_FILE: place.path }, ['--json']);
    const ended = Promise.all([text(child.stderr), once(child, 'close')]);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [said, [status]] = await ended;
    expect([said, status]).toEqual(['', 0]);
  });
});

interface Printed {
  readonly id: string;
  readonly match: string;
}

function readJson(stdout: string): readonly Printed[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Printed);
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
  input: string = '/dev/null',
): Promise<Ran> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(output), text(errors)]);
  const status = await runAuditCommand({
    args,
    environment,
    now: nowMs,
    input: createReadStream(input) as AsyncIterable<Buffer>,
    output,
    errors,
  });
  output.end();
  errors.end();
  const [stdout, stderr] = await printed;
  return { status, stdout, stderr };
}

/** The command as it is run. */
async function runProcess(environment: Readonly<Record<string, string>>, args: readonly string[]): Promise<Ran> {
  const child = startProcess(environment, args);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: status as number | null, stdout, stderr };
}

function startProcess(environment: Readonly<Record<string, string>>, args: readonly string[]) {
  const entry = fileURLToPath(new URL('../src/audit.ts', import.meta.url));
  return spawn(process.execPath, ['-C', '@org/source', entry, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
