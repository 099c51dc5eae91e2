import { redact } from './redact.ts';

/** A part of a canonical request, in the order of its lines. */
export type CanonicalRequestPart = 'method' | 'path' | 'query' | 'header' | 'signed-headers' | 'payload';

/** The first place where two canonical requests differ. Names only, never values. */
export interface CanonicalRequestDifference {
  readonly part: CanonicalRequestPart;
  /** Name of the header or of the query's parameter. */
  readonly name?: string;
}

/** The lines of a canonical request, read; what a cut text does not hold is `undefined`. */
export interface CanonicalRequest {
  readonly method: string;
  readonly path: string | undefined;
  readonly query: string | undefined;
  readonly headers: ReadonlyMap<string, string>;
  readonly signedHeaders: string | undefined;
  readonly payloadHash: string | undefined;
}

/** How gateways part the lines: a bar, a newline, a newline that was escaped on the way. */
const separators = [/\|/, /\r?\n/, /(?:\\+r)?\\+n/];
const separator = separators.map(({ source }) => source).join('|');
const firstLines = new RegExp(String.raw`(?<![A-Za-z])([A-Za-z]{3,7})[ \t]*(${separator})[ \t]*(?=/)`);
const lastLine = /^(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD)(?![0-9a-f])/i;
const headerLine = /^([A-Za-z0-9-]+):(.*)$/;
// Longer than any refusal; a text without end costs no time.
const longestText = 16_384;

/** Finds the canonical request in a refusal's words; `before` is what was said ahead of it. */
export function readCanonicalRequest(
  text: string,
): { readonly before: string; readonly request: CanonicalRequest } | undefined {
  // An ampersand is what JSON and HTML writers like to escape; in a canonical request it can only be itself.
  const plain = text.slice(0, longestText).replaceAll(/\\+u0026|&amp;/gi, '&');
  const start = firstLines.exec(plain);
  const [, method, parted = ''] = start ?? [];
  const splitter = separators.find((candidate) => candidate.test(parted));
  if (start === null || method === undefined || splitter === undefined) return undefined;
  const lines = plain.slice(start.index + start[0].length).split(splitter);
  return { before: plain.slice(0, start.index), request: readLines(method, lines) };
}

/** Where `theirs` first differs from `ours`; `undefined` when it does not, as far as it goes. */
export function firstDifference(
  ours: CanonicalRequest,
  theirs: CanonicalRequest,
): CanonicalRequestDifference | undefined {
  if (ours.method !== theirs.method) return { part: 'method' };
  if (theirs.path !== undefined && ours.path !== theirs.path) return { part: 'path' };
  if (theirs.query !== undefined && ours.query !== theirs.query) {
    return named('query', firstChanged(toParameters(ours.query), toParameters(theirs.query)));
  }
  const header = firstChanged(withoutCut(ours.headers, theirs), theirs.headers);
  if (header !== undefined) return named('header', header);
  if (theirs.signedHeaders !== undefined && ours.signedHeaders !== theirs.signedHeaders) {
    return { part: 'signed-headers' };
  }
  if (theirs.payloadHash !== undefined && ours.payloadHash !== theirs.payloadHash) return { part: 'payload' };
  return undefined;
}

function readLines(method: string, rawLines: readonly string[]): CanonicalRequest {
  const trimmed = rawLines.map((line) => line.trim());
  const end = trimmed.findIndex((line) => lastLine.test(line));
  // Blank lines say nothing that the lines' own forms do not, and loggers squeeze them. A cut text's last line may be
  // half a line.
  const [path, ...lines] = (end === -1 ? trimmed.slice(0, -1) : trimmed.slice(0, end)).filter(Boolean);
  const firstHeader = lines.findIndex((line) => headerLine.test(line));
  const headers = lines.flatMap((line) => {
    const [, name, value = ''] = headerLine.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
  });
  const complete = end !== -1 && firstHeader !== -1;
  return {
    method,
    path,
    query: firstHeader === -1 ? undefined : lines.slice(0, firstHeader).join(''),
    headers: new Map(headers),
    signedHeaders: complete ? lines.slice(firstHeader + headers.length).join('') : undefined,
    payloadHash: complete ? lastLine.exec(trimmed[end] ?? '')?.[0].toLowerCase() : undefined,
  };
}

/** A text that was cut says nothing about headers it does not hold. */
function withoutCut(ours: ReadonlyMap<string, string>, theirs: CanonicalRequest): ReadonlyMap<string, string> {
  return theirs.payloadHash === undefined ? new Map([...ours].filter(([name]) => theirs.headers.has(name))) : ours;
}

function toParameters(query: string | undefined): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query?.split('&') ?? []) {
    const name = pair.split('=', 1)[0] ?? '';
    parameters.set(name, `${parameters.get(name) ?? ''}&${pair}`);
  }
  return parameters;
}

function firstChanged(ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): string | undefined {
  const changed = [...ours].find(([name, value]) => theirs.get(name) !== value && !isHidden(theirs.get(name)));
  return changed?.[0] ?? [...theirs.keys()].find((name) => !ours.has(name));
}

// A careful gateway stars out a token before it sends the line back.
function isHidden(value: string | undefined): boolean {
  return value !== undefined && /^\*+$/.test(value);
}

/** What the other side made up is repeated only when it looks like a name. */
function named(part: 'query' | 'header', name: string | undefined): CanonicalRequestDifference {
  const isName = name !== undefined && /^[A-Za-z][\w.-]{0,39}$/.test(name) && redact(name) === name;
  return isName ? { part, name } : { part };
}
