import { runAuditCommand } from './audit/find/run-audit-command.ts';

process.exitCode = await runAuditCommand({
  args: process.argv.slice(2),
  environment: process.env,
  now: Date.now(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
