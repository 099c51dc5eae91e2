import { code, complaint, during, found, named, notUnderstood, type Line, type Sign } from './expectations.ts';

const mall: Sign = { signId: 'sign-1', name: '商城' };
const signs = [mall];
const today = during(named('today', '2026-11-24T00:00+08:00'));
const askedBack = complaint('not-understood|not-a-number|ambiguous|conflict|several-windows|too-many|too-long-ago');
const holding = (text: string) => complaint('not-understood|not-a-number', { holds: text });
const unlisted = (text: string) => found({ signs: [{ signId: text, name: text }] });

/** Text that somebody sends to break things: asked back, or read as the plain words it is. */
export const hostile: readonly Line[] = [
  // Slack's own markup.
  { typed: '<!channel>', expect: complaint('not-understood') },
  { typed: '<!here|here>', expect: complaint('not-understood') },
  { typed: '<!everyone> today', expect: complaint('not-understood') },
  { typed: '&lt;!channel&gt;', expect: complaint('not-understood', { holds: 'channel' }) },
  { typed: '<!subteam^S0123|@oncall>', expect: complaint('not-understood') },
  { typed: '_failed_ ~today~ xyzzy', expect: complaint('not-understood') },
  { typed: '<tel:+8613412346789|13412346789', expect: complaint('not-understood|not-a-number|too-many|conflict') },
  { typed: '<tel:|>', expect: complaint('not-understood|not-a-number') },
  { typed: '<tel:+8613412346789|today> xyzzy', expect: notUnderstood('xyzzy') },
  { typed: '<'.repeat(3000), expect: askedBack },
  { typed: '<tel:'.repeat(1000), expect: askedBack },

  // Very long runs.
  { typed: '1'.repeat(5000), expect: complaint('not-a-number') },
  { typed: '9'.repeat(65), expect: complaint('not-a-number') },
  { typed: '*'.repeat(5000), expect: complaint('not-understood|not-a-number') },
  { typed: `134${'*'.repeat(5000)}`, expect: complaint('not-understood|not-a-number|too-many') },
  { typed: 'a'.repeat(5000), expect: complaint('not-understood') },
  { typed: 'a1'.repeat(2500), expect: complaint('not-understood') },
  { typed: '天'.repeat(3000), expect: complaint('not-understood') },
  { typed: '-'.repeat(4000), expect: askedBack },
  { typed: `${' '.repeat(4000)}today${' '.repeat(4000)}`, expect: today },
  { typed: 'today '.repeat(1500), expect: today },
  { typed: `${'please '.repeat(1000)}today`, expect: today },
  { typed: '1 '.repeat(2000), expect: complaint('not-a-number|too-many') },
  { typed: `${'9'.repeat(30)}h`, expect: complaint('too-long-ago|not-understood|not-a-number') },
  { typed: `last ${'9'.repeat(400)} days`, expect: complaint('too-long-ago|not-understood|not-a-number') },

  // Broken, invisible and turned-round text.
  { typed: '\u{d83d}', expect: complaint('not-understood') },
  { typed: 'today \u{dc00}', expect: complaint('not-understood') },
  { typed: '13412346789 \u{d800}xyzzy', expect: complaint('not-understood') },
  { typed: '\u{202e}today\u{202c}', expect: today },
  { typed: '\u{202e}13412346789', expect: found({ numbers: ['13412346789'] }) },
  { typed: '\u{2067}today\u{2069}', expect: today },
  { typed: '😀', expect: notUnderstood('😀') },
  { typed: 'today 👩‍👩‍👧', expect: complaint('not-understood') },
  { typed: 'z̸̢̛̗͓̈́a̶l̵g̷o̸', expect: complaint('not-understood') },
  { typed: 'fаiled', expect: complaint('not-understood', { words: 'fаiled' }) }, // its second letter is Cyrillic

  // Other languages of machines.
  { typed: "'; DROP TABLE reports; --", expect: complaint('not-understood') },
  { typed: "13412346789' OR '1'='1", expect: askedBack },
  { typed: '{"mobile":"13412346789","status":2}', expect: askedBack },
  { typed: '{}', expect: holding('{}') },
  { typed: '[object Object]', expect: complaint('not-understood', { holds: 'bject' }) },
  { typed: '${jndi:ldap://host.example/x}', expect: complaint('not-understood') },
  { typed: '../../etc/passwd', expect: complaint('not-understood', { holds: 'passwd' }) },
  { typed: '<script>alert(1)</script>', expect: askedBack },
  { typed: '%00', expect: complaint('not-understood|not-a-number') },
  { typed: 'NaN', expect: notUnderstood('NaN') },
  { typed: 'Infinity', expect: notUnderstood('Infinity') },
  { typed: 'Infinity days', expect: complaint('not-understood', { holds: 'Infinity' }) },
  { typed: '1e3 days', expect: complaint('not-understood|not-a-number', { holds: '1e3' }) },
  { typed: 'undefined', expect: notUnderstood('undefined') },
  { typed: 'null', expect: complaint('not-understood', { words: 'null' }) },

  // Names that every object answers to.
  { typed: '__proto__', expect: notUnderstood('__proto__') },
  { typed: 'constructor', expect: notUnderstood('constructor') },
  { typed: 'prototype', expect: notUnderstood('prototype') },
  { typed: 'toString', expect: notUnderstood('toString') },
  { typed: 'hasOwnProperty today', expect: notUnderstood('hasOwnProperty') },
  { typed: 'today valueOf', expect: notUnderstood('valueOf') },
  { typed: 'constructor:failed', expect: complaint('not-understood', { holds: 'constructor' }) },
  { typed: '--__proto__ failed', expect: complaint('not-understood', { holds: '__proto__' }) },
  { typed: 'status:__proto__', expect: complaint('not-understood', { holds: '__proto__' }) },
  { typed: 'status:constructor', expect: complaint('not-understood', { holds: 'constructor' }) },
  { typed: 'sign:constructor', signs, expect: complaint('unknown-sign', { holds: 'constructor', mentions: ['商城'] }) },
  { typed: 'sign:__proto__', signs, expect: complaint('unknown-sign', { holds: '__proto__', mentions: ['商城'] }) },
  { typed: 'sign:__proto__', expect: unlisted('__proto__') },
  { typed: 'sign:constructor', expect: unlisted('constructor') },
  {
    typed: 'id:__proto__',
    expect: found({ ids: ['__proto__'], window: named('three-months', '2026-08-24T10:31+08:00') }),
  },
  { typed: 'code __proto__', expect: code('__proto__') },
  { typed: '3 constructor', expect: complaint('not-understood|not-a-number') },
  { typed: 'constructor 3', expect: complaint('not-understood|not-a-number') },
];
