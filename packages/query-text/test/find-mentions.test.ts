import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../src/index.ts';

const options = { now: Date.parse('2026-11-24T02:30:00Z'), timeZone: 'Asia/Shanghai' };
const idA = 'ce7f2f7343224f8c9597b05a9a0bcc2e';
const idB = 'b23f2f7343224f8c9597b05a9a0bcc56';

const numbersIn = (text: string) => findMentions(text, options).numbers.map(({ mobile }) => mobile);

describe('a text that somebody wrote', () => {
  it.each([
    ['User 134 1234 6789 says no code came since 9:30', ['13412346789']],
    ['用户13412346789没收到验证码', ['13412346789']],
    ['手机号：134****6789，昨天10:30下单', ['134****6789']],
    ['call <tel:+8613412346789|134-1234-6789>, thanks.', ['13412346789']],
    ['phone:13412346789;other=15500001111', ['13412346789', '15500001111']],
    ['"13412346789" (13412346789) `13412346789` *13412346789*', ['13412346789']],
    ['13412346789/15500001111\n139****2500', ['13412346789', '15500001111', '139****2500']],
    ['https://shop.example/orders?mobile=13412346789', ['13412346789']],
    ['+49 1511 2345678 is German', ['15112345678']],
    [`{"mobile":"13412346789","message_id":"${idA}"}`, ['13412346789']],
  ])('%#: its numbers are found, each once, in their order', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    'Ticket #12345678, 10.0.0.1, v1.2.3, 2026-11-23 12:00, 11-23 10:00-11:00',
    'order 20261123100012345 of ¥1,234.56',
    '【云上商城】您的验证码是 482913，5分钟内有效',
    'user_13412346789 and a13412346789b are names',
    '',
  ])('%#: dates, times, prices, codes and names are no numbers', (text) => {
    expect(findMentions(text, options)).toEqual({ numbers: [], messageIds: [] });
  });

  it('its message ids are found', () => {
    const { messageIds } = findMentions(`ids ${idA}, ${idB} and once more ${idA}.`, options);
    expect(messageIds).toEqual([idA, idB]);
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        findMentions(text, options);
      }),
    );
  });

  it('holds a number wherever it stands between other words', () => {
    const words = fc.array(fc.constantFrom('please', '请看', 'no code', '——', '“', '（', ':', '\n', '#12'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, words, fc.stringMatching(/^13[0-35-9]\d{8}$/), (before, after, number) => {
        expect(numbersIn(`${before.join(' ')} ${number} ${after.join(' ')}`)).toEqual([number]);
      }),
    );
  });
});
