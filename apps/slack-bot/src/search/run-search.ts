import type { DeliveryReport, Sign, SmnClient } from '@org/smn-core';
import { toQuery, type Search } from '@org/query-text';

/** A report, and the signature it was sent under. */
export interface FoundReport {
  readonly report: DeliveryReport;
  readonly signName: string;
}

/** What was found, and what it stands on. */
export interface SearchResult {
  /** Newest first. */
  readonly found: readonly FoundReport[];
  /** Signatures that were asked. */
  readonly askedSigns: number;
  /** Signatures that gave no answer, by name: what they sent is missing. */
  readonly failedSigns: readonly string[];
  /** Rows that could not be read. */
  readonly unreadableRows: number;
}

/**
 * Asks every approved signature of the account at once, and merges what they answer. One that fails does not hide the
 * others' answers; when all fail, the first failure is thrown.
 *
 * @throws SmnError
 */
export async function runSearch(
  smn: SmnClient,
  search: Search,
  { nowMs, signal }: { readonly nowMs: number; readonly signal: AbortSignal },
): Promise<SearchResult> {
  const query = toQuery(search, nowMs);
  const signs = (await smn.signs({ signal })).filter((sign) => sign.status === 'approved');
  const answers = await Promise.allSettled(
    signs.map(async (sign) => {
      const pages = await Array.fromAsync(smn.reports(query.sign(sign.signId), { signal }).pages());
      return { sign, pages };
    }),
  );

  const found: FoundReport[] = [];
  const failedSigns: string[] = [];
  let unreadableRows = 0;
  let firstFailure: PromiseRejectedResult | undefined;
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'rejected') {
      firstFailure ??= answer;
      failedSigns.push(nameOf(signs[index]));
      continue;
    }
    for (const page of answer.value.pages) {
      unreadableRows += page.unreadable.length;
      for (const report of page.reports) found.push({ report, signName: nameOf(answer.value.sign) });
    }
  }
  if (firstFailure && failedSigns.length === signs.length) throw firstFailure.reason;
  return { found: found.toSorted(newestFirst), askedSigns: signs.length, failedSigns, unreadableRows };
}

function nameOf(sign: Sign | undefined): string {
  return sign?.name ?? '';
}

function newestFirst(left: FoundReport, right: FoundReport): number {
  return (right.report.submitTime?.getTime() ?? 0) - (left.report.submitTime?.getTime() ?? 0);
}
