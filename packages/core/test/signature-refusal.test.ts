import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sdkDate } from '../src/auth/aksk-signer.ts';
import { findSignatureRefusal } from '../src/http/signature-refusal.ts';
import { headers, keys, now, projectId, refused, sentBack, sign } from './refused-request.ts';

describe('a clock that is off', () => {
  it.each([
    ['20 minutes slow', 20 * 60_000],
    ['20 minutes fast', -20 * 60_000],
    ['a second beyond 15 minutes slow', 15 * 60_000 + 1000],
    ['a second beyond 15 minutes fast', -15 * 60_000 - 1000],
  ])('is told by how much it has to be turned when it is %s', (_what, skewMs) => {
    const serverDate = new Date(now + skewMs).toUTCString();
    expect(findSignatureRefusal(refused({ serverDate }))).toEqual({ kind: 'clock-skew', skewMs });
  });

  it.each([15 * 60_000, -15 * 60_000, 0])('is no reason at %i ms', (skewMs) => {
    const serverDate = new Date(now + skewMs).toUTCString();
    expect(findSignatureRefusal(refused({ serverDate }))).toEqual({ kind: 'unexplained' });
  });

  it('is the reason at exactly 15 minutes when the service says so: dates are cut to the second', () => {
    const serverDate = new Date(now + 15 * 60_000).toUTCString();
    const serverText = 'signature expired, signature time:20261124T100000Z';
    expect(findSignatureRefusal(refused({ serverDate, serverText }))).toEqual({
      kind: 'clock-skew',
      skewMs: 15 * 60_000,
    });
  });

  it('is measured by the time in the refusal’s words when a party in between has another date', () => {
    const serverText = 'signature expired, signature time:20261124T100000Z,server time:20261124T110000Z';
    expect(findSignatureRefusal(refused({ serverText }))).toEqual({ kind: 'clock-skew', skewMs: 3_600_000 });
  });

  it('is measured from the date that was sent, not from the clock when the answer came', () => {
    const clockMs = now + 3_600_000;
    expect(findSignatureRefusal(refused({ clockMs }))).toEqual({ kind: 'unexplained' });
    const unsigned = { clockMs, canonicalRequest: undefined };
    expect(findSignatureRefusal(refused(unsigned))).toEqual({ kind: 'clock-skew', skewMs: -3_600_000 });
    expect(findSignatureRefusal(refused({ ...unsigned, sentDate: sdkDate(now) }))).toEqual({ kind: 'unexplained' });
  });

  it.each([undefined, '', 'yesterday', '20261124'])('is not guessed from the date %s', (serverDate) => {
    expect(findSignatureRefusal(refused({ serverDate }))).toEqual({ kind: 'unexplained' });
  });
});

describe('a key that nobody knows', () => {
  it.each([
    'Incorrect IAM authentication information: Get secretKey failed,ak:ACCESSKEYID000000001,err:ak not exist',
    'Incorrect IAM authentication information: ak ACCESSKEYID000000001 not exist',
    'The access key is disabled',
  ])('is told by “%s”', (serverText) => {
    expect(findSignatureRefusal(refused({ serverText }))).toEqual({ kind: 'key-unknown' });
  });

  it('comes before the clock: the service looks at the key first', () => {
    const serverDate = new Date(now + 3_600_000).toUTCString();
    const serverText = 'ak ACCESSKEYID000000001 not exist';
    expect(findSignatureRefusal(refused({ serverText, serverDate }))).toEqual({ kind: 'key-unknown' });
  });
});

describe('a project or region that is not the key’s', () => {
  const accountProjects = [
    { id: projectId, name: 'cn-north-4' },
    { id: 'f'.repeat(32), name: 'cn-east-3' },
    { id: 'e'.repeat(32), name: 'cn-north-4_shop' },
  ];
  const forbidden = { status: 403, apiCode: 'SMN.0001', serverText: 'No permission for the resource.' };

  it.each([
    ['one of another account', 'a'.repeat(32), 'region-or-project'],
    ['another region’s', 'f'.repeat(32), 'region-or-project'],
    ['a sub-project of the region', 'e'.repeat(32), 'permission'],
    ['the region’s', projectId, 'permission'],
  ])('is told by the account’s projects: %s', (_what, asked, kind) => {
    const refusal = findSignatureRefusal(
      refused({ ...forbidden, projectId: asked, region: 'cn-north-4', accountProjects }),
    );
    expect(refusal).toEqual({ kind });
  });

  it('is read from the path when it is not given', () => {
    const other = accountProjects.slice(1);
    expect(findSignatureRefusal(refused({ ...forbidden, accountProjects: other }))).toEqual({
      kind: 'region-or-project',
    });
  });

  it.each(['project id mismatch', 'The project does not exist', 'wrong region', 'the token is of another project'])(
    'is told by “%s”',
    (serverText) => {
      expect(findSignatureRefusal(refused({ serverText }))).toEqual({ kind: 'region-or-project' });
      expect(findSignatureRefusal(refused({ status: 403, apiCode: 'APIGW.0302', serverText }))).toEqual({
        kind: 'region-or-project',
      });
    },
  );

  it('is told by a host that is another region’s than the one meant', () => {
    expect(findSignatureRefusal(refused({ region: 'cn-east-3' }))).toEqual({ kind: 'region-or-project' });
    expect(findSignatureRefusal(refused({ region: 'cn-north-4' }))).toEqual({ kind: 'unexplained' });
  });

  it('is not told by the words of a canonical request that came back', () => {
    const signed = sign({ headers: { ...headers, via: 'wrong project, ak not exist' } });
    const { serverText } = sentBack(signed);
    expect(findSignatureRefusal(refused({ canonicalRequest: signed, serverText }))).toEqual({ kind: 'secret' });
  });
});

describe('a missing permission', () => {
  it.each([
    ['SMN.0001', ''],
    ['SMN.0001', 'No permission for the resource.'],
    ['APIGW.0302', 'The IAM user is not authorized to access the API'],
    ['PAP.0001', 'Policy does not allow smn:sms:list to be performed.'],
  ])('is told by %s “%s”', (apiCode, serverText) => {
    expect(findSignatureRefusal(refused({ status: 403, apiCode, serverText }))).toEqual({ kind: 'permission' });
  });

  it.each([
    ['SMN.0228', 'The account is not allowed to use this API.'],
    ['SMN.0070', 'The account is restricted.'],
    ['SMN.0022', 'The token is invalid.'],
    [undefined, '403 Forbidden'],
  ])('is not what %s “%s” says', (apiCode, serverText) => {
    expect(findSignatureRefusal(refused({ status: 403, apiCode, serverText }))).toEqual({ kind: 'unexplained' });
  });
});

it('tells a temporary key’s token that is not its own', () => {
  const serverText = 'Incorrect IAM authentication information: verify security token fail';
  expect(findSignatureRefusal(refused({ serverText }))).toEqual({ kind: 'security-token' });
});

it('answers for any text at all, and repeats none of it', () => {
  const piece = fc.constantFrom(
    'GET',
    '|',
    '/v2/',
    '\n',
    '\\n',
    'a=1',
    '&',
    'host:',
    ';',
    '"',
    'canonicalRequest:',
    '13412346789',
    keys.accessKeyId,
    'e'.repeat(64),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(piece, fc.string())).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(401, 403), (serverText, status) => {
      const shown = JSON.stringify(findSignatureRefusal(refused({ status, serverText })));
      expect(shown).not.toContain('13412346789');
      expect(shown).not.toContain(keys.accessKeyId);
    }),
  );
});
