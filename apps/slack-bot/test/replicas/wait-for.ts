import type { CommandExchange, CommandReply } from '@org/slack-emulator';
import { buttonsOf } from './buttons-of.ts';
import type { World } from './attempt.ts';
import type { DeedEnd } from './deed.ts';
import { isExportStarted, isFilled, isPromise, saysExported, saysShared, saysStopped, saysWait } from './sentences.ts';

type Replies = Pick<CommandExchange, 'nextReply'>;

/** Waits for the answer to a question: what can be asked anew. A sentence instead says why there is none. */
export async function searchAnswer(exchange: Replies, signal: AbortSignal): Promise<DeedEnd> {
  const reply = await finalReply(exchange, signal);
  return buttonsOf(reply).includes('sms.answer.refresh') ? 'answered' : 'refused';
}

/** Waits until it is said that an answer was shared. */
export async function sharedIt(exchange: Replies, signal: AbortSignal): Promise<DeedEnd> {
  return saysShared((await finalReply(exchange, signal)).text) ? 'answered' : 'refused';
}

async function finalReply(exchange: Replies, signal: AbortSignal): Promise<CommandReply> {
  for (;;) {
    const reply = await exchange.nextReply({ signal });
    if (!isPromise(reply.text)) return reply;
  }
}

/** Waits until somebody has a window before them, with what it was opened for; only such a window can be gone on from. */
export async function filledWindow({ slack }: World, user: string, signal: AbortSignal): Promise<DeedEnd> {
  for (;;) {
    const view = await slack.nextView({ user, signal });
    if (isFilled(view)) return view.privateMetadata === '' ? 'refused' : 'answered';
  }
}

/** Waits until it is said what became of an export: in the message about it, or at once where there is none. */
export async function endOfExport(
  { slack }: World,
  user: string,
  exchange: Replies,
  signal: AbortSignal,
): Promise<DeedEnd> {
  const { text } = await exchange.nextReply({ signal });
  if (!isExportStarted(text)) return saysWait(text) ? 'told to wait' : 'refused';
  for (;;) {
    const { text: soFar } = await slack.nextMessage({ user, signal });
    if (saysStopped(soFar)) return 'stopped';
    if (!isPromise(soFar)) return saysExported(soFar) ? 'answered' : 'refused';
  }
}
