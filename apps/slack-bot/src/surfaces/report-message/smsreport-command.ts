import type { App, SlashCommand } from '@slack/bolt';
import { parseSearch, type ParsedSearch } from '@org/query-text';
import { lookUpPerson, type Person } from '../../slack/person.ts';
import type { PostReply, Reply } from '../../slack/reply.ts';
import { answerSearch, inWords, type AnswerDependencies } from './answer-search.ts';
import { codeMessage } from './code-message.ts';
import { complaintText } from './complaint-text.ts';

/** What `/smsreport` needs. */
export interface SmsreportDependencies extends AnswerDependencies {
  readonly postReply: PostReply;
}

/** `/smsreport 134****6789 last 24h`: acks at once, then answers whoever asked, and nobody else. */
export function registerSmsreportCommand(app: App, dependencies: SmsreportDependencies): void {
  app.command('/smsreport', async ({ command, ack, client }) => {
    await ack();
    await dependencies.postReply(command.response_url, await answerCommand(command, client, dependencies));
  });
}

async function answerCommand(
  command: SlashCommand,
  client: App['client'],
  dependencies: SmsreportDependencies,
): Promise<Reply> {
  const { signs, clock } = dependencies;
  const now = clock();
  const person = await lookUpPerson(client, command.user_id);
  const owner = { teamId: command.team_id, userId: command.user_id };
  const read = (known: Parameters<typeof parseSearch>[1]['signs'] = []): ParsedSearch => {
    return parseSearch(command.text, { now, timeZone: person.timeZone, locale: person.locale.locale, signs: known });
  };
  // What needs no signatures is answered even when they cannot be looked up.
  const parsed = read();
  if (parsed.kind !== 'search' && parsed.kind !== 'complaint') return { text: textOf(parsed, person) };
  return inWords({ person }, dependencies, async (signal) => {
    const known = read(await signs.approved(signal));
    if (known.kind !== 'search') return { text: textOf(known, person) };
    return answerSearch({ search: known.search, page: 0 }, { person, owner }, dependencies);
  });
}

function textOf(parsed: Exclude<ParsedSearch, { kind: 'search' }>, { locale, timeZone }: Person): string {
  switch (parsed.kind) {
    case 'empty':
    case 'help':
      return locale.help;
    case 'code':
      return codeMessage(parsed.code, locale).text;
    case 'complaint':
      return complaintText(parsed.complaint, timeZone, locale);
  }
}
