import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  HTTPModuleFunctions as http,
  HTTPResponseAck,
  isRawBodyError,
  type App,
  type Logger,
  type ReceiverEvent,
} from '@slack/bolt';
import * as z from 'zod';

/** What it takes to believe that a request is Slack's. */
export interface HttpReceiverOptions {
  readonly signingSecret: string;
  readonly logger: Logger;
}

/** Takes one request of Slack's, from its bytes to its answer. */
export interface HttpReceiver {
  init(app: App): void;
  /** Answers in any case; nothing rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const largestBody = 512 * 1024;
/** Clocks differ; a request from further ahead was signed to be good for longer than Slack's five minutes. */
const toleratedAheadMs = 60_000;

const bodySchema = z.looseObject({ ssl_check: z.unknown().optional(), type: z.unknown().optional() });

/**
 * Bolt's own receiver takes timestamps of any future, and a signed body that is no object ends the process in it. This one
 * is made of the same parts.
 */
export function createHttpReceiver({ signingSecret, logger }: HttpReceiverOptions): HttpReceiver {
  let app: App | undefined;

  /** A body, or the status that says why there is none. */
  async function read(request: IncomingMessage): Promise<{ readonly body: z.infer<typeof bodySchema> } | number> {
    try {
      const timestampMs = Number(request.headers['x-slack-request-timestamp'] ?? 0) * 1_000;
      // By the machine's clock, as Bolt looks at what is too old.
      if (timestampMs > Date.now() + toleratedAheadMs) {
        logger.warn('A request was signed for a time that has not come');
        return 401;
      }
      const buffered = await http.parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: largestBody }, request);
      const parsed = bodySchema.safeParse(parse(() => http.parseHTTPRequestBody(buffered) as unknown));
      if (parsed.success) return { body: parsed.data };
      logger.warn('A request has a body that cannot be read');
      return 400;
    } catch (error) {
      if (isRawBodyError(error) && error.type === 'entity.too.large') {
        logger.warn(`A request has a body of more than ${largestBody} bytes`);
        return 413;
      }
      logger.warn('A request is not Slack’s:', error);
      return 401;
    }
  }

  async function handOver(
    body: ReceiverEvent['body'],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const ack = new HTTPResponseAck({
      logger,
      processBeforeResponse: false,
      httpRequest: request,
      httpRequestBody: body,
      httpResponse: response,
    });
    const say = ack.bind();
    const event: ReceiverEvent = {
      body,
      async ack(said) {
        // Bolt has given up by then, and so has Slack; the listener goes on to its answer all the same.
        if (response.headersSent) logger.warn('An ack came later than Slack waits');
        else await say(said);
      },
      customProperties: { signature: request.headers['x-slack-signature'] },
    };
    const retryNum = http.extractRetryNumFromHTTPRequest(request);
    const retryReason = http.extractRetryReasonFromHTTPRequest(request);
    if (retryNum !== undefined) event.retryNum = retryNum;
    if (retryReason !== undefined) event.retryReason = retryReason;
    try {
      await app?.processEvent(event);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error('no error was thrown, but something else');
      const storedResponse = undefined;
      if (await http.defaultProcessEventErrorHandler({ error: cause, logger, request, response, storedResponse })) {
        ack.ack();
      }
    }
  }

  return {
    init(bolt) {
      app = bolt;
    },
    async handle(request, response) {
      const received = await read(request);
      if (typeof received === 'number') return http.buildNoBodyResponse(response, received);
      const { body } = received;
      if (body.ssl_check === '1') return http.buildSSLCheckResponse(response);
      if (body.type === 'url_verification') return http.buildUrlVerificationResponse(response, body);
      return handOver(body, request, response);
    },
  };
}

function parse(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
