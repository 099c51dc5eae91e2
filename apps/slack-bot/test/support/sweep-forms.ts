import { fold, unescapings } from './sweep-unescape.ts';

/** Bytes as they are, or as what they may stand for. */
export interface Form {
  /** How one gets there from the bytes, for example `base64, unescaped`; `plain` for the bytes themselves. */
  readonly name: string;
  /** A character for each byte. */
  readonly bytes: string;
}

/** Deeper than that nothing is hidden by mistake. */
const deepestPacking = 2;

const base64Run = /[A-Za-z0-9+/_-]{12,}/g;
const hexRun = /[0-9A-Fa-f]{14,}/g;
/** Between what was packed apart, so that nothing is read across. */
const apart = '\0\n\0';

/** Everything that bytes may stand for: escaped once or more for a URL, JSON or HTML, in base64 or hexadecimal digits. */
export function formsOf(bytes: string, name = 'plain', depth = 0): readonly Form[] {
  const unescaped = unescapings(bytes);
  const last = unescaped.at(-1) ?? bytes;
  const folded = fold(last.replaceAll('+', ' '));
  const forms = [
    { name, bytes },
    ...unescaped.map((each) => ({ name: named(name, 'unescaped'), bytes: each })),
    ...(folded === last ? [] : [{ name: named(name, 'folded'), bytes: folded }]),
  ];
  if (depth === deepestPacking) return forms;
  // Escapes may stand in what is packed as well as around it.
  for (const outer of last === bytes ? [bytes] : [bytes, last]) {
    forms.push(...unpacked(base64Parts(outer), named(name, 'base64'), depth));
    forms.push(...unpacked(hexParts(outer), named(name, 'hex'), depth));
  }
  return forms;
}

function named(outer: string, inner: string): string {
  return outer === 'plain' ? inner : `${outer}, ${inner}`;
}

/** What is no text, as most that is sealed or was unpacked by mistake, stands for nothing else. */
function unpacked(parts: readonly Buffer[], name: string, depth: number): readonly Form[] {
  const [texts, others]: [string[], string[]] = [[], []];
  for (const part of parts) (isText(part) ? texts : others).push(part.toString('latin1'));
  return [
    ...(texts.length === 0 ? [] : formsOf(texts.join(apart), name, depth + 1)),
    ...(others.length === 0 ? [] : [{ name, bytes: others.join(apart) }]),
  ];
}

function base64Parts(bytes: string): readonly Buffer[] {
  // Where a run begins in what was encoded nobody knows: one of four beginnings is right.
  return (bytes.match(base64Run) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((skipped) => Buffer.from(run.slice(skipped), 'base64url')),
  );
}

function hexParts(bytes: string): readonly Buffer[] {
  return (bytes.match(hexRun) ?? []).flatMap((run) => [Buffer.from(run, 'hex'), Buffer.from(run.slice(1), 'hex')]);
}

/** Judged by its beginning. */
function isText(bytes: Buffer): boolean {
  const judged = Math.min(bytes.length, 64);
  for (let index = 0; index < judged; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
  }
  return true;
}
