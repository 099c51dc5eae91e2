import { runAuditCommand } from './audit/find/run-audit-command.ts';

process.exitCode = await runAuditCommand({
  args: process.argv.slice(2),
  // oxlint-disable-next-line node/no-process-env -- A command, as doctor.ts is: this is where the environment comes in.
  environment: process.env,
  now: Date.now(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
