import type { webApi } from '@slack/bolt';
import { fetch } from 'undici';

type FetchFunction = NonNullable<NonNullable<ConstructorParameters<typeof webApi.WebClient>[1]>['fetch']>;

/**
 * How the Web API is called: by the package that replies go out with, too. Node's own copy of it would have to be loaded
 * beside it, at every start.
 */
export const slackFetch: FetchFunction = async (url, { body, ...init } = {}) => {
  // Node's own knows Node's own forms; the bot sends none.
  if (body !== undefined && typeof body !== 'string') return globalThis.fetch(url, { ...init, body });
  return fetch(url, body === undefined ? init : { ...init, body });
};
