import { once } from 'node:events';
import { askOnce, type Answer } from './ask-once.ts';
import { readCommandLine, type Command } from './command-line.ts';
import { exampleQuestion } from './house/open-house.ts';
import { maskDigits } from './mask-digits.ts';
import { startPlayground } from './start-playground.ts';

const stopping = new AbortController();
// Ctrl-C reaches every process of the terminal, and the one that started this passes it on as well: the first counts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

try {
  const command = readCommandLineOrExplain();
  if (command.kind === 'once') printAnswer(command.question, await askOnce(command.question, stopping));
  else await serve(command.port);
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function readCommandLineOrExplain(): Command {
  try {
    return readCommandLine(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(`Like this: npm start, or npm start -- --once "${exampleQuestion}"`);
    process.exit(1);
  }
}

async function serve(port: number): Promise<void> {
  const { signal } = stopping;
  await using playground = await startPlayground({ port, signal });
  printAnswer(exampleQuestion, playground.first);
  if (playground.pageProblem !== null) console.error(`\n${playground.pageProblem}`);
  console.log(`\nA Slack with the bot in it: ${playground.url}\nCtrl-C stops everything.`);
  if (!signal.aborted) await once(signal, 'abort');
}

/** The question without a full number, and its answer. */
function printAnswer(question: string, { ackMs, answerMs, text }: Answer): void {
  console.log(`> /smsreport ${maskDigits(question)}\n\n${text}`);
  console.log(`\nack after ${Math.round(ackMs)} ms, answer after ${Math.round(answerMs)} ms`);
}
