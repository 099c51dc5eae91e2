import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { fromSource, type MeasuredCode } from '../build-code.ts';
import type { ContenderPlan } from './contenders.ts';

/** A contender, running as a process of its own. */
export interface Contender extends AsyncDisposable {
  readonly plan: ContenderPlan;
  /** Scheme, host and port. */
  readonly origin: string;
  /** User and system time its process has used so far, in µs. */
  cpuMicros(): Promise<number>;
  /** What is resident now, and the most that was since {@link watchMemory}, in MB. */
  memory(): Promise<{ readonly residentMb: number; readonly peakMb: number }>;
  watchMemory(): void;
  /** The last lines of its log. */
  lastWords(): string;
}

/** What the meter tells. */
interface Usage extends NodeJS.CpuUsage {
  readonly residentBytes: number;
  readonly peakBytes: number;
}

/** Starts a contender, and waits until it says where it listens. @throws Error when it stops first */
export async function startContender(
  plan: ContenderPlan,
  environment: Readonly<Record<string, string>>,
  code: MeasuredCode = fromSource,
): Promise<Contender> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const child = fork(plan.entry, {
    execArgv: [...code.execArgv, '--import', pathToFileURL(code.file('ack/meter')).href],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      // The bot says where it listens at this level; of a command that went well it says nothing.
      LOG_LEVEL: 'info',
      OPS_PORT: '0',
      // As in production: on, and into a file.
      AUDIT_FILE: join(folder, 'audit.ndjson'),
      // One person asks for everything here.
      SEARCHES_PER_MINUTE: '10000',
      ...(plan.nodeOptions === undefined ? {} : { NODE_OPTIONS: plan.nodeOptions }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stopped = once(child, 'exit');
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8').trimEnd()));
  const port = await new Promise<number>((resolve, reject) => {
    if (child.stdout === null) throw new Error('The contender has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const port = readPort(line);
      if (port !== null) resolve(port);
    });
    child.on('exit', (code) => {
      // Later than this, it shows why a command got no ack.
      if (code !== 0) console.error(`"${plan.name}" stopped. It said:\n${said.join('\n')}`);
      reject(new Error(`"${plan.name}" stopped before it listened`));
    });
  });
  const usage = async (): Promise<Usage> => {
    const told = once(child, 'message');
    child.send('usage');
    const [message] = (await told) as [Usage];
    return message;
  };
  return {
    plan,
    origin: `http://127.0.0.1:${port}`,
    async cpuMicros() {
      const { user, system } = await usage();
      return user + system;
    },
    async memory() {
      const { residentBytes, peakBytes } = await usage();
      return { residentMb: residentBytes / 1024 / 1024, peakMb: peakBytes / 1024 / 1024 };
    },
    watchMemory: () => void child.send('watch'),
    lastWords: () => said.slice(-5).join('\n'),
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await stopped;
      await rm(folder, { recursive: true });
    },
  };
}

function readPort(line: string): number | null {
  if (!line.includes('"listening"')) return null;
  const { port } = JSON.parse(line) as { readonly port?: unknown };
  return typeof port === 'number' ? port : null;
}
