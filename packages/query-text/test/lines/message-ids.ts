import { complaint, day, found, named, usualNow, type Line } from './expectations.ts';

const hexadecimal = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6';
const lettersOnly = 'abcdefabcdefabcdefabcdefabcdefab';
const uuid = '550e8400-e29b-41d4-a716-446655440000';
const sixteen = 'k3j9x2m7q1w8e5r4';
const window = named('three-months', '2026-08-24T10:31+08:00');

const message = (...ids: readonly string[]) => found({ ids, window });
const ids = ['id:aaa001', 'id:aaa002', 'id:aaa003', 'id:aaa004', 'id:aaa005'];

export const messageIds: readonly Line[] = [
  // By their looks.
  { typed: hexadecimal, expect: message(hexadecimal) },
  { typed: lettersOnly, expect: message(lettersOnly) },
  { typed: sixteen, expect: message(sixteen) },
  { typed: sixteen.repeat(4), expect: message(sixteen.repeat(4)) },
  { typed: 'A1B2C3D4E5F6A7B8C9D0E1F2A3B4C5D6', expect: message('A1B2C3D4E5F6A7B8C9D0E1F2A3B4C5D6') },
  { typed: hexadecimal, zone: 'America/New_York', expect: message(hexadecimal) },
  {
    typed: hexadecimal,
    now: '2026-05-31T12:00+08:00',
    expect: found({ ids: [hexadecimal], window: named('three-months', '2026-02-28T12:01+08:00') }),
  },

  // By a key.
  { typed: 'id:abc-123', expect: message('abc-123') },
  { typed: `id:${uuid}`, expect: message(uuid) },
  { typed: 'message:abc_123', expect: message('abc_123') },
  { typed: 'message_id=abc123', expect: message('abc123') },
  { typed: 'id=ABC123', expect: message('ABC123') },
  { typed: 'id:123456', expect: message('123456') },
  { typed: 'id:13412346789', expect: message('13412346789') },
  { typed: 'id：abc-123', expect: message('abc-123') },

  // Several, and beside other things.
  { typed: `${hexadecimal} ${sixteen}`, expect: message(hexadecimal, sixteen) },
  { typed: `${hexadecimal},${sixteen}`, expect: message(hexadecimal, sixteen) },
  { typed: ids.join(' '), expect: message('aaa001', 'aaa002', 'aaa003', 'aaa004', 'aaa005') },
  { typed: [...ids, 'id:aaa006'].join(' '), expect: complaint('too-many') },
  { typed: [...ids, hexadecimal].join(' '), expect: complaint('too-many') },
  { typed: ['a', 'b', 'c', 'd', 'e', 'f'].map((end) => sixteen + end).join(','), expect: complaint('too-many') },
  {
    typed: `${hexadecimal} yesterday`,
    now: usualNow,
    expect: found({ ids: [hexadecimal], window: { ...day('2026-11-23'), kind: 'yesterday' } }),
  },
  { typed: `13412346789 ${hexadecimal}`, expect: found({ numbers: ['13412346789'], ids: [hexadecimal] }) },
  { typed: `failed ${hexadecimal}`, expect: found({ ids: [hexadecimal], statuses: ['failed'], window }) },

  // What is too short, too long, or a number.
  { typed: 'a1b2c3d4e5f6a7b', expect: complaint('not-understood', { words: 'a1b2c3d4e5f6a7b' }) },
  { typed: `${sixteen.repeat(4)}z`, expect: complaint('not-understood', { words: `${sixteen.repeat(4)}z` }) },
  { typed: 'abcdefghijklmnopqrst', expect: complaint('not-understood', { words: 'abcdefghijklmnopqrst' }) },
  { typed: 'id:abc12', expect: complaint('not-understood|not-a-number', { holds: 'abc12' }) },
  { typed: '1234567890123456', expect: complaint('not-a-number', { words: '1234567890123456' }) },
  { typed: '12345678901234567890', expect: complaint('not-a-number', { words: '12345678901234567890' }) },
];
