import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { toDeliveryReport } from '../src/reports/delivery-report.ts';
import { parseSmsReportPage } from '../src/reports/wire.ts';

function read(body: unknown) {
  const result = parseSmsReportPage(body);
  if (!('value' in result)) throw new Error(`unreadable: ${result.paths.join(', ')}`);
  const { items } = result.value;
  return {
    received: items.length,
    rows: items.filter((item) => item.row !== null),
    unreadable: items.flatMap(({ unreadable }) => unreadable ?? []),
  };
}

const row = {
  message_id: 'b23f2f7343224f8c9597b05a9a0bcc56',
  status: 1,
  sign_id: 'ce7f2f7343224f8c9597b05a9a0bcc2e',
  status_desc: 'DELIVRD',
  fee_num: 2,
  extend_code: null,
  nation_code: '86',
  mobile: '134****6789',
  submit_time: '2016-08-02T08:10:01Z',
  deliver_time: '2016-08-02T08:10:02Z',
};

describe('a row as the service may really send it', () => {
  it.each([
    ['numbers as text', { status: '1', fee_num: '2' }, { status: 'delivered', segments: 2 }],
    ['text as a number', { nation_code: 86, mobile: 13412346789 }, { nationCode: '86', mobile: '13412346789' }],
    ['an unknown status number', { status: 7, status_desc: null }, { status: 'unknown', isFinal: false }],
    ['no status at all', { status: undefined }, { status: 'delivered' }],
    ['a status that is no number', { status: 'done', status_desc: 'XX' }, { status: 'unknown', statusCode: 'XX' }],
    ['empty times', { submit_time: '', deliver_time: null }, { submitTime: null, deliverTime: null }],
    ['a time without a zone', { submit_time: '2016-08-02 08:10:01' }, { submitTime: new Date('2016-08-02T08:10:01Z') }],
    ['a time that is none', { submit_time: 'yesterday' }, { submitTime: null }],
    ['an empty code', { status_desc: ' ' }, { statusCode: null }],
    ['a full number', { mobile: '13445676789' }, { mobile: '13445676789' }],
  ])('%s', (_name, change, expected) => {
    const page = read({ request_id: 'r', count: 1, data: [{ ...row, ...change }] });
    expect(page.unreadable).toEqual([]);
    expect(page.rows.map(toDeliveryReport)[0]).toMatchObject(expected);
  });

  it('with missing optional fields is still a report', () => {
    const report = read({ data: [{ message_id: 'm' }] }).rows.map(toDeliveryReport)[0];
    expect(report).toMatchObject({ messageId: 'm', mobile: '', status: 'unknown', segments: null, signId: null });
  });

  it('keeps fields that the document does not know', () => {
    expect(read({ data: [{ ...row, event_type: 'sms_success_event' }] }).rows[0]?.row).toHaveProperty('event_type');
  });
});

describe('a row that cannot be read', () => {
  it('never costs the rest of its page, and is named without its values', () => {
    const page = read({
      data: [row, { ...row, message_id: null }, 'nonsense', { ...row, mobile: ['13412346789'] }, row],
    });
    expect(page.rows).toHaveLength(2);
    expect(page.received).toBe(5);
    expect(page.unreadable.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(page.unreadable[0]?.paths).toContain('data.1.message_id');
    expect(JSON.stringify(page.unreadable)).not.toContain('13412346789');
  });
});

describe('an answer', () => {
  it.each([[null], [[]], ['text'], [{}], [{ data: null }], [{ data: {} }]])(
    'of another shape (%j) is refused by its paths',
    (body) => {
      expect(parseSmsReportPage(body)).toHaveProperty('paths');
    },
  );

  it('of any shape is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (body, data) => {
        parseSmsReportPage(body);
        const page = read({ data });
        expect(page.rows.length + page.unreadable.length).toBe(data.length);
        page.rows.map(toDeliveryReport);
      }),
    );
  });
});
