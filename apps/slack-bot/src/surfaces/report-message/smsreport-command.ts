import { randomBytes } from 'node:crypto';
import type { App, SlashCommand } from '@slack/bolt';
import type { Clock, Sign, SmnClient } from '@org/smn-core';
import { countQueries, maxQueries, parseSearch, type ParsedSearch, type Search } from '@org/query-text';
import type { Logger } from 'pino';
import { en } from '../../locales/en.ts';
import { runSearch } from '../../search/run-search.ts';
import type { SignDirectory } from '../../search/sign-directory.ts';
import { lookUpPerson, type Person } from '../../slack/person.ts';
import type { Reply } from '../../slack/reply.ts';
import { problemKind, problemText } from '../problem/problem-text.ts';
import { codeMessage } from './code-message.ts';
import { complaintText } from './complaint-text.ts';
import { reportMessage } from './report-message.ts';
import { summaryMessage } from './summary-message.ts';

/** What `/smsreport` needs. */
export interface SmsreportDependencies {
  readonly smn: SmnClient;
  readonly signs: SignDirectory;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reply: (responseUrl: string, reply: Reply) => Promise<void>;
  /** Longest a search may take, in ms. */
  readonly searchTimeoutMs: number;
}

/** `/smsreport 134****6789 last 24h`: acks at once, then answers whoever asked, and nobody else. */
export function registerSmsreportCommand(app: App, dependencies: SmsreportDependencies): void {
  app.command('/smsreport', async ({ command, ack, client }) => {
    const immediate = answerAtOnce(command.text, dependencies);
    if (immediate !== null) {
      // Nothing has to be looked up to say this, so it rides in the ack.
      await ack({ response_type: 'ephemeral', text: immediate });
      return;
    }
    await ack();
    await dependencies.reply(command.response_url, await answerCommand(command, client, dependencies));
  });
}

/** What can be said without asking anybody; `null` when the zone or the signatures may change it. */
function answerAtOnce(text: string, { clock, signs }: SmsreportDependencies): string | null {
  const known = signs.known;
  const parsed = parseSearch(text, { now: clock(), timeZone: 'UTC', ...(known ? { signs: known } : {}) });
  switch (parsed.kind) {
    case 'search':
      return null;
    case 'empty':
    case 'help':
      return en.help;
    case 'code':
      return codeMessage(parsed.code, en).text;
    case 'complaint': {
      const { reason } = parsed.complaint;
      // A word that is not understood may be a signature's name; a time may be right in the asker's zone.
      const isCertain =
        reason === 'not-a-number' || reason === 'too-many' || (reason === 'not-understood' && known !== null);
      return isCertain ? complaintText(parsed.complaint, 'UTC', en) : null;
    }
  }
}

async function answerCommand(
  command: SlashCommand,
  client: App['client'],
  dependencies: SmsreportDependencies,
): Promise<Reply> {
  const { signs, clock, logger, searchTimeoutMs } = dependencies;
  const correlationId = randomBytes(4).toString('hex');
  const nowMs = clock();
  try {
    const signal = AbortSignal.timeout(searchTimeoutMs);
    const [person, approved] = await Promise.all([lookUpPerson(client, command.user_id), signs.approved(signal)]);
    const parsed = parseSearch(command.text, { now: nowMs, timeZone: person.timeZone, signs: approved });
    if (parsed.kind !== 'search') return { text: textOf(parsed, person) };
    return await answerSearch(parsed.search, { person, approved, nowMs, signal, correlationId }, dependencies);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' };
    logger.warn({ correlationId, kind: problemKind(error), error: { name, message } }, 'a search failed');
    return { text: problemText(error, correlationId, en) };
  }
}

interface Asked {
  readonly person: Person;
  readonly approved: readonly Sign[];
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly correlationId: string;
}

async function answerSearch(
  search: Search,
  { person, approved, nowMs, signal, correlationId }: Asked,
  { smn, logger }: SmsreportDependencies,
): Promise<Reply> {
  const queries = countQueries(search, approved.length);
  if (queries > maxQueries) return { text: en.tooManyQueries(queries, maxQueries) };
  const signs = search.signs.length > 0 ? search.signs : approved;
  const result = await runSearch(smn, search, { signs, nowMs, signal });
  logger.info({ correlationId, reports: result.found.length, signs: result.askedSigns }, 'answered a search');
  const input = { search, result, person, nowMs, locale: en };
  return search.view === 'summary' ? summaryMessage(input) : reportMessage(input);
}

function textOf(parsed: Exclude<ParsedSearch, { kind: 'search' }>, person: Person): string {
  switch (parsed.kind) {
    case 'empty':
    case 'help':
      return en.help;
    case 'code':
      return codeMessage(parsed.code, en).text;
    case 'complaint':
      return complaintText(parsed.complaint, person.timeZone, en);
  }
}
