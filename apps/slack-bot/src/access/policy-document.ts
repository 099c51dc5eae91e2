import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { quote } from './describe-value.ts';
import { PolicyError, type PolicyProblem } from './policy-error.ts';
import { lookThrough, offsetOf, quotedUntil, type Path } from './yaml-nodes.ts';
import { isUnclosedQuote, yamlSentence } from './yaml-sentence.ts';

/** A YAML text that was read. */
export interface PolicyDocument {
  /** What it says: lists, records, texts, numbers, booleans and `null`. */
  readonly value: unknown;
  /** Keys that stand twice in one place. */
  readonly problems: readonly PolicyProblem[];
  /** The line of a key or of a list's entry; of what would hold it, where it is missing. */
  lineOf(path: Path): number;
}

/** What follows the first mistakes is mostly their doing. */
const mostSyntaxProblems = 10;
/** A list that many rules share is used so often; what multiplies itself, sooner. */
const mostAliases = 100;

/** @throws PolicyError when it is no YAML, or uses what a policy has no use for */
export function readDocument(text: string): PolicyDocument {
  const lines = new LineCounter();
  const lastLine = text.trimEnd().split('\n').length;
  const lineAt = (offset: number): number => Math.min(lines.linePos(offset).line, lastLine);
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    stringKeys: true,
    // The library compares each with each: ten thousand keys would take two seconds.
    uniqueKeys: false,
    schema: 'core',
    resolveKnownTags: false,
  });
  const wrong = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(beginningOf(document, error)),
    sentence: yamlSentence(error),
  }));
  // What is no YAML is not looked into: a broken document can take for ever to become a value.
  if (wrong.length > 0) throw new PolicyError(firstOfEachLine(wrong).slice(0, mostSyntaxProblems));
  const { twice, loose, aliases } = lookThrough(document);
  const problemAt = (sentence: string, offset: number | undefined) => ({ line: lineAt(offset ?? 0), sentence });
  if (loose.length > 0) {
    throw new PolicyError(
      loose.map(({ source, range }) =>
        problemAt(`${quote(`*${source}`)} repeats what nothing before it is named`, range?.[0]),
      ),
    );
  }
  return {
    value: toValue(document, problemAt('too much is repeated by * from here on: write it out', aliases[0]?.range?.[0])),
    problems: twice.map((key) => problemAt(`${quote(String(key))} is there twice: keep one`, key.range?.[0])),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** The library tells of a quote that is not closed where the file ends. */
function beginningOf(document: Document.Parsed, error: YAMLError): number {
  const [offset] = error.pos;
  return isUnclosedQuote(error) ? (quotedUntil(document, offset) ?? offset) : offset;
}

function toValue(document: Document.Parsed, tooMuch: PolicyProblem): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    // Nothing else can be wrong with what was parsed.
    throw new PolicyError([tooMuch]);
  }
}

function firstOfEachLine(problems: readonly PolicyProblem[]): readonly PolicyProblem[] {
  const first = new Map(problems.toReversed().map((problem) => [problem.line, problem]));
  return [...first.values()].toSorted((a, b) => a.line - b.line);
}
