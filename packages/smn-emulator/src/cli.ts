import { readCommandLine, usage } from './command-line.ts';
import { startSmnEmulator } from './start-smn-emulator.ts';

async function main(): Promise<void> {
  const command = await readCommandLine(process.argv.slice(2));
  if (command === 'help') {
    console.log(usage);
    return;
  }
  const smn = await startSmnEmulator(command);
  console.log(`SMN and IAM      ${smn.url}`);
  console.log(`Region           ${smn.region}`);
  console.log(`Project id       ${smn.projectId}`);
  console.log(`Access key id    ${smn.credentials.accessKeyId}`);
  console.log(`Secret key       ${smn.credentials.secretAccessKey}`);
  console.log(`IAM user         ${smn.user.name} / ${smn.user.password} of ${smn.user.domain}`);
  for (const sign of smn.signs) console.log(`Signature        ${sign.signId} ${sign.signName} (status ${sign.status})`);
  console.log(`Reports          ${smn.store.size}`);
  const stop = (): void => {
    void smn.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
