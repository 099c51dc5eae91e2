import { complaint, notUnderstood, type Line, type Sign } from './expectations.ts';

const shop: Sign = { signId: 'sign-1', name: 'Example Shop' };
const nobodyKnows = (word: string) => complaint('not-understood', { words: word, suggestsOnly: [] });

/** Typing mistakes: asked back with what was meant, never corrected in silence. */
export const mistakes: readonly Line[] = [
  // One letter lost, doubled, changed, or two swapped.
  { typed: 'faild', expect: notUnderstood('faild', 'failed') },
  { typed: 'failled', expect: notUnderstood('failled', 'failed') },
  { typed: 'fauled', expect: notUnderstood('fauled', 'failed') },
  { typed: 'falied', expect: notUnderstood('falied', 'failed') },
  { typed: 'Faild', expect: notUnderstood('Faild', 'failed') },
  { typed: 'yesterdy', expect: notUnderstood('yesterdy', 'yesterday') },
  { typed: 'yestreday', expect: notUnderstood('yestreday', 'yesterday') },
  { typed: 'yesterdayy', expect: notUnderstood('yesterdayy', 'yesterday') },
  { typed: 'todya', expect: notUnderstood('todya', 'today') },
  { typed: 'toady', expect: notUnderstood('toady', 'today') },
  { typed: 'twoday', expect: notUnderstood('twoday', 'today') },
  { typed: 'delivred', expect: notUnderstood('delivred', 'delivered') },
  { typed: 'deliverd', expect: notUnderstood('deliverd', 'delivered') },
  { typed: 'pendign', expect: notUnderstood('pendign', 'pending') },
  { typed: 'peding', expect: notUnderstood('peding', 'pending') },
  { typed: 'unkown', expect: notUnderstood('unkown', 'unknown') },
  { typed: 'unknwon', expect: notUnderstood('unknwon', 'unknown') },
  { typed: 'sumary', expect: notUnderstood('sumary', 'summary') },
  { typed: 'hlep', expect: notUnderstood('hlep', 'help') },
  { typed: 'mondya', expect: notUnderstood('mondya', 'monday') },
  { typed: 'wensday', expect: complaint('not-understood', { words: 'wensday' }) },
  { typed: 'wednsday', expect: notUnderstood('wednsday', 'wednesday') },

  // Beside words that are right.
  { typed: 'faild today', expect: notUnderstood('faild', 'failed') },
  { typed: 'failed yesterdy', expect: notUnderstood('yesterdy', 'yesterday') },
  { typed: 'yesterdy 13412346789', expect: notUnderstood('yesterdy', 'yesterday') },
  { typed: '134****6789 7d faild', expect: notUnderstood('faild', 'failed') },
  { typed: 'lst week', expect: complaint('not-understood', { holds: 'lst', mentions: ['last'] }) },
  { typed: 'last wek', expect: complaint('not-understood', { holds: 'wek', mentions: ['week'] }) },
  { typed: 'snice 09:00', expect: complaint('not-understood', { holds: 'snice', mentions: ['since'] }) },
  { typed: 'status:faild', expect: complaint('not-understood', { holds: 'faild', mentions: ['failed'] }) },
  { typed: 'stauts:failed', expect: complaint('not-understood', { holds: 'stauts', mentions: ['status'] }) },
  {
    typed: 'sgin:shop',
    signs: [shop],
    expect: complaint('not-understood', { holds: 'sgin', mentions: ['sign'] }),
  },

  // Words that nothing resembles.
  { typed: 'xyzzy', expect: nobodyKnows('xyzzy') },
  { typed: 'quarterly', expect: nobodyKnows('quarterly') },
  { typed: 'today xyzzy', expect: nobodyKnows('xyzzy') },
  { typed: '13412346789 xyzzy', expect: nobodyKnows('xyzzy') },
  { typed: 'xyzzy failed 24h', expect: nobodyKnows('xyzzy') },
  { typed: '香蕉', expect: complaint('not-understood', { holds: '香蕉' }) },
  { typed: '今天香蕉', expect: complaint('not-understood', { holds: '香蕉' }) },

  // Spans that are none.
  { typed: '0h', expect: complaint('not-understood', { words: '0h' }) },
  { typed: '24q', expect: complaint('not-understood', { words: '24q' }) },
  { typed: '-3d', expect: complaint('not-understood', { holds: '3d' }) },
  { typed: 'failed blorptag 7d', expect: complaint('not-understood', { words: 'blorptag' }) },
];
