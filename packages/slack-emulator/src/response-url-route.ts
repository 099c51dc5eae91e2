import { jsonAnswer, textAnswer, type Answer } from './http/answer.ts';
import type { ReceivedRequest } from './http/http-server.ts';
import type { BlockRollout } from './messages/block-rollout.ts';
import { readMessage, saysSomething } from './messages/read-message.ts';
import type { IssuedUrl, ResponseUrls } from './response-urls.ts';

type Refusal = { error: string; problems?: readonly string[]; answer: Answer };

/** Answers a POST to a response_url: `ok` when the message was shown, otherwise why it was not. */
export function answerResponseUrl(
  request: ReceivedRequest,
  { responseUrls, rollout, now }: { responseUrls: ResponseUrls; rollout: BlockRollout; now: number },
): Answer {
  const issued = responseUrls.find(request.url.pathname);
  if (issued === undefined) return jsonAnswer(404, { ok: false, error: 'expired_url' });
  const refusal = spend(issued, request.body, rollout, now);
  if (refusal === undefined) return textAnswer(200, 'ok');
  issued.sink.refuse(refusal.error, refusal.problems);
  return refusal.answer;
}

function spend(issued: IssuedUrl, body: string, rollout: BlockRollout, now: number): Refusal | undefined {
  if (now >= issued.expiresAt) return refuseAsJson('expired_url');
  if (issued.postsLeft === 0) return refuseAsJson('used_url');
  const reading = readMessage(body, rollout);
  if (!reading.ok) {
    if (reading.problem !== 'invalid_blocks') return refuseAsText('invalid_payload');
    return {
      ...refuseAsJson('invalid_blocks'),
      ...(reading.problems === undefined ? {} : { problems: reading.problems }),
    };
  }
  const { message } = reading;
  if (!saysSomething(message) && !message.deleteOriginal) return refuseAsText('no_text');
  issued.postsLeft -= 1;
  issued.sink.publish(message);
  return undefined;
}

function refuseAsJson(error: string): Refusal {
  return { error, answer: jsonAnswer(404, { ok: false, error }) };
}

function refuseAsText(error: string): Refusal {
  return { error, answer: textAnswer(400, error) };
}
