import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Changes } from './changes.ts';

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One process of the bot among several. */
export interface Replica {
  readonly name: string;
  readonly process: ChildProcess;
  readonly auditPath: string;
  /** The port of something that it has said it listens on: `listening` for Slack, `ops` for who runs it. */
  portOf(event: 'listening' | 'ops'): number | null;
  /** Waits until it has logged an event so many times. @throws when it ends first */
  said(event: string, times?: number): Promise<void>;
  /** How it was told to end; `null` while it was not. */
  readonly end: 'SIGTERM' | 'SIGKILL' | null;
  /** Tells it to stop, or ends it where it stands, once. */
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
  readonly exited: Promise<Exit>;
  /** What it has warned of, and how often. The log holds no number and no text. */
  readonly warnings: ReadonlyMap<string, number>;
}

/** What a process is started with. */
export interface ReplicaOptions {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly auditPath: string;
  /** Of Node, before the entry file; with them comes a channel to send messages over. */
  readonly nodeOptions?: readonly string[];
}

interface LogLine {
  readonly level?: number;
  readonly msg?: string;
  readonly event?: string;
  readonly port?: number;
}

const entry = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Starts `main.ts` as it is shipped; it is not ready yet. */
export function startReplica({ name, environment, auditPath, nodeOptions }: ReplicaOptions): Replica {
  const child = spawn(process.execPath, ['-C', '@org/source', ...(nodeOptions ?? []), entry], {
    env: { ...environment, AUDIT_FILE: auditPath },
    stdio: ['ignore', 'pipe', 'pipe', ...(nodeOptions === undefined ? [] : ['ipc' as const])],
  });
  const changes = new Changes();
  const said: LogLine[] = [];
  const warnings = new Map<string, number>();
  const complain = (what: string): unknown => warnings.set(what, (warnings.get(what) ?? 0) + 1);
  onLine(child.stdout, (text) => {
    const line = JSON.parse(text) as LogLine;
    if (line.event !== undefined) said.push(line);
    if ((line.level ?? 0) >= 40) complain(line.msg ?? '');
    changes.tell();
  });
  onLine(child.stderr, complain);
  const exited = once(child, 'exit').then(([code, signal]): Exit => ({
    code: code as Exit['code'],
    signal: signal as Exit['signal'],
  }));
  const died = exited.then(({ code, signal }) => {
    throw new Error(`${name} ended: ${code ?? signal} (${[...warnings.keys()].join('; ')})`);
  });
  died.catch(() => {});
  let end: Replica['end'] = null;

  return {
    name,
    auditPath,
    exited,
    warnings,
    process: child,
    get end() {
      return end;
    },
    portOf: (event) => said.find((line) => line.event === event)?.port ?? null,
    async said(event, times = 1) {
      await Promise.race([changes.until(() => said.filter((line) => line.event === event).length >= times), died]);
    },
    kill(signal) {
      end = signal;
      child.kill(signal);
    },
  };
}

function onLine(output: Readable | null, heard: (line: string) => void): void {
  if (output !== null) createInterface({ input: output }).on('line', heard);
}
