import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import {
  HTTPModuleFunctions as http,
  HTTPResponseAck,
  isRawBodyError,
  type App,
  type Logger,
  type ReceiverEvent,
} from '@slack/bolt';
import { createSignatureCheck } from './slack-signature.ts';

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

/** What a request is about: the fields of a form, or what stands in its `payload`. */
type Body = ReceiverEvent['body'];

/**
 * Bolt's own receiver takes timestamps of any future, and a signed body that is no object ends the process in it. This one
 * is made of its parts, with a check of the signature of its own.
 */
export function createHttpReceiver({ signingSecret, logger }: HttpReceiverOptions): HttpReceiver {
  const whyNotSlacks = createSignatureCheck(signingSecret);
  let app: App | undefined;

  /** A body, or the status that says why there is none. */
  async function read(request: IncomingMessage): Promise<Body | number> {
    const { rawBody } = await http.bufferIncomingMessage(request, largestBody);
    const text = rawBody.toString();
    const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
    const fields = isForm ? parseForm(text) : undefined;
    // Slack's look at the certificate is not signed: nothing else of it counts.
    if (fields?.['ssl_check'] === '1') return { ssl_check: '1' };
    const reason = whyNotSlacks(request.headers, text);
    if (reason !== null) {
      logger.warn(`A request is not Slack’s: ${reason}`);
      return 401;
    }
    const payload = fields === undefined ? text : fields['payload'];
    const body: unknown = typeof payload === 'string' ? parseJson(payload) : fields;
    if (isObject(body)) return body;
    logger.warn('A request has a body that cannot be read');
    return 400;
  }

  async function readOrRefuse(request: IncomingMessage): Promise<Body | number> {
    try {
      return await read(request);
    } catch (error) {
      if (isRawBodyError(error) && error.type === 'entity.too.large') {
        logger.warn(`A request has a body of more than ${largestBody} bytes`);
        return 413;
      }
      logger.warn('A request did not come whole:', error);
      return 401;
    }
  }

  async function handOver(body: Body, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
      const body = await readOrRefuse(request);
      if (typeof body === 'number') return http.buildNoBodyResponse(response, body);
      if (body['ssl_check'] === '1') return http.buildSSLCheckResponse(response);
      if (body['type'] === 'url_verification') return http.buildUrlVerificationResponse(response, body);
      return handOver(body, request, response);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
