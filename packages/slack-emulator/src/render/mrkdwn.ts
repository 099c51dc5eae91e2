/**
 * What a stretch of mrkdwn can be, tried in this order at each position: preformatted, code, `<…>`, bold, italic, strike.
 *
 * A marker opens only outside a word and closes only at the end of one, and asterisks between two letters or digits
 * are part of the word. That is what keeps `134****6789` whole, alone, in bold, and twice in one line.
 */
const stretch = new RegExp(
  [
    /```\n?(?<preformatted>[\s\S]+?)\n?```/u,
    /`(?<code>[^`\n]+)`/u,
    /<(?<reference>(?:[@#!]|https?:|mailto:|tel:)[^<>\n]*)>/u,
    marked(String.raw`\*`, 'bold'),
    marked('_', 'italic'),
    marked('~', 'strike'),
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'gu',
);

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The words a person reads in mrkdwn: markers that format are gone, references are their labels, entities decoded once. */
export function readMrkdwn(mrkdwn: string): string {
  let read = '';
  let position = 0;
  for (const match of mrkdwn.matchAll(stretch)) {
    read += decodeEntities(mrkdwn.slice(position, match.index));
    read += readStretch(match.groups ?? {});
    position = match.index + match[0].length;
  }
  return read + decodeEntities(mrkdwn.slice(position));
}

function readStretch(groups: Readonly<Record<string, string | undefined>>): string {
  const literal = groups['preformatted'] ?? groups['code'];
  if (literal !== undefined) return decodeEntities(literal);
  const reference = groups['reference'];
  if (reference !== undefined) return decodeEntities(readReference(reference));
  return readMrkdwn(groups['bold'] ?? groups['italic'] ?? groups['strike'] ?? '');
}

function readReference(reference: string): string {
  const bar = reference.indexOf('|');
  const target = bar === -1 ? reference : reference.slice(0, bar);
  const label = bar === -1 ? undefined : reference.slice(bar + 1);
  if (target.startsWith('@') || target.startsWith('#')) return label === undefined ? target : target.charAt(0) + label;
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label ?? target;
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

function marked(literal: string, name: string): RegExp {
  const word = String.raw`[\p{L}\p{N}]`;
  const inside = `(?:[^${literal}\\n]|(?<=${word})${literal}+(?=${word}))+?`;
  const opens = `(?<![\\p{L}\\p{N}${literal}])${literal}(?=[^\\s${literal}])`;
  const closes = `(?<=\\S)${literal}(?![\\p{L}\\p{N}${literal}])`;
  return new RegExp(`${opens}(?<${name}>${inside})${closes}`, 'u');
}
