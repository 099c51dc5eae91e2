/** What the surroundings tell the bench. */
export type SurroundingsMessage = SurroundingsReady | ReplyArrived;

/** All of them listen; here is how they are reached. */
export interface SurroundingsReady {
  readonly kind: 'ready';
  /** Where a contender finds Slack and SMN: the bot's own variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** What response_urls begin with. */
  readonly responseUrls: string;
}

/** A contender posted to a response_url, and has its 200. */
export interface ReplyArrived extends Reply {
  readonly kind: 'reply';
  /** The end of the response_url. */
  readonly id: string;
}

/** As much of a reply as the bench looks at. */
export interface Reply {
  /** A table when reports were found; whatever else there is to say is words. */
  readonly holds: ReplyKind;
  /** How its text begins: why it is not what it should be. */
  readonly text: string;
}

export type ReplyKind = 'words' | 'table';
