import { randomBytes } from 'node:crypto';
import type { App, SlashCommand } from '@slack/bolt';
import { maskMobile, type Clock, type SmnClient } from '@org/smn-core';
import { parseSearch, type Complaint } from '@org/query-text';
import type { Logger } from 'pino';
import { en } from '../../locales/en.ts';
import { runSearch } from '../../search/run-search.ts';
import { lookUpPerson } from '../../slack/person.ts';
import type { Reply } from '../../slack/reply.ts';
import { problemKind, problemText } from '../problem/problem-text.ts';
import { reportMessage } from './report-message.ts';

/** What `/smsreport` needs. */
export interface SmsreportDependencies {
  readonly smn: SmnClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reply: (responseUrl: string, reply: Reply) => Promise<void>;
  /** Longest a search may take, in ms. */
  readonly searchTimeoutMs: number;
}

/** `/smsreport 134****6789 last 24h`: acks at once, then answers whoever asked, and nobody else. */
export function registerSmsreportCommand(app: App, dependencies: SmsreportDependencies): void {
  app.command('/smsreport', async ({ command, ack, client }) => {
    const complaint = complaintOf(command.text, dependencies.clock());
    if (complaint !== null) {
      // Nothing has to be looked up to say this, so it rides in the ack.
      await ack({ response_type: 'ephemeral', text: complaint });
      return;
    }
    await ack();
    await dependencies.reply(command.response_url, await answerCommand(command, client, dependencies));
  });
}

async function answerCommand(
  command: SlashCommand,
  client: App['client'],
  dependencies: SmsreportDependencies,
): Promise<Reply> {
  const { smn, clock, logger, searchTimeoutMs } = dependencies;
  const correlationId = randomBytes(4).toString('hex');
  const nowMs = clock();
  try {
    const person = await lookUpPerson(client, command.user_id);
    const parsed = parseSearch(command.text, { now: nowMs, timeZone: person.timeZone });
    if (parsed.kind === 'complaint') return { text: complaintText(parsed.complaint) };
    const signal = AbortSignal.timeout(searchTimeoutMs);
    const result = await runSearch(smn, parsed.search, { nowMs, signal });
    logger.info({ correlationId, reports: result.found.length, signs: result.askedSigns }, 'answered a search');
    return reportMessage({ search: parsed.search, result, person, nowMs, locale: en });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' };
    logger.warn({ correlationId, kind: problemKind(error), error: { name, message } }, 'a search failed');
    return { text: problemText(error, correlationId, en) };
  }
}

function complaintOf(text: string, nowMs: number): string | null {
  // The zone moves the window, never what is understood.
  const parsed = parseSearch(text, { now: nowMs, timeZone: 'UTC' });
  return parsed.kind === 'complaint' ? complaintText(parsed.complaint) : null;
}

function complaintText({ reason, words }: Complaint): string {
  const shown = words
    .join(' ')
    .slice(0, 200)
    .replace(/\+?\d[\d -]{4,}\d/g, (run) => maskMobile(run.replace(/[ -]/g, '')));
  return en.complaint(reason, escapeMrkdwn(shown));
}

/** The three characters Slack gives a meaning to. @see https://docs.slack.dev/messaging/formatting-message-text */
function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
