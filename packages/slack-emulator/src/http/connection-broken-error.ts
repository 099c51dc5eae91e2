/** There will be no answer: the server breaks the connection instead. */
export class ConnectionBrokenError extends Error {
  override name = 'ConnectionBrokenError';
}
