import { parseArgs } from 'node:util';
import { examine } from './doctor/examine.ts';
import { inJson, inLines } from './doctor/report.ts';

const usage = `Checks a deployment of the bot, by the same environment, and says what is wrong and how to mend it.

  node -C @org/source src/doctor.ts [--json]

Ends with 0 when nothing is wrong, 1 when something is, 2 when the configuration cannot be read.
`;

const command = readCommandLine();
if (command === 'help') process.stdout.write(usage);
else if (command === 'not understood') {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const examination = await examine(process.env, {
    clock: () => Date.now(),
    timeLimit: () => AbortSignal.timeout(10_000),
  });
  process.stdout.write(command === 'json' ? inJson(examination) : inLines(examination));
  process.exitCode = examination.exitStatus;
}

function readCommandLine(): 'lines' | 'json' | 'help' | 'not understood' {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) return 'help';
    return values.json ? 'json' : 'lines';
  } catch {
    return 'not understood';
  }
}
