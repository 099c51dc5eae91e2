import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that runs, or has run. */
export interface Program {
  readonly pid: number;
  /** How it ended, and all it said. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly output: string; readonly errors: string }>;
  /** Its first log line of this event, said already or yet to come. @throws when it ends without one */
  logged(event: string): Promise<Readonly<Record<string, unknown>>>;
  signal(signal: NodeJS.Signals): void;
}

/** Where, as whom and with which variables it runs. */
export interface ProgramSurroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a program and listens to it. */
export function startProgram(file: string, args: readonly string[], surroundings: ProgramSurroundings): Program {
  const child = spawn(file, args, { ...surroundings, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const errors: string[] = [];
  const said = createInterface({ input: child.stdout });
  said.on('line', (line) => lines.push(line));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')));
  const ended = once(child, 'close').then(([exitCode]: unknown[]) => ({
    exitCode: typeof exitCode === 'number' ? exitCode : null,
    output: lines.join('\n'),
    errors: errors.join(''),
  }));
  return {
    pid: child.pid ?? 0,
    ended,
    signal: (signal) => child.kill(signal),
    async logged(event) {
      const line = Promise.withResolvers<Readonly<Record<string, unknown>>>();
      function look(text: string): void {
        if (!text.includes(`"event":"${event}"`)) return;
        line.resolve(JSON.parse(text) as Readonly<Record<string, unknown>>);
      }
      for (const text of lines) look(text);
      said.on('line', look);
      const silent = ended.then(({ exitCode, output, errors: last }) => {
        throw new Error(`It ended with ${exitCode} and never said "${event}":\n${output}\n${last}`);
      });
      return Promise.race([line.promise, silent]);
    },
  };
}
