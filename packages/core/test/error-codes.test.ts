import { readFileSync } from 'node:fs';
import { smnErrorCodes } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { errorCodesInEnglish } from '../src/http/error-codes-en.ts';
import { errorCodesInChinese } from '../src/http/error-codes-zh-cn.ts';
import { apiCodeStatuses, errorTopic, type ErrorText, type ErrorTopic } from '../src/http/error-codes.ts';

// Each row is one meaning of the API reference: its HTTP status and the codes that share it.
const rows: readonly { readonly status: number; readonly codes: readonly string[] }[] = JSON.parse(
  readFileSync(new URL('fixtures/error-codes.json', import.meta.url), 'utf8'),
);
const codes = rows.flatMap((row) => row.codes.map((code) => [code, row.status] as const));
const languages: readonly (readonly [string, Readonly<Record<ErrorTopic, ErrorText>>, RegExp])[] = [
  ['English', errorCodesInEnglish, /^[A-Z][^\u4e00-\u9fff]+[^.\s]$/],
  ['Chinese', errorCodesInChinese, /[\u4e00-\u9fff]{2}/],
];

describe.each(languages)('the error codes in %s', (_language, texts, form) => {
  it.each(codes)('say what %s means and what to do', (code, status) => {
    expect(errorTopic(code, status)).toBe(code);
    const text = Object.entries(texts).find(([topic]) => topic === code)?.[1];
    expect(text?.meaning).toMatch(form);
    expect(text?.advice).toMatch(form);
  });

  it('hold nothing that the API reference does not list, but fallbacks', () => {
    const listed = new Set<string>(codes.map(([code]) => code));
    const further = Object.keys(texts).filter((topic) => !listed.has(topic));
    expect(further.every((topic) => topic.startsWith('HTTP '))).toBe(true);
  });

  it('share no sentence, unless the reference gives codes one meaning', () => {
    const topicsBySentence = new Map<string, string[]>();
    for (const [topic, { meaning, advice }] of Object.entries(texts)) {
      for (const sentence of [meaning, advice]) {
        topicsBySentence.set(sentence, [...(topicsBySentence.get(sentence) ?? []), topic]);
      }
    }
    const shared = [...topicsBySentence.values()].filter((topics) => topics.length > 1).map((topics) => topics.join());
    const allowed = rows.filter((row) => row.codes.length > 1).map((row) => row.codes.toSorted().join());
    expect([...new Set(shared)].toSorted()).toEqual(allowed.toSorted());
  });
});

it('lists exactly the codes of the API reference, each with its HTTP status', () => {
  expect(apiCodeStatuses).toEqual(Object.fromEntries(codes));
});

describe('an error is looked up', () => {
  it('by its code, whatever the status beside it', () => {
    expect(errorTopic('SMN.0113', 500)).toBe('SMN.0113');
  });

  it('in the one code that the service spells without a dot with a dot, too', () => {
    expect(errorTopic('SMN0261', 400)).toBe('SMN0261');
    expect(errorTopic('SMN.0261', 400)).toBe('SMN0261');
  });

  it('in no other second spelling', () => {
    expect(errorTopic('SMN0113', 400)).toBe('HTTP 400');
    expect(errorTopic('smn.0113', 400)).toBe('HTTP 400');
    expect(errorTopic('toString', 400)).toBe('HTTP 400');
  });

  it.each([
    [400, 'HTTP 400'],
    [401, 'HTTP 401'],
    [403, 'HTTP 403'],
    [404, 'HTTP 404'],
    [408, 'HTTP 408'],
    [429, 'HTTP 429'],
    [500, 'HTTP 5xx'],
    [501, 'HTTP 5xx'],
    [502, 'HTTP 5xx'],
    [503, 'HTTP 5xx'],
    [504, 'HTTP 5xx'],
    [302, 'HTTP other'],
    [undefined, 'HTTP other'],
  ] as const)('by its status %s when the code is not known', (status, topic) => {
    expect(errorTopic('APIGW.9999', status)).toBe(topic);
    expect(errorTopic(undefined, status)).toBe(topic);
  });

  it('as every code that the emulator can answer with', () => {
    expect(smnErrorCodes.filter((code) => errorTopic(code, 400) !== code)).toEqual([]);
  });
});
