import { describe, expect, it } from 'vitest';
import { complaint, parse, search, signs } from './parsing.ts';

describe('an outcome', () => {
  it.each([
    ['delivered', 'delivered'],
    ['success', 'delivered'],
    ['成功', 'delivered'],
    ['已送达', 'delivered'],
    ['送达', 'delivered'],
    ['FAILED', 'failed'],
    ['fail', 'failed'],
    ['failure', 'failed'],
    ['undelivered', 'failed'],
    ['失败', 'failed'],
    ['失败的短信', 'failed'],
    ['pending', 'pending'],
    ['waiting', 'pending'],
    ['未回执', 'pending'],
    ['等待', 'pending'],
    ['unknown', 'unknown'],
    ['未知', 'unknown'],
    ['status:failed', 'failed'],
    ['status = failed', 'failed'],
    ['--status failed', 'failed'],
    ['—status failed', 'failed'],
    ['outcome:unknown', 'unknown'],
    ['状态：失败', 'failed'],
    ['--failed', 'failed'],
  ])('is read: %s', (typed, status) => {
    expect(search(typed).statuses).toEqual([status]);
  });

  it.each([
    'pending failed',
    'failed,pending',
    'failed or pending',
    '失败或未回执',
    'status=failed,pending',
    '失败、未回执',
  ])('may be several, in one order: %s', (typed) => {
    expect(search(typed).statuses).toEqual(['failed', 'pending']);
  });

  it.each([
    ['ok', ['ok']],
    ['not failed', ['not']],
    ['status:today', ['today']],
    ['failed2', ['failed2']],
    ['or failed', ['or']],
  ])('is never half understood: %s', (typed, words) => {
    expect(complaint(typed)).toMatchObject({ reason: 'not-understood', words });
  });

  it('may be joined to its like by or, as numbers may, and nothing else may', () => {
    expect(search('134****6789 or 139****0000').numbers).toHaveLength(2);
    expect(complaint('failed or today')).toMatchObject({ reason: 'not-understood', words: ['or'] });
  });

  it('of two kinds is asked back', () => {
    expect(complaint('未送达')).toMatchObject({ reason: 'not-understood', suggestions: ['失败', '未回执'] });
  });
});

describe('a message id', () => {
  it.each([
    ['0af9Z3b81c7d4e52', '0af9Z3b81c7d4e52'],
    ['id:abc_-1', 'abc_-1'],
    ['message:123456', '123456'],
    ['message_id=abcdefgh', 'abcdefgh'],
    ['--id abcdefgh', 'abcdefgh'],
    ['ffffffffffffffffffffffffffffffff', 'ffffffffffffffffffffffffffffffff'],
  ])('is read: %s', (typed, messageId) => {
    expect(search(typed).messageIds).toEqual([messageId]);
  });

  it('is never a number or a word', () => {
    expect(complaint('12345678901234567890').reason).toBe('not-a-number');
    expect(complaint('abcdefghijklmnopqrst').reason).toBe('not-understood');
  });

  it('is one of five at most', () => {
    const ids = [1, 2, 3, 4, 5].map((index) => `id:message-${index}`).join(' ');
    expect(search(ids).messageIds).toHaveLength(5);
    expect(complaint(`${ids} id:message-6`).reason).toBe('too-many');
  });
});

describe('a signature', () => {
  it.each([
    ['sign:商城', '商城'],
    ['sign=sign-1', '商城'],
    ['--sign 商城', '商城'],
    ['signature:通知', '商城通知'],
    ['签名：商城', '商城'],
    ['sign:"My Shop"', 'My Shop'],
    ['sign:“My Shop”', 'My Shop'],
    ["sign:'my shop'", 'My Shop'],
    ['sign:shop', 'My Shop'],
    ['商城', '商城'],
    ['商城通知失败', '商城通知'],
    ['签名:商城昨天失败', '商城'],
    ['"My Shop" today', 'My Shop'],
  ])('is found: %s', (typed, name) => {
    expect(search(typed, { signs }).signs.map((sign) => sign.name)).toEqual([name]);
  });

  it('that nobody knows is asked back with those there are', () => {
    const { reason, words, suggestions } = complaint('sign:shoop', { signs });
    expect({ reason, words }).toEqual({ reason: 'unknown-sign', words: ['shoop'] });
    expect(suggestions).toEqual(['商城', '"My Shop"', '商城通知']);
  });

  it('that fits several is asked back', () => {
    expect(complaint('sign:城', { signs })).toMatchObject({ reason: 'ambiguous', suggestions: ['商城', '商城通知'] });
    const twins = [
      { signId: 'sign-1', name: 'Shop' },
      { signId: 'sign-2', name: 'Shop' },
    ];
    expect(complaint('sign:Shop', { signs: twins })).toMatchObject({ suggestions: ['sign-1', 'sign-2'] });
  });

  it('is taken for an id when nobody says which there are', () => {
    expect(search('sign:abc').signs).toEqual([{ signId: 'abc', name: 'abc' }]);
  });
});

describe('what is no search', () => {
  it.each(['', '   ', '\u200B', '/smsreport', ' /smsreport '])('is empty: "%s"', (typed) => {
    expect(parse(typed)).toEqual({ kind: 'empty' });
  });

  it.each(['help', 'HELP', '帮助', '?', '？', '/smsreport help'])('is a call for help: %s', (typed) => {
    expect(parse(typed)).toEqual({ kind: 'help' });
  });

  it.each([
    ['code MK:0001', 'MK:0001'],
    ['代码 MK：0001', 'MK:0001'],
    ['状态码 delivrd', 'delivrd'],
    ['code failed', 'failed'],
  ])('is a code to explain: %s', (typed, code) => {
    expect(parse(typed)).toEqual({ kind: 'code', code });
  });

  it('is a code or help with something beside it', () => {
    expect(complaint('code MK:0001 today')).toMatchObject({ reason: 'conflict', words: ['code MK:0001'] });
    expect(complaint('failed help').reason).toBe('conflict');
  });
});

describe('a word that is not known', () => {
  it.each([
    ['faild', ['faild'], ['failed']],
    ['yesterdy', ['yesterdy'], ['yesterday']],
    ['faield today', ['faield'], ['failed']],
    ['lst week', ['lst', 'week'], ['last week']],
    ['faild yesterdy', ['faild', 'yesterdy'], ['failed yesterday']],
    ['faild bananas', ['faild', 'bananas'], []],
    ['失改', ['失改'], ['失败']],
    ['昨天蓝色失败', ['蓝色'], []],
    ['today!', ['today!'], ['today']],
    ['snice 09:00', ['snice'], ['since']],
    ['lats 24h', ['lats'], ['last']],
    ['stauts:failed', ['stauts:failed'], ['status:failed']],
    ['hlep', ['hlep'], ['help']],
    ['hlep today', ['hlep'], []],
    ['snice today 24h', ['snice'], []],
  ])('is asked back with what is one edit away: %s', (typed, words, suggestions) => {
    expect(complaint(typed)).toEqual({ reason: 'not-understood', words, suggestions, limitMs: null });
  });

  it.each([
    ['<@U123|failed>', ['failed']],
    ['<#C1|today>', ['today']],
    ['<mailto:a@b.example|a@b.example>', ['a@b.example']],
    ['<http://failed.example|failed.example>', ['failed.example']],
    ['&lt;b&gt;', ['<b>']],
    ['&amp;lt;', ['&lt;']],
  ])('is shown as it was typed, decoded once: %s', (typed, words) => {
    expect(complaint(typed)).toMatchObject({ reason: 'not-understood', words });
  });

  it('is never among the words that change nothing', () => {
    expect(search('please show me all the sms messages reports for 134****6789 on 请查询给的短信 today')).toEqual(
      search('134****6789 today'),
    );
    expect(search('summary')).toEqual(search('汇总'));
    expect(search('统计 failed').view).toBe('summary');
  });
});
