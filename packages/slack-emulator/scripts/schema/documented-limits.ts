/** Limits of one field, as its doc comment states them. */
export type DocumentedLimits = {
  leastCharacters?: number;
  mostCharacters?: number;
  leastItems?: number;
  mostItems?: number;
  /** Of each item of a list: its characters, or its own items. */
  mostCharactersOfItem?: number;
  mostItemsOfItem?: number;
  least?: number;
  most?: number;
};

/** Reads a doc comment of Slack's types sentence by sentence. */
export function readDocumentedLimits(comment: string): DocumentedLimits {
  const limits: DocumentedLimits = {};
  for (const sentence of sentencesOf(comment)) Object.assign(limits, readSentence(sentence));
  return limits;
}

function sentencesOf(comment: string): string[] {
  const plain = comment
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\{@link [^}]*\}/g, 'link')
    .replaceAll('`', '');
  return plain.split(/(?<=[.!])\s+/);
}

function readSentence(sentence: string): DocumentedLimits {
  if (/character/i.test(sentence)) return readCharacters(sentence);
  const rowItems = /array with a max of (\d+)/i.exec(sentence);
  if (rowItems !== null) return { mostItemsOfItem: Number(rowItems[1]) };
  return readNumbers(sentence);
}

function readCharacters(sentence: string): DocumentedLimits {
  // What the client shows is no limit: "`text` may truncate with ~30 characters."
  if (sentence.includes('~')) return {};
  const below = /less than ([\d,]+) characters/i.exec(sentence);
  if (below !== null) return { mostCharacters: toNumber(below[1]) - 1 };
  const most = /(?:max(?:imum)?|limit)[^\d]*([\d,]+)\s*characters/i.exec(sentence);
  const least = /minimum length[^\d]*(\d+)/i.exec(sentence);
  if (/each item/i.test(sentence)) return most === null ? {} : { mostCharactersOfItem: toNumber(most[1]) };
  return {
    ...(most === null ? {} : { mostCharacters: toNumber(most[1]) }),
    ...(least === null ? {} : { leastCharacters: toNumber(least[1]) }),
  };
}

function readNumbers(sentence: string): DocumentedLimits {
  const most = /(?:max(?:imum)?\b|up to\b)[^\d]*(\d[\d,]*)/i.exec(sentence);
  const least = /min(?:imum)?\b[^\d]*(\d+)/i.exec(sentence);
  const range = /from (\d+) \(default\) to (\d+)/i.exec(sentence);
  if (range !== null) return { least: toNumber(range[1]), most: toNumber(range[2]) };
  return {
    ...(most === null ? {} : { mostItems: toNumber(most[1]), most: toNumber(most[1]) }),
    ...(least === null ? {} : { leastItems: toNumber(least[1]), least: toNumber(least[1]) }),
  };
}

function toNumber(digits: string | undefined): number {
  return Number((digits ?? '').replaceAll(',', ''));
}
