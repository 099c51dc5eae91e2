import { logProblem } from '../../turns/problem.ts';
import type { AnswerDependencies } from '../report-message/answer-search.ts';
import type { KnownSign } from '../../search/sign-directory.ts';

/** A window must open within three seconds: it can do without the signatures. */
const patienceMs = 1_000;

/** The signatures to choose from; `null` when they cannot be had at once. */
export async function knownSigns({
  signs,
  logger,
}: Pick<AnswerDependencies, 'signs' | 'logger'>): Promise<readonly KnownSign[] | null> {
  try {
    return await signs.approved(AbortSignal.timeout(patienceMs));
  } catch (error) {
    logProblem(error, logger, 'a window does without the signatures');
    return null;
  }
}
