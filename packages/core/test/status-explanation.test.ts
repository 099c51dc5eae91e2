import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../src/status/catalogue.ts';
import { explainCode, explainStatus, type StatusExplanation } from '../src/status/explain-status.ts';

function failed(statusCode: string | null) {
  return { status: 'failed', statusCode, contradiction: null, isFinal: true } as const;
}

describe('a listed code', () => {
  it('becomes a verdict in English', () => {
    expect(explainStatus(failed('MK:0001'), 'en')).toEqual({
      what: 'Home register does not know the number: not in use',
      whoseDoing: ['number'],
      reason: 'number-not-existing',
      retry: 'never',
      advice: 'Check the number with the person; take it off the list.',
      certainty: { agree: 7, of: 7, dissent: [], listed: true, isGuess: false },
      sources: explainCode('MK:0001', 'zh-CN').sources,
      readings: [],
      code: 'MK:0001',
    });
  });

  it('names who says so, as many as agree, and nobody who says otherwise', () => {
    for (const code of ['MK:0001', 'MK:0024', 'DB:0126', 'DELIVRD', 'MK:9999']) {
      const { sources, certainty } = explainCode(code, 'en');
      expect(sources).toHaveLength(certainty.agree);
      expect(new Set([...sources, ...certainty.dissent]).size).toBe(certainty.of);
    }
    expect(explainCode('MK:0024', 'en').sources).not.toContain('N');
  });

  it('becomes a verdict in Chinese', () => {
    expect(explainStatus(failed('MK:0024'), 'zh-CN')).toMatchObject({
      what: '关机',
      retry: 'later',
      advice: '待用户确认已开机后再发送；验证码请用户重新获取。',
      certainty: { agree: 4, of: 5, dissent: ['N'] },
    });
  });

  it.each([
    ['DELIVRD', 'never'],
    ['EXPIRED', 'later'],
    ['ACCEPTD', 'unclear'],
    ['MK:0024', 'later'],
    ['MK:1006', 'now'],
    ['IA:0054', 'later'],
    ['MB:0010', 'never'],
    ['MK:0005', 'unclear'],
    ['MK:0000', 'unclear'],
    ['MC:0055', 'unclear'],
  ])('%s: send again? %s', (code, retry) => {
    expect(explainCode(code, 'en').retry).toBe(retry);
  });

  it('names several whose doing it may be, likeliest first', () => {
    expect(explainCode('EXPIRED', 'en').whoseDoing).toEqual(['handset', 'carrier']);
    expect(explainCode('REJECTD', 'en').whoseDoing).toEqual(['number', 'content', 'platform']);
    expect(explainCode('10', 'en').whoseDoing).toEqual(['handset', 'number']);
  });

  it('shows the code as it came beside what it was read as', () => {
    expect(explainCode(' mk：0024?', 'en')).toMatchObject({ what: 'Phone switched off', code: ' mk：0024?' });
  });

  it('ACCEPTD keeps its official meaning and lists the other readings', () => {
    expect(explainCode('ACCEPTD', 'en')).toMatchObject({
      what: "Taken on the recipient's behalf, on its way",
      reason: 'accepted',
      retry: 'unclear',
      certainty: { agree: 2, of: 5, dissent: ['I', 'P', 'T'] },
      readings: [
        { text: "taken on the recipient's behalf, an in-between state", sources: ['A', 'H'] },
        { text: 'received', sources: ['I', 'P', 'T'] },
      ],
    });
  });

  it('that sources read differently says so, and prefers none', () => {
    expect(explainCode('MK:0002', 'en')).toMatchObject({
      what: 'Sources do not agree on this code: the switch does not know the subscriber; or number suspended; or gateway trouble; or reception trouble; or number in use',
      whoseDoing: ['unclear'],
      reason: 'unknown',
      retry: 'unclear',
      certainty: { agree: 1, of: 5, dissent: ['E', 'K', 'T', 'N'] },
    });
  });
});

describe('a report', () => {
  it('whose status and code disagree is explained as a contradiction, with what the code says', () => {
    const report = { status: 'delivered', statusCode: 'MK:0001', contradiction: 'failed', isFinal: false } as const;
    const contradiction: Partial<StatusExplanation> = {
      reason: 'contradiction',
      whoseDoing: ['unclear'],
      retry: 'unclear',
    };
    expect(explainStatus(report, 'en')).toMatchObject({
      ...contradiction,
      what: 'The service says delivered, the code says otherwise: home register does not know the number: not in use',
    });
    // Also when whoever made the report did not notice.
    expect(explainStatus({ ...report, contradiction: null }, 'en')).toMatchObject(contradiction);
    expect(explainStatus(failed('DELIVRD'), 'en')).toMatchObject(contradiction);
  });

  it.each([null, '', ' ', 'DELIVRD', 'MK:9999', 'XYZ'])(
    'that was delivered, with code %j, needs nothing',
    (statusCode) => {
      expect(
        explainStatus({ status: 'delivered', statusCode, contradiction: null, isFinal: true }, 'en'),
      ).toMatchObject({
        what: 'The phone took the message',
        whoseDoing: ['nobody'],
        reason: 'delivered',
        retry: 'never',
        certainty: { isGuess: false },
        code: statusCode,
      });
    },
  );

  it.each([null, '', 'MK:9999'])('that is pending, with code %j, has no receipt yet', (statusCode) => {
    const report = { status: 'pending', statusCode, contradiction: null, isFinal: false } as const;
    expect(explainStatus(report, 'en')).toMatchObject({
      what: 'Sent, no receipt yet',
      reason: 'no-receipt',
      retry: 'unclear',
    });
    expect(explainStatus(report, 'zh-CN').what).toBe('已提交，尚无回执');
  });

  it('that failed without a code is unclear', () => {
    expect(explainStatus(failed(null), 'en')).toMatchObject({
      what: 'Failed; no code says why',
      reason: 'unknown',
      retry: 'unclear',
    });
  });

  it('that failed with UNKNOWN is no contradiction: carriers report failures so', () => {
    expect(explainStatus(failed('UNKNOWN'), 'en')).toMatchObject({ reason: 'unknown', whoseDoing: ['carrier'] });
  });
});

describe('an unlisted code', () => {
  it.each([
    ['MK:9999', 'unknown', ['number', 'handset'], 'unclear', /China Mobile: could not be delivered/],
    ['MI:8888', 'unknown', ['number', 'handset'], 'unclear', /expired/],
    ['MN:8888', 'unknown', ['number', 'handset'], 'unclear', /refused/],
    ['MJ:1234', 'deleted', ['platform', 'carrier'], 'unclear', /deleted/],
    ['MM:1234', 'unknown', ['carrier'], 'unclear', /does not know/],
    ['ML:1234', 'accepted', ['carrier'], 'unclear', /on its way/],
    ['MH:1234', 'unknown', ['unclear'], 'unclear', /China Mobile/],
    ['DA:0051', 'carrier-network', ['carrier'], 'later', /link/],
    ['MA:0030', 'unknown', ['unclear'], 'unclear', /reseller/],
    ['DB:9999', 'unknown', ['unclear'], 'unclear', /refused/],
    ['MC:9999', 'timeout', ['carrier'], 'unclear', /may have arrived/],
    ['LT:7777', 'unknown', ['unclear'], 'unclear', /China Unicom$/],
    ['2_12', 'unknown', ['unclear'], 'unclear', /China Unicom$/],
    ['R:00099', 'unknown', ['unclear'], 'unclear', /China Unicom, or of China Telecom$/],
    ['SMGP640', 'unknown', ['unclear'], 'unclear', /China Telecom$/],
    ['ERR:640', 'unknown', ['unclear'], 'unclear', /China Telecom$/],
    ['888', 'unknown', ['unclear'], 'unclear', /China Telecom$/],
    ['EXPIREDS640S', 'number-not-existing', ['number'], 'unclear', /expired.*640.*number not in use/],
    ['UNDELIVS602S', 'handset-off', ['handset'], 'later', /could not be delivered.*602.*switched off/],
    ['UNKNOWNS601S', 'unknown', ['unclear'], 'unclear', /do not agree/],
    ['REJECTDS888S', 'refused', ['number', 'content', 'platform'], 'unclear', /refused.*888/],
    ['REJECTED', 'refused', ['number', 'content', 'platform'], 'unclear', /refused/],
    ['XXBLKXX', 'user-blocked', ['number'], 'unclear', /blocked/],
    ['BADKEY', 'content-blocked', ['content'], 'unclear', /text/],
    ['SIGNATU', 'signature-template', ['content'], 'unclear', /signature/],
    ['DAYLIMIT', 'frequency-limit', ['sender'], 'later', /too many/],
    ['NOROUTES', 'routing-gateway', ['platform'], 'now', /routing/],
    ['SC:0099', 'unknown', ['unclear'], 'unclear', /Huawei/],
    ['E200099', 'unknown', ['unclear'], 'unclear', /Huawei/],
    ['CMPP30ERR:8', 'unknown', ['unclear'], 'unclear', /never reached a phone/],
  ])('%s is explained with what its shape allows: %s, %j, %s', (code, reason, whoseDoing, retry, what) => {
    const explained = explainCode(code, 'en');
    expect(explained).toMatchObject({ reason, whoseDoing, retry, code });
    expect(explained.what).toMatch(what);
    expect(explained.what).toMatch(/^Not a listed code; perhaps: /);
    if (reason !== 'unknown') expect(explained.advice).toMatch(/^A guess: make sure first\. /);
    expect(explained.certainty).toEqual({ agree: 0, of: 0, dissent: [], listed: false, isGuess: true });
    expect(explainCode(code, 'zh-CN').what).toMatch(/^未收录的代码，可能是：/);
  });

  it.each([
    'MK:1',
    'MK:12345',
    'DELIVER',
    'DELIVRDS000S',
    'EXPIREO',
    'KEYLIMIT',
    'MA:9999',
    'LT:',
    'SMGP',
    '1234567',
    '你好',
  ])('%s allows nothing: it is only shown', (code) => {
    expect(explainCode(code, 'en')).toMatchObject({
      what: 'Not a listed code',
      whoseDoing: ['unclear'],
      reason: 'unknown',
      retry: 'unclear',
      certainty: { listed: false, isGuess: false },
      code,
    });
  });
});

const anyCode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc.string({ unit: fc.constantFrom('M', 'K', 'S', 'R', ':', '：', '0', '9', '?', '*', '_', ' ', 'E') }),
  fc
    .tuple(fc.constantFrom(...catalogueEntries.map(({ code }) => code)), fc.string({ maxLength: 4 }))
    .map(([code, tail]) => code + tail),
);

describe('any string at all', () => {
  it('is explained in both languages, raw, and never as permanent unless it is listed', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('delivered', 'failed', 'pending', 'unknown'), (code, status) => {
        for (const explained of [
          explainCode(code, 'en'),
          explainCode(code, 'zh-CN'),
          explainStatus({ status, statusCode: code, contradiction: null, isFinal: true }, 'zh-CN'),
        ]) {
          expect(explained.code).toBe(code);
          expect(explained.what).not.toBe('');
          expect(explained.advice).not.toBe('');
          expect(explained.whoseDoing.length).toBeGreaterThan(0);
          if (!explained.certainty.listed && explained.reason !== 'delivered')
            expect(explained.retry).not.toBe('never');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['?', '*', ' ', ':', ': ', '：', 'A', '0', 'MK:', 'ERR', '_006', '\u{1F4A5}', 'a?'])(
    'is explained when it is a million characters of %j',
    (part) => {
      const code = `x${part.repeat(Math.ceil(1_000_000 / part.length))}x`;
      expect(explainCode(code, 'en')).toMatchObject({
        reason: 'unknown',
        certainty: { listed: false, isGuess: false },
      });
    },
  );
});
