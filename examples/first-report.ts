import { maskMobile, reportQuery, SmnClient } from '@org/smn-core';
import { account } from './account.ts';

await using smn = new SmnClient(account());

for (const sign of await smn.signs()) {
  if (sign.status !== 'approved') continue;
  const query = reportQuery().sign(sign.signId).last('24h').mobile('134****6789');
  for await (const report of smn.reports(query)) {
    console.log(maskMobile(report.mobile), report.status, report.statusCode ?? '', report.submitTime?.toISOString());
  }
}
