const unreserved = /[A-Za-z0-9\-._~]/;

/** Percent-encodes as RFC 3986 asks: only `A-Z a-z 0-9 - . _ ~` stay, every other byte of the UTF-8 form is `%XX`. */
export function percentEncode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const character = String.fromCodePoint(byte);
    encoded += unreserved.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
