const unreserved = /^[\w.~-]*$/;

/**
 * RFC 3986 percent-encoding: only `A-Z a-z 0-9 - . _ ~` stay. The signature is computed over this spelling, and the
 * request is sent in it, so that no party in between can read it differently. `encodeURIComponent` leaves `!'()*`.
 */
export function percentEncode(text: string): string {
  // Ids, numbers and most of a path: there is nothing to do.
  if (unreserved.test(text)) return text;
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `name=value` pairs joined with `&`, in the order given. */
export function encodeQuery(parameters: Iterable<readonly [name: string, value: string]>): string {
  let query = '';
  for (const [name, value] of parameters) {
    query += `${query === '' ? '' : '&'}${percentEncode(name)}=${percentEncode(value)}`;
  }
  return query;
}
