import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What `npm start` runs, in a process of its own. */
export interface Program extends AsyncDisposable {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Waits for the first line that fits, and answers what fitted. @throws Error when the program ends before it */
  said(pattern: RegExp): Promise<string>;
  /** Waits for its end. */
  ended(): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }>;
}

export function runProgram(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Program {
  const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
  const program = spawn(process.execPath, ['-C', '@org/source', main, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const lines = createInterface({ input: program.stdout });
  lines.on('line', (line) => {
    stdout += `${line}\n`;
  });
  program.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  const closed = once(program, 'close').then(([exitCode]: unknown[]) => {
    return { exitCode: typeof exitCode === 'number' ? exitCode : null, stdout, stderr };
  });
  return {
    pid: program.pid ?? 0,
    kill: (signal) => program.kill(signal),
    async said(pattern) {
      const found = new Promise<string>((resolve) => {
        lines.on('line', (line) => {
          const match = pattern.exec(line);
          if (match !== null) resolve(match[1] ?? match[0]);
        });
      });
      const over = closed.then(({ stderr: complaint }): never => {
        throw new Error(`The program ended before it said ${String(pattern)}. It said:\n${stdout}${complaint}`);
      });
      return Promise.race([found, over]);
    },
    ended: () => closed,
    async [Symbol.asyncDispose]() {
      program.kill('SIGKILL');
      await closed;
    },
  };
}
