import { formsOf } from './sweep-forms.ts';
import { searchFor, type Hit, type LeakKind, type Wanted } from './sweep-needles.ts';

/** A place where something may be that may be nowhere else. */
export interface Allowance {
  readonly kind: LeakKind;
  /** The name of the source, or what it matches. */
  readonly source: string | RegExp;
  /** What may be there; anything of this kind when left out. */
  readonly value?: string;
}

/** Something that got out. */
export interface Finding {
  readonly source: string;
  readonly kind: LeakKind;
  /** In which form: `plain`, or how it was packed. */
  readonly form: string;
  /** As much of it as can be shown. */
  readonly masked: string;
}

/** Collects what a program said and sent, to be looked through for what it must not say. */
export interface Sweep {
  /** @param source where the bytes were seen, for example `log`: findings name it */
  add(source: string, bytes: string | Uint8Array): void;
  /** From now on this is no finding, in what was collected before, too. */
  allow(allowance: Allowance): void;
  /** Everything that is where it must not be, each once. */
  findings(wanted: Wanted): readonly Finding[];
}

/** A sweep without anything collected. */
export function createSweep(): Sweep {
  const collected: { readonly source: string; readonly bytes: string }[] = [];
  const allowances: Allowance[] = [];
  return {
    add(source, bytes) {
      if (bytes.length > 0) collected.push({ source, bytes: Buffer.from(bytes).toString('latin1') });
    },
    allow: (allowance) => allowances.push(allowance),
    findings(wanted) {
      const look = lookOnce(wanted);
      const found = new Map<string, Finding>();
      for (const { source, bytes } of collected) {
        for (const { form, hit } of look(bytes)) {
          if (allowances.some((allowance) => allows(allowance, source, hit))) continue;
          const key = [source, hit.kind, hit.value].join('\n');
          // The plainest form comes first, and says most.
          if (!found.has(key)) found.set(key, { source: maskDigits(source), kind: hit.kind, form, masked: mask(hit) });
        }
      }
      return [...found.values()];
    },
  };
}

interface Look {
  readonly form: string;
  readonly hit: Hit;
}

/** Headers are the same in every request: what was looked through once need not be again. */
function lookOnce(wanted: Wanted): (bytes: string) => readonly Look[] {
  const search = searchFor(wanted);
  const seen = new Map<string, readonly Look[]>();
  return (bytes) => {
    const known = seen.get(bytes);
    if (known !== undefined) return known;
    const found = formsOf(bytes).flatMap((form) => search(form.bytes).map((hit) => ({ form: form.name, hit })));
    seen.set(bytes, found);
    return found;
  };
}

function allows({ kind, source: where, value }: Allowance, source: string, hit: Hit): boolean {
  if (kind !== hit.kind || (value !== undefined && value !== hit.value)) return false;
  return typeof where === 'string' ? where === source : where.test(source);
}

function mask({ kind, value }: Hit): string {
  if (kind === 'number') return `${value.slice(0, 3)}****${value.slice(-2)}`;
  return kind === 'text' ? `${value.length} characters` : `${value.slice(0, 4)}… (${value.length} characters)`;
}

/** A source is named by paths and sentences, and those may hold what was found. */
function maskDigits(source: string): string {
  return source.replace(/\d{7,}/g, '[digits]');
}
