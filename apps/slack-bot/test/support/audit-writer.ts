import { createInterface } from 'node:readline';
import { openAuditFile } from '../../src/audit/audit-file.ts';
import { errnoOf } from '../../src/audit/audit-sink.ts';

// A process of its own that writes audit lines: `audit-writer.ts <path> <maxBytes>`. Each line on standard input is
// written; what became of it is a line on standard output: `ok <line>` or `<errno> <line>`.

const [path = '', maxBytes = ''] = process.argv.slice(2);
const file = await openAuditFile({ path, maxBytes: Number(maxBytes), clock: () => Date.now() });
process.stdout.write('open\n');
const written: Promise<void>[] = [];
for await (const line of createInterface({ input: process.stdin })) written.push(write(line));
await Promise.all(written);
await file.close();

async function write(line: string): Promise<void> {
  try {
    await file.write(line);
    process.stdout.write(`ok ${line}\n`);
  } catch (error) {
    process.stdout.write(`${errnoOf(error)} ${line}\n`);
  }
}
