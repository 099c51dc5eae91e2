import { expect } from 'vitest';
import type { Played } from './play-scenario.ts';
import { scenarioWindow, type Scenario } from './scenario.ts';
import { lookOf } from './witness.ts';

/** What holds of every reading, whatever happened meanwhile, when no two rows are alike in all they show. */
export function judgeReading(played: Played, scenario: Scenario): void {
  const { handedOut, evidence, everAskedFor } = played;
  expect(repeated(handedOut), 'handed out twice').toEqual([]);
  expect(
    handedOut.filter((name) => !everAskedFor.has(name)),
    'not asked for',
  ).toEqual([]);
  if (evidence.complete) expect(missing(played), 'lost, in an answer that is called complete').toEqual([]);
  judgeEvidence(played, scenario);
}

/** What holds when rows are alike: of each look, as many as there were. */
export function judgeTwins(played: Played, scenario: Scenario): void {
  const { reports, evidence, looks } = played;
  const handedOut = new Map<string, number>();
  for (const { raw } of reports) {
    const look = lookOf(raw);
    handedOut.set(look, (handedOut.get(look) ?? 0) + 1);
  }
  for (const [look, { ever, always }] of looks) {
    const times = handedOut.get(look) ?? 0;
    expect(times, `${look}, handed out too often`).toBeLessThanOrEqual(ever);
    if (evidence.complete) expect(times, `${look}, lost`).toBeGreaterThanOrEqual(always);
  }
  expect(
    [...handedOut.keys()].filter((look) => !looks.has(look)),
    'not asked for',
  ).toEqual([]);
  judgeEvidence(played, scenario);
}

/** Rows that were there throughout, and were not handed out. */
export function missing({ handedOut, throughout }: Played): readonly string[] {
  const found = new Set(handedOut);
  return throughout.filter((name) => !found.has(name));
}

/** Those that come a second time. */
export function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}

function judgeEvidence(played: Played, scenario: Scenario): void {
  const { evidence } = played;
  expect(evidence.reasons.length === 0, 'reasons, if and only if it is not complete').toBe(evidence.complete);
  expect(repeated(evidence.reasons), 'reasons given twice').toEqual([]);
  judgeCounts(played, scenario);
  judgeRequests(played, scenario);
}

function judgeCounts({ reports, evidence, pages, requests, isOneAtATime }: Played, { statuses }: Scenario): void {
  const statusMatchedBy = statuses.length === 0 ? null : statuses.length === 1 ? 'service' : 'client';
  expect(evidence).toMatchObject({
    reports: reports.length,
    unreadable: 0,
    mobileMatchedBy: null,
    statusMatchedBy,
    window: { since: new Date(scenarioWindow.startMs), until: new Date(scenarioWindow.endMs), askedUntil: null },
  });
  const filteredOut = evidence.rows - evidence.duplicates - evidence.reports;
  if (statusMatchedBy === 'client') expect(filteredOut).toBeGreaterThanOrEqual(0);
  else expect(filteredOut, 'rows = duplicates + reports').toBe(0);
  expect(evidence.pages).toBeLessThanOrEqual(requests.length);
  if (isOneAtATime) expect(evidence.pages, 'one at a time wastes none').toBe(requests.length);
  if (pages === null) return;
  expect(evidence.pages).toBe(pages.length);
  expect(evidence.rows).toBe(pages.reduce((sum, page) => sum + page.received, 0));
}

const mostPasses = 5;

function judgeRequests({ evidence, requests, mostRows }: Played, { pageSize, slips }: Scenario): void {
  expect(evidence.passes).toBeGreaterThanOrEqual(1);
  expect(evidence.passes).toBeLessThanOrEqual(mostPasses);
  const overlappingPages = Math.ceil((2 * mostRows) / pageSize);
  expect(requests.length).toBeLessThanOrEqual(mostPasses * (2 * overlappingPages + 10) + 2 * slips.length);
  // One row a page leaves nothing to overlap: two are asked for.
  for (const { query } of requests) expect(Number(query.limit)).toBeLessThanOrEqual(Math.max(2, pageSize));
}
