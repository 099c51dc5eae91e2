import { reportQuery, type Sign, type SmnClient, type SmnClientOptions } from '@org/smn-core';
import type { Config } from '../config.ts';
import { createSmnClient } from '../smn-client.ts';
import { checkAccess, checkReports, checkSigns, skipAnswers } from './check-smn.ts';
import type { Finding } from './finding.ts';
import { troubleOf, troubleWithOptions, type Settled } from './smn-trouble.ts';
import type { TimeSense } from './time-sense.ts';
import { watchAnswers, type WatchedConnections } from './watch-answers.ts';

/** What SMN is asked with. */
export interface SmnExamination extends TimeSense {
  /** What else than the usual the client is made with. */
  readonly client?: Partial<SmnClientOptions>;
}

/** Everything that SMN can be asked about: two calls that the bot makes too, each made once. */
export async function examineSmn(account: Config['smn'], options: SmnExamination): Promise<readonly Finding[]> {
  const connections = watchAnswers(options.clock);
  try {
    const smn = openClient(account, options, connections);
    if ('trouble' in smn) return [...checkAccess(smn.trouble, account, connections), ...skipAnswers(smn.trouble)];
    const signs = await askForSigns(smn.value, options);
    if ('trouble' in signs) return [...checkAccess(signs.trouble, account, connections), ...skipAnswers(signs.trouble)];
    const access = checkAccess(null, account, connections);
    const { finding, sign } = checkSigns(signs.value, account.signIds);
    return [...access, finding, checkReports(sign && (await askForReports(smn.value, sign, options)))];
  } finally {
    await connections.dispatcher.destroy();
  }
}

function openClient(
  account: Config['smn'],
  { clock, client }: SmnExamination,
  { dispatcher }: WatchedConnections,
): Settled<SmnClient> {
  try {
    return { value: createSmnClient(account, { clock, dispatcher, retry: { maxRetries: 0 }, ...client }) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { trouble: troubleWithOptions(error) };
  }
}

async function askForSigns(smn: SmnClient, { timeLimit }: SmnExamination): Promise<Settled<readonly Sign[]>> {
  return settle(async () => smn.signs({ signal: timeLimit('signatures') }));
}

/** Whether reports may be asked for at all: the last minute will do. */
async function askForReports(
  smn: SmnClient,
  { signId }: Sign,
  { clock, timeLimit }: SmnExamination,
): Promise<Settled<unknown>> {
  const query = reportQuery({ clock }).sign(signId).last('1m');
  const signal = timeLimit('reports');
  return settle(async () => smn.reports(query, { signal }).firstPage({ pageSize: 1 }));
}

async function settle<Value>(call: () => Promise<Value>): Promise<Settled<Value>> {
  try {
    return { value: await call() };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}
