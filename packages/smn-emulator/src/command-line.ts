import { parseArgs } from 'node:util';
import { behaviourValues } from './behaviour.ts';
import type { AccessKey } from './emulator-state.ts';
import type { SmnEmulatorOptions } from './options.ts';
import { readSwitches } from './read-switches.ts';
import { readReports } from './store/ndjson.ts';

/** What `--help` prints. */
export const usage = `Usage: node src/cli.ts [options]

  --port <number>            port to listen on (default: a free one)
  --host <address>           address to listen on (default: 127.0.0.1)
  --region <name>            region and project name (default: cn-north-4)
  --project-id <id>          id of the project
  --access-key-id <id>       key pair to accept, with --secret-access-key
  --secret-access-key <key>
  --seed <number>            seed of the sample data (default: 1)
  --sample-size <number>     rows of sample data (default: 1000)
  --data <file>              your own rows instead, NDJSON
  --behaviour <switch=value> a switch, may be repeated:
${Object.entries(behaviourValues)
  .map(([name, values]) => `                             ${name}=${values.join('|')}`)
  .join('\n')}
  --help                     this text`;

/**
 * Reads the command line into options of `startSmnEmulator`.
 * Rejects with a message fit to be shown when an option is unknown or makes no sense.
 */
export async function readCommandLine(commandLine: readonly string[]): Promise<SmnEmulatorOptions | 'help'> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      region: { type: 'string' },
      'project-id': { type: 'string' },
      'access-key-id': { type: 'string' },
      'secret-access-key': { type: 'string' },
      seed: { type: 'string' },
      'sample-size': { type: 'string' },
      data: { type: 'string' },
      behaviour: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return 'help';
  if (values.data !== undefined && values['sample-size'] !== undefined) {
    throw new RangeError('--data and --sample-size cannot both be given');
  }
  const sampleSize = readNumber('--sample-size', values['sample-size']);
  return {
    port: readNumber('--port', values.port, 65_535),
    host: values.host,
    region: values.region,
    projectId: values['project-id'],
    accessKeys: readKeyPair(values['access-key-id'], values['secret-access-key']),
    seed: readNumber('--seed', values.seed),
    reports: await initialReports(values.data, sampleSize),
    behaviour: readSwitches(values.behaviour ?? []),
  };
}

async function initialReports(
  file: string | undefined,
  sampleSize: number | undefined,
): Promise<SmnEmulatorOptions['reports']> {
  if (file !== undefined) return readReports(file);
  return sampleSize === undefined ? undefined : { sampleSize };
}

function readNumber(option: string, text: string | undefined, largest = 10_000_000): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= largest) return number;
  throw new RangeError(`${option} must be a whole number from 0 to ${largest}`);
}

function readKeyPair(accessKeyId: string | undefined, secretAccessKey: string | undefined): AccessKey[] | undefined {
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined;
  if (accessKeyId !== undefined && secretAccessKey !== undefined) return [{ accessKeyId, secretAccessKey }];
  throw new RangeError('--access-key-id and --secret-access-key go together');
}
