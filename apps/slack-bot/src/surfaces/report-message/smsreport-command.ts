import type { App, SlashCommand } from '@slack/bolt';
import { parseSearch, type ParsedSearch } from '@org/query-text';
import type { KnownSign } from '../../search/sign-directory.ts';
import { sentence } from '../../slack/sentence.ts';
import { answerInPlace } from '../../turns/answer-in-place.ts';
import { onCommand } from '../../turns/listen.ts';
import type { Turn } from '../../turns/turn.ts';
import { retryButton } from './answer-buttons.ts';
import { openForm } from '../search-form/form.ts';
import { answerSearch, type AnswerDependencies } from './answer-search.ts';
import { codeText } from './code-text.ts';
import { complaintText } from './complaint-text.ts';

/** `/smsreport 134****6789 last 24h`: acks at once, then answers whoever asked, and nobody else. */
export function registerSmsreportCommand(app: App, dependencies: AnswerDependencies): void {
  onCommand(app, '/smsreport', 'query', dependencies, async (turn, command) =>
    answerCommand(turn, command, dependencies),
  );
}

async function answerCommand(turn: Turn, command: SlashCommand, dependencies: AnswerDependencies): Promise<void> {
  const { signs, clock, sealer } = dependencies;
  const { timeZone, locale } = turn.person;
  const now = clock();
  const read = (known: readonly KnownSign[]): ParsedSearch =>
    parseSearch(command.text, { now, timeZone, locale: locale.locale, signs: known });
  // What needs no signatures is answered even when they cannot be looked up.
  const parsed = read([]);
  if (parsed.kind === 'empty') return openForm(turn, command.trigger_id, dependencies);
  if (parsed.kind !== 'search' && parsed.kind !== 'complaint') return turn.reply(sentence(textOf(parsed, turn)));
  const actionsOnFailure =
    parsed.kind === 'search' ? retryButton({ search: parsed.search, page: 0 }, turn, sealer) : [];
  return answerInPlace(turn, dependencies, { replace: false, actionsOnFailure }, async (signal) => {
    // Only a signature's name could mend a complaint: when there are none to be had, it is told as it is.
    const approved = await signs.approved(signal).catch((error: unknown) => {
      if (parsed.kind !== 'complaint') throw error;
      return [];
    });
    const known = read(approved);
    if (known.kind !== 'search') return sentence(textOf(known, turn));
    return answerSearch({ search: known.search, page: 0 }, turn, dependencies, signal);
  });
}

function textOf(parsed: Exclude<ParsedSearch, { kind: 'search' }>, { person: { locale, timeZone } }: Turn): string {
  switch (parsed.kind) {
    case 'empty':
    case 'help':
      return locale.help;
    case 'code':
      return codeText(parsed.code, locale);
    case 'complaint':
      return complaintText(parsed.complaint, timeZone, locale);
  }
}
