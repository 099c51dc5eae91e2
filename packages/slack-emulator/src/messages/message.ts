/** A Block Kit block as the app sent it; only its `type` has been looked at. */
export type Block = { readonly type: string; readonly [field: string]: unknown };

/** Who sees a reply to a command: the one who typed it, or everybody in the channel. */
export type ResponseType = 'ephemeral' | 'in_channel';

/** What an app says in an ack or in a post to a response_url. */
export type Message = {
  responseType: ResponseType;
  /** Empty where the app sent blocks only. */
  text: string;
  blocks: readonly Block[];
  replaceOriginal: boolean;
  deleteOriginal: boolean;
};
