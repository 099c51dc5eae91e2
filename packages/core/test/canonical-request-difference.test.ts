import { describe, expect, it } from 'vitest';
import { findSignatureRefusal } from '../src/http/signature-refusal.ts';
import { headers, keys, ours, path, query, refused, sentBack, sign } from './refused-request.ts';

describe('a canonical request that came back', () => {
  const changes: readonly (readonly [string, Parameters<typeof sign>[0], object])[] = [
    ['another method', { method: 'POST' }, { part: 'method' }],
    ['another path', { path: path.replace('report', 'reports') }, { part: 'path' }],
    [
      'a parameter of another value',
      { query: [...query.slice(0, 2), ['limit', '99']] },
      { part: 'query', name: 'limit' },
    ],
    [
      'a number',
      {
        query: [
          ['status', '2'],
          ['mobile', '13412340000'],
          ['limit', '100'],
        ],
      },
      { part: 'query', name: 'mobile' },
    ],
    ['a parameter that is missing', { query: query.slice(1) }, { part: 'query', name: 'status' }],
    ['a parameter that came along', { query: [...query, ['trace', '1']] }, { part: 'query', name: 'trace' }],
    ['a parameter that came twice', { query: [...query, ['limit', '100']] }, { part: 'query', name: 'limit' }],
    ['no query', { query: [] }, { part: 'query', name: 'limit' }],
    ['another host', { headers: { ...headers, host: 'proxy.example' } }, { part: 'header', name: 'host' }],
    ['a header that came along', { headers: { ...headers, via: '1.1 proxy' } }, { part: 'header', name: 'via' }],
    ['a body', { body: '{}' }, { part: 'payload' }],
  ];

  it.each(changes)('names what differs: %s', (_what, change, difference) => {
    expect(findSignatureRefusal(sentBack(sign(change)))).toEqual({ kind: 'canonical-request', ...difference });
  });

  it('names a parameter that is only spelled otherwise', () => {
    const signed = sign({ query: [['mobile', '134****6789']] });
    const text = sentBack(signed.replaceAll('%2A', '*')).serverText;
    expect(findSignatureRefusal(refused({ canonicalRequest: signed, serverText: text }))).toEqual({
      kind: 'canonical-request',
      part: 'query',
      name: 'mobile',
    });
  });

  it('names the list of signed headers', () => {
    const theirs = ours.replace('content-type;host;', 'host;content-type;');
    expect(findSignatureRefusal(sentBack(theirs))).toEqual({ kind: 'canonical-request', part: 'signed-headers' });
  });

  it('means another secret when nothing differs', () => {
    expect(findSignatureRefusal(sentBack(ours))).toEqual({ kind: 'secret' });
  });

  it('never repeats a made-up name that may be a number or a key', () => {
    for (const name of ['13412346789', 'x13412346789', keys.accessKeyId, 'a b', '']) {
      const refusal = findSignatureRefusal(sentBack(sign({ query: [...query, [name, '1']] })));
      expect(refusal).toEqual({ kind: 'canonical-request', part: 'query' });
    }
  });

  const layouts: readonly (readonly [string, (text: string) => string])[] = [
    ['bars', (text) => text],
    ['newlines', (text) => text.replaceAll('|', '\n')],
    ['newlines of the other kind', (text) => text.replaceAll('|', '\r\n')],
    ['escaped newlines', (text) => text.replaceAll('|', '\\n')],
    ['newlines escaped twice', (text) => text.replaceAll('|', '\\\\n')],
    ['indented lines without blank ones', (text) => text.replaceAll(/\|+/g, '\n    ')],
    ['backticks', (text) => ` \`${text}\`.`],
    ['quotes', (text) => `"${text}"}`],
    ['words behind', (text) => `${text}, client: 10.0.0.1, server: gateway, request: "GET /v2 HTTP/1.1"`],
    ['escaped ampersands', (text) => text.replaceAll('&', '\\u0026')],
    ['ampersands as HTML has them', (text) => text.replaceAll('&', '&amp;')],
  ];

  it.each(layouts)('is read in %s', (_layout, wrap) => {
    expect(findSignatureRefusal(sentBack(ours, wrap))).toEqual({ kind: 'secret' });
    const changed = sign({ query: [...query.slice(0, 2), ['limit', '99']] });
    expect(findSignatureRefusal(sentBack(changed, wrap))).toEqual({
      kind: 'canonical-request',
      part: 'query',
      name: 'limit',
    });
    const otherHost = sign({ headers: { ...headers, host: 'proxy.example' } });
    expect(findSignatureRefusal(sentBack(otherHost, wrap))).toMatchObject({ part: 'header', name: 'host' });
    expect(findSignatureRefusal(sentBack(sign({ body: '{}' }), wrap))).toMatchObject({ part: 'payload' });
  });

  it('is read without the word before it, and without a query', () => {
    const signed = sign({ query: [] });
    const serverText = `verify aksk signature fail: ${signed}`;
    expect(findSignatureRefusal(refused({ canonicalRequest: signed, serverText }))).toEqual({ kind: 'secret' });
  });

  it('may hold a token that was starred out', () => {
    const signed = sign({ headers: { ...headers, 'X-Security-Token': 'TOKEN' } });
    const { serverText } = sentBack(signed.replace('TOKEN', '***'));
    expect(findSignatureRefusal(refused({ canonicalRequest: signed, serverText }))).toEqual({ kind: 'secret' });
  });

  it('that is cut proves a difference in what is there, and never that the secret is wrong', () => {
    const changed = sign({ query: [...query.slice(0, 2), ['limit', '99']] });
    for (let length = 0; length < ours.length; length += 1) {
      const refusal = findSignatureRefusal(sentBack(ours, (text) => text.slice(0, length)));
      expect(refusal, `the first ${length} characters`).toEqual({ kind: 'unexplained' });
    }
    const upToHost = changed.slice(0, changed.indexOf('x-project-id'));
    expect(findSignatureRefusal(sentBack(upToHost))).toMatchObject({ part: 'query', name: 'limit' });
  });

  it('does nothing when our own is not at hand', () => {
    expect(findSignatureRefusal({ ...sentBack(ours), canonicalRequest: undefined })).toEqual({ kind: 'unexplained' });
  });
});
