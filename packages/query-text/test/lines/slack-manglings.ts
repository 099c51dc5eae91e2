import {
  complaint,
  day,
  days,
  during,
  elapsed,
  empty,
  found,
  help,
  named,
  notUnderstood,
  span,
  type Line,
  type Sign,
} from './expectations.ts';

const one = found({ numbers: ['13412346789'] });
const masked = found({ numbers: ['134****6789'] });
const failed = found({ statuses: ['failed'] });
const today = during(named('today', '2026-11-24T00:00+08:00'));
const lastDay = during(elapsed('2026-11-23T10:30+08:00', 24, 'hour'));
const failedToday = found({ statuses: ['failed'], window: named('today', '2026-11-24T00:00+08:00') });
const ampersand: Sign = { signId: 'sign-1', name: 'A&B' };
const shop: Sign = { signId: 'sign-2', name: 'Example Shop' };
const unlisted = (text: string) => found({ signs: [{ signId: text, name: text }] });

/** Text as Slack delivers it. Invisible characters are written as escapes. */
export const slackManglings: readonly Line[] = [
  // Links that Slack makes.
  { typed: '<tel:+8613412346789|134 1234 6789>', expect: one },
  { typed: '<tel:+8613412346789|+86 134 1234 6789>', expect: one },
  { typed: '<tel:13412346789|13412346789>', expect: one },
  { typed: '<tel:+8613412346789>', expect: one },
  { typed: '<tel:+8613412346789|call the shop>', expect: one },
  { typed: '<tel:+4915112345678|+49 1511 2345678>', expect: found({ numbers: ['49 15112345678'] }) },
  {
    typed: '<tel:+8613412346789|13412346789> <tel:+8613912340000|13912340000>',
    expect: found({ numbers: ['13412346789', '13912340000'] }),
  },
  {
    typed: 'failed <tel:+8613412346789|134 1234 6789> today',
    expect: found({
      numbers: ['13412346789'],
      statuses: ['failed'],
      window: named('today', '2026-11-24T00:00+08:00'),
    }),
  },
  { typed: '<http://today|today>', expect: today },
  { typed: '<https://failed|failed>', expect: failed },
  { typed: '<http://reports.example|reports.example>', expect: notUnderstood('reports.example') },
  { typed: '<mailto:a@b.example|a@b.example>', expect: notUnderstood('a@b.example') },
  { typed: 'today <mailto:someone@b.example|someone@b.example>', expect: notUnderstood('someone@b.example') },

  // People and channels are nobody's number.
  { typed: '<@U0123ABCD|marie>', expect: complaint('not-understood', { holds: 'marie' }) },
  { typed: '<#C0123ABCD|general>', expect: complaint('not-understood', { holds: 'general' }) },
  { typed: 'failed <@U0123ABCD|jonas> today', expect: complaint('not-understood', { holds: 'jonas' }) },
  { typed: '<@U0123ABCD|failed>', expect: complaint('not-understood', { holds: 'failed' }) },

  // Decoded exactly once.
  { typed: 'sign:A&amp;B', signs: [ampersand], expect: found({ signs: [ampersand] }) },
  { typed: 'sign:A&amp;B', expect: unlisted('A&B') },
  { typed: 'sign:A&amp;amp;B', expect: unlisted('A&amp;B') },
  { typed: 'sign:A&amp;amp;B', signs: [ampersand], expect: complaint('unknown-sign', { holds: 'A&amp;B' }) },
  { typed: 'sign:A&lt;B&gt;C', expect: unlisted('A<B>C') },
  { typed: 'sign:A&amp;lt;B', expect: unlisted('A&lt;B') },
  {
    typed: '&lt;tel:+8613412346789|13412346789&gt;',
    expect: complaint('not-understood|not-a-number|too-many|conflict', {}),
  },

  // Full-width text.
  { typed: '１３４１２３４６７８９', expect: one },
  { typed: '＋８６　１３４　１２３４　６７８９', expect: one },
  { typed: '１３４＊＊６７８９', expect: masked },
  { typed: '２４ｈ', expect: lastDay },
  { typed: 'ｔｏｄａｙ', expect: today },
  { typed: 'ｓｔａｔｕｓ：ｆａｉｌｅｄ', expect: failed },
  { typed: '？', expect: help },

  // Blanks of every kind, and what cannot be seen.
  { typed: '134\u{a0}1234\u{a0}6789', expect: one },
  { typed: 'failed\u{a0}today', expect: failedToday },
  { typed: 'failed\u{3000}today', expect: failedToday },
  { typed: 'failed\u{2009}today', expect: failedToday },
  { typed: '\u{202d}13412346789\u{202c}', expect: one },
  { typed: '\u{200e}13412346789', expect: one },
  { typed: '\u{2068}134****6789\u{2069}', expect: masked },
  { typed: '\u{feff}today', expect: today },
  { typed: 'today\u{200b}', expect: today },
  { typed: '\u{a0}\u{200b}\u{feff}', expect: empty },

  // Smart quotes and dashes.
  { typed: '--sign “Example Shop”', signs: [shop], expect: found({ signs: [shop] }) },
  { typed: 'sign:‘Example Shop’', signs: [shop], expect: found({ signs: [shop] }) },
  { typed: '—status failed', expect: failed },
  { typed: '–status failed', expect: failed },
  { typed: 'today —status failed', expect: failedToday },
  { typed: '—sign “Example Shop”', signs: [shop], expect: found({ signs: [shop] }) },
  { typed: '134–1234–6789', expect: one },
  { typed: '2026–11–03', expect: during(day('2026-11-03')) },
  {
    typed: '9–10am yesterday',
    expect: during(span('2026-11-23T09:00+08:00', '2026-11-23T09:59:59.999+08:00')),
  },
  { typed: '2026-11-01 – 2026-11-03', expect: during(days('2026-11-01', '2026-11-03')) },

  // Chinese punctuation.
  { typed: '失败，今天', expect: failedToday },
  { typed: '失败；今天。', expect: failedToday },
  { typed: '（今天）失败', expect: failedToday },
  { typed: '13412346789。', expect: one },
  { typed: 'status：failed', expect: failed },
];
