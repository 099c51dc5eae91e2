import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryError, SmnError, type SmnErrorCode, type SmnErrorDetails } from '../src/http/errors.ts';
import { explainError } from '../src/http/explain-error.ts';
import type { SignatureRefusal } from '../src/http/signature-refusal.ts';

const requestId = '3f2a7c1b9d8e4f60a1b2c3d4e5f60718';

function both(code: SmnErrorCode, details: SmnErrorDetails = {}): readonly [english: string, chinese: string] {
  const error = new SmnError(code, 'GET /v2/p/notifications/sms/report failed', details);
  return [explainError(error, 'en'), explainError(error, 'zh-CN')];
}

describe('an error of the service', () => {
  it('is told with its code, the request’s id and what to do', () => {
    expect(both('api', { status: 400, apiCode: 'SMN.0087', requestId })).toEqual([
      `The SMS signature is not approved (SMN.0087, request ${requestId}). Wait for its review, or choose one that is approved.`,
      `短信签名未审核通过（SMN.0087，请求 ID ${requestId}）。请等待审核，或改用已通过的签名。`,
    ]);
  });

  it('is told without what is not there', () => {
    expect(both('api', { status: 429 })).toEqual([
      'Too many requests at once. Wait a moment before asking again.',
      '请求过于频繁。请稍等片刻再试。',
    ]);
  });

  it('keeps a code that nobody knows, beside what its status says', () => {
    const [english, chinese] = both('api', { status: 503, apiCode: 'APIGW.0201' });
    expect(english).toContain('(APIGW.0201)');
    expect(chinese).toContain('（APIGW.0201）');
  });

  it('says how long to wait when the service did', () => {
    expect(both('api', { status: 429, retryAfterMs: 29_500 })).toEqual([
      'Too many requests at once. Ask again in 30 seconds.',
      '请求过于频繁。请在 30 秒后重试。',
    ]);
  });

  const rows: readonly { readonly status: number; readonly codes: readonly string[] }[] = JSON.parse(
    readFileSync(new URL('fixtures/error-codes.json', import.meta.url), 'utf8'),
  );
  it.each(rows.flatMap(({ status, codes }) => codes.map((apiCode) => ({ status, apiCode }))))(
    'has two sentences in each language for $apiCode',
    (details) => {
      const [english, chinese] = both('api', details);
      expect(english).toMatch(/^[A-Z][^.]+ \([A-Z]+\.?\d+\)\. [A-Z].+\.$/);
      expect(chinese).toMatch(/^.*[\u4e00-\u9fff].*（[A-Z]+\.?\d+）。.*[\u4e00-\u9fff].*。$/);
    },
  );
});

describe('a refused signature', () => {
  it.each([
    [1_200_000, '1,200 seconds behind', 'Set the clock forward by 1,200 seconds', '慢 1,200 秒', '调快 1,200 秒'],
    [-1_200_000, '1,200 seconds ahead of', 'Set the clock back by 1,200 seconds', '快 1,200 秒', '调慢 1,200 秒'],
  ])('of a clock %i ms off says which way to turn it', (skewMs, off, turn, chineseOff, chineseTurn) => {
    const [english, chinese] = both('api', { status: 401, refusal: { kind: 'clock-skew', skewMs } });
    expect(english).toContain(off);
    expect(english).toContain(turn);
    expect(chinese).toContain(chineseOff);
    expect(chinese).toContain(chineseTurn);
  });

  it.each([
    [{ part: 'query', name: 'limit' }, 'the query’s parameter “limit”', '查询参数“limit”'],
    [{ part: 'header', name: 'host' }, 'the header “host”', '请求头“host”'],
    [{ part: 'query' }, 'the query did', '查询参数到达'],
    [{ part: 'method' }, 'the method', '请求方法'],
    [{ part: 'path' }, 'the path', '请求路径'],
    [{ part: 'signed-headers' }, 'the list of signed headers', '参与签名的请求头列表'],
    [{ part: 'payload' }, 'the hash of the body', '请求体的哈希值'],
  ] as const)('names the line that differs: %o', (difference, english, chinese) => {
    const told = both('api', { status: 401, refusal: { kind: 'canonical-request', ...difference } });
    expect(told[0]).toContain(english);
    expect(told[1]).toContain(chinese);
  });

  it('has a sentence of its own for each kind', () => {
    const refusals: readonly SignatureRefusal[] = [
      { kind: 'clock-skew', skewMs: 1_000_000 },
      { kind: 'canonical-request', part: 'query', name: 'limit' },
      { kind: 'key-unknown' },
      { kind: 'secret' },
      { kind: 'security-token' },
      { kind: 'region-or-project' },
      { kind: 'permission' },
      { kind: 'unexplained' },
    ];
    const told = refusals.flatMap((refusal) => both('api', { status: 401, refusal }));
    expect(new Set(told).size).toBe(refusals.length * 2);
    expect(told.filter((sentence) => /[\u4e00-\u9fff]/.test(sentence))).toHaveLength(refusals.length);
  });
});

describe('an error before there is an answer', () => {
  it.each([
    ['ENOTFOUND', 'address could not be found', '找不到'],
    ['ECONNREFUSED', 'Nobody took the connection', '拒绝了连接'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate', '证书'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate', '证书'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate', '证书'],
    ['ECONNRESET', 'broke', '中断'],
    ['UND_ERR_SOCKET', 'broke', '中断'],
  ])('is told by what a person can do about %s', (code, english, chinese) => {
    const told = both('connection', { cause: Object.assign(new Error(code), { code }) });
    expect(told[0]).toContain(english);
    expect(told[1]).toContain(chinese);
  });

  it('is told without a cause, too', () => {
    expect(both('connection')[0]).toContain('broke');
  });

  it('says that the service took too long', () => {
    expect(both('timeout')).toEqual([
      'The service took too long to answer. Try again, ask about a shorter time, or allow more with `timeouts`.',
      '服务端响应超时。请重试、缩短查询的时间范围，或通过 `timeouts` 放宽时限。',
    ]);
  });
});

describe('an answer that cannot be read', () => {
  it('names places, a few of them', () => {
    const [english, chinese] = both('response', { paths: ['data', 'count', 'data.3', 'data.4'], requestId });
    expect(english).toContain(`(at data, count, data.3) (request ${requestId})`);
    expect(chinese).toContain('（位置：data、count、data.3）');
  });

  it('needs no places', () => {
    expect(both('response')[0]).toMatch(/^The service answered in a form that cannot be read\. /);
  });
});

describe('an impossible question', () => {
  it('says which part of it, why, and in Chinese what would work', () => {
    const error = queryError('end', 'is before its start');
    expect(explainError(error, 'en')).toBe('The query’s end is before its start. Change the question and ask again.');
    expect(explainError(error, 'zh-CN')).toBe(
      '查询条件“end”不成立，未发送请求。结束时间应为有效时间，且不早于起始时间。',
    );
  });

  it('is told for a part that has no rule, and for none', () => {
    expect(explainError(queryError('colour', 'is green'), 'zh-CN')).toContain('is green');
    expect(both('query')[1]).toMatch(/[\u4e00-\u9fff]/);
  });
});

it('holds no number, whatever the error was made of', () => {
  const dirty = fc.string().map((text) => `${text}13412346789`);
  const errors = fc.record({
    code: fc.constantFrom<SmnErrorCode>('api', 'connection', 'timeout', 'response', 'query'),
    details: fc.record(
      { status: fc.nat(599), apiCode: dirty, requestId: dirty, paths: fc.array(dirty), field: dirty, problem: dirty },
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(errors, ({ code, details }) => {
      for (const sentence of both(code, details)) expect(sentence).not.toContain('13412346789');
    }),
  );
});
