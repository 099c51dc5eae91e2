// Why messages failed, in words, and what to do about it; and what to do when the service says no.
import { explainError, explainStatus, reportQuery, SmnClient, SmnError } from '@org/smn-core';
import { account } from './account.ts';

await using smn = new SmnClient({
  ...account(),
  onRetry: ({ path, attempt }) => console.error(path, 'failed', attempt),
});

try {
  for (const sign of await smn.signs()) {
    if (sign.status !== 'approved') continue;
    for await (const report of smn.reports(reportQuery().sign(sign.signId).last('24h').status('failed'))) {
      const { what, advice, code } = explainStatus(report, 'en');
      console.log(`${code ?? 'no code'}: ${what}. ${advice}`);
    }
  }
} catch (error) {
  if (!(error instanceof SmnError)) throw error;
  console.error(explainError(error, 'en'));
  process.exitCode = 1;
}
