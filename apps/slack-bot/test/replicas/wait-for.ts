import { buttonsOf } from './buttons-of.ts';
import type { DeedEnd } from './deed.ts';
import {
  isExportStarted,
  isPromise,
  saysExported,
  saysShared,
  saysStopped,
  saysUnknown,
  saysWait,
} from './sentences.ts';
import { textOf, whatComes, type Came, type Waiting } from './what-comes.ts';

/** Waits for the answer to a question: what can be asked anew. A sentence instead says why there is none. */
export async function searchAnswer(waiting: Waiting): Promise<DeedEnd> {
  const came = await whatComes(waiting);
  return 'reply' in came && buttonsOf(came.reply).includes('sms.answer.refresh') ? 'answered' : refusalOf(came);
}

/** Waits until it is said that an answer was shared. */
export async function sharedIt(waiting: Waiting): Promise<DeedEnd> {
  const came = await whatComes(waiting);
  return saysShared(textOf(came)) ? 'answered' : refusalOf(came);
}

/** Waits until somebody has a window before them, with what it was opened for; only such a window can be gone on from. */
export async function filledWindow(waiting: Waiting): Promise<DeedEnd> {
  const came = await whatComes(waiting);
  return 'view' in came && came.view.privateMetadata !== '' ? 'answered' : refusalOf(came);
}

/** Waits until it is said what became of an export: in the message about it, or at once where there is none. */
export async function endOfExport({ slack, user, exchange, signal }: Waiting): Promise<DeedEnd> {
  const reply = await exchange.nextReply({ signal });
  if (!isExportStarted(reply.text)) return saysWait(reply.text) ? 'told to wait' : refusalOf({ reply });
  for (;;) {
    const { text } = await slack.nextMessage({ user, signal });
    if (saysStopped(text)) return 'stopped';
    if (!isPromise(text)) return saysExported(text) ? 'answered' : 'refused';
  }
}

function refusalOf(came: Came): DeedEnd {
  return saysUnknown(textOf(came)) ? 'unknown' : 'refused';
}
