import type { ModalView } from '@slack/types';
import type { Logger } from 'pino';
import { problemOf } from './problem.ts';
import { sentenceView } from './sentence-view.ts';
import type { Turn } from './turn.ts';

/** What a window shows; when that cannot be made, why not, in the same window. */
export async function inWindow(
  turn: Pick<Turn, 'person' | 'record'>,
  title: string,
  logger: Logger,
  make: () => Promise<ModalView>,
): Promise<ModalView> {
  try {
    return await make();
  } catch (error) {
    return sentenceView(problemOf(error, turn, logger).text, title, turn.person.locale);
  }
}
