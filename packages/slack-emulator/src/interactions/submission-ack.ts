import type { DeliveryOutcome } from '../http/deliver-request.ts';
import { isJsonObject, parseJson } from '../json-value.ts';
import { describeProblem } from '../validation/problem.ts';
import { validateView } from '../validation/validate-view.ts';
import { readInteractionAck, type InteractionAck } from './interaction-ack.ts';

/** What the app asked Slack to do with a submitted modal. */
export type SubmissionAction = 'close' | 'errors' | 'update' | 'push' | 'clear';

/** How the app answered a submission. `notice` is what the person reads in the modal, which stays open then. */
export type SubmissionAck =
  | { kind: 'ok'; status: number; durationMs: number; action: SubmissionAction }
  | { kind: 'invalid-response'; status: number; durationMs: number; reason: string; notice: string }
  | Exclude<InteractionAck, { kind: 'ok' }>;

/** A submission's ack, and what it does to the modal. */
export type SubmissionReading = {
  ack: SubmissionAck;
  view?: Readonly<Record<string, unknown>>;
  errors?: Readonly<Record<string, string>>;
};

const trouble = 'We had some trouble connecting. Try again?';

/** Reads the answer to a submission: nothing, or what to do with the modal. */
export function readSubmissionAck(outcome: DeliveryOutcome, inputBlocks: readonly string[]): SubmissionReading {
  const ack = readInteractionAck(outcome, () => trouble);
  if (ack.kind !== 'ok' || outcome.kind !== 'answered')
    return ack.kind === 'ok' ? { ack: { ...ack, action: 'close' } } : { ack };
  const { status, durationMs, body } = outcome;
  const done = (action: SubmissionAction): SubmissionAck => ({ kind: 'ok', status, durationMs, action });
  const invalid = (reason: string): SubmissionReading => ({
    ack: { kind: 'invalid-response', status, durationMs, reason, notice: trouble },
  });
  if (body.trim() === '') return { ack: done('close') };
  const answer = parseJson(body);
  if (!isJsonObject(answer)) return invalid('the body is not a JSON object');
  const { response_action: action, view, errors } = answer;
  switch (action) {
    case 'clear':
      return { ack: done('clear') };
    case 'errors':
      return readErrors(errors, inputBlocks, invalid, done('errors'));
    case 'update':
    case 'push': {
      const validation = validateView(view);
      if (!validation.ok) return invalid(validation.problems.map(describeProblem).join('; '));
      return isJsonObject(view) && view['type'] === 'modal'
        ? { ack: done(action), view }
        : invalid('the view is not a modal');
    }
    default:
      return invalid('response_action is none of errors, update, push and clear');
  }
}

function readErrors(
  errors: unknown,
  inputBlocks: readonly string[],
  invalid: (reason: string) => SubmissionReading,
  ack: SubmissionAck,
): SubmissionReading {
  const entries = isJsonObject(errors) ? Object.entries(errors) : [];
  if (entries.length === 0) return invalid('errors names no block');
  const words: Record<string, string> = {};
  for (const [blockId, message] of entries) {
    if (typeof message !== 'string' || message === '') return invalid(`the error of block ${blockId} says nothing`);
    if (!inputBlocks.includes(blockId)) return invalid(`there is no input block ${blockId} to show an error at`);
    words[blockId] = message;
  }
  return { ack, errors: words };
}
