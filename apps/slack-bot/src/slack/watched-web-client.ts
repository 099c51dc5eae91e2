import { webApi } from '@slack/bolt';
import { slackErrorWord } from './slack-error.ts';

/** One call of the Web API, over. */
export interface SlackCall {
  /** Like `chat.postMessage`. */
  readonly method: string;
  /** What Slack said no with, or what stands for it; `null` when it went well. */
  readonly error: string | null;
  /** How long it took, tries and pauses of the client's own included. */
  readonly seconds: number;
}

/** Who is told of calls. What is told here must not throw: the call is somebody else's. */
export interface CallWatch {
  readonly onCall: (call: SlackCall) => void;
  /**
   * Slack lets the bot in no more: only another token helps. Told once, however many clients there are of one watch.
   *
   * @param word Slack's error word
   */
  readonly onAuthLost: (word: string) => void;
}

type Options = ConstructorParameters<typeof webApi.WebClient>[1];

/**
 * What Slack says of a bot token that will not become better by waiting.
 *
 * @see https://docs.slack.dev/reference/methods/auth.test
 */
const lostWords: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'org_login_required',
]);

const told = new WeakSet<CallWatch>();

/** Slack's client, and somebody who sees how each of its calls ends. What it answers and throws stays as it is. */
export class WatchedWebClient extends webApi.WebClient {
  readonly #watch: CallWatch;

  constructor(token: string, options: Options, watch: CallWatch) {
    super(token, options);
    this.#watch = watch;
  }

  /** Every method of the client ends up here: `client.users.info` is this one with its name. */
  override async apiCall(method: string, options?: Record<string, unknown>): Promise<webApi.WebAPICallResult> {
    const startedMs = performance.now();
    let error: string | null = null;
    try {
      return await super.apiCall(method, options);
    } catch (thrown) {
      error = slackErrorWord(thrown);
      throw thrown;
    } finally {
      this.#watch.onCall({ method, error, seconds: (performance.now() - startedMs) / 1_000 });
      if (error !== null && lostWords.has(error)) this.#tellLost(error);
    }
  }

  #tellLost(word: string): void {
    if (told.has(this.#watch)) return;
    told.add(this.#watch);
    this.#watch.onAuthLost(word);
  }
}
