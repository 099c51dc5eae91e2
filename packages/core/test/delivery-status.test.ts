import { describe, expect, it } from 'vitest';
import { explainCode, readDeliveryOutcome, type DeliveryOutcome } from '../src/index.ts';

function outcome(
  status: DeliveryOutcome['status'],
  isFinal: boolean,
  contradiction: DeliveryOutcome['contradiction'] = null,
) {
  return { status, isFinal, contradiction };
}

const failures = ['EXPIRED', 'DELETED', 'UNDELIV', 'REJECTD'];
const listed = ['MK:0001', 'DB:0141', 'MK:0000', 'BLACK', '12', 'LT:0011', ' mk： 0001?'];
const noReport = ['MC:0055', 'IC:0001', 'ID:0055'];
const unlisted = ['MK:9999', 'DB:01411', 'DELIVER', 'EXPIREDS640S', 'toString', '__proto__'];

describe('status and status_desc read together', () => {
  it.each([
    ...[null, '', ' ', 'ACCEPTD', ...unlisted].map((desc) => [0, desc, outcome('pending', false)] as const),
    ...[null, '', 'DELIVRD', 'delivrd ', ...unlisted].map((desc) => [1, desc, outcome('delivered', true)] as const),
    ...[null, '', 'UNKNOWN', ...failures, ...listed, ...noReport, ...unlisted].map(
      (desc) => [2, desc, outcome('failed', true)] as const,
    ),
    ...[null, 3, -1].flatMap((status) => [
      [status, 'DELIVRD', outcome('delivered', true)] as const,
      [status, 'ACCEPTD', outcome('pending', false)] as const,
      [status, 'UNKNOWN', outcome('unknown', true)] as const,
      ...failures.map((desc) => [status, desc, outcome('failed', true)] as const),
      ...[null, '', ...listed, ...noReport, ...unlisted].map(
        (desc) => [status, desc, outcome('unknown', false)] as const,
      ),
    ]),
  ])('%s + %s', (status, desc, expected) => {
    expect(readDeliveryOutcome(status, desc)).toEqual(expected);
  });

  it.each([
    ...[...failures, ...listed].map((desc) => [1, desc, outcome('delivered', false, 'failed')] as const),
    ...[...failures, ...listed].map((desc) => [0, desc, outcome('pending', false, 'failed')] as const),
    ...[...noReport, 'UNKNOWN'].map((desc) => [1, desc, outcome('delivered', false, 'unknown')] as const),
    ...noReport.map((desc) => [0, desc, outcome('pending', false, 'unknown')] as const),
    [0, 'DELIVRD', outcome('pending', false, 'delivered')],
    [0, 'UNKNOWN', outcome('pending', false, 'unknown')],
    [2, 'DELIVRD', outcome('failed', false, 'delivered')],
    [2, 'ACCEPTD', outcome('failed', false, 'pending')],
    [1, 'ACCEPTD', outcome('delivered', false, 'pending')],
  ] as const)('%s + %s contradict each other: shown, and not final', (status, desc, expected) => {
    expect(readDeliveryOutcome(status, desc)).toEqual(expected);
  });
});

describe('the seven CMPP states', () => {
  it.each(['DELIVRD', 'EXPIRED', 'DELETED', 'UNDELIV', 'ACCEPTD', 'UNKNOWN', 'REJECTD'])('%s has words', (code) => {
    expect(explainCode(code, 'en').what).toMatch(/\w+ \w+/);
    expect(explainCode(code, 'en').advice).toMatch(/\w+ \w+/);
  });

  it.each([...listed, ...noReport])('beside them, %s is listed', (code) => {
    expect(explainCode(code, 'en').certainty.listed).toBe(true);
  });

  it.each(unlisted)('%s is not listed, and said so', (code) => {
    expect(explainCode(code, 'en').certainty.listed).toBe(false);
  });
});
