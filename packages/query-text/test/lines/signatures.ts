import { complaint, found, type Line, type Sign } from './expectations.ts';

const mall: Sign = { signId: 'sign-mall-01', name: '商城' };
const shop: Sign = { signId: 'sign-shop-02', name: 'Example Shop' };
const bank: Sign = { signId: 'sign-bank-03', name: 'Example Bank' };
const parcels: Sign = { signId: 'sign-parcels-04', name: '物流' };
const members: Sign = { signId: 'sign-members-05', name: '商城会员' };
const acme: Sign = { signId: 'sign-acme-06', name: 'Acme' };
const signs = [mall, shop, bank, parcels, members, acme];

const ofMall = found({ signs: [mall] });
const ofShop = found({ signs: [shop] });
const ofBank = found({ signs: [bank] });
const unlisted = (text: string) => found({ signs: [{ signId: text, name: text }] });

export const signatures: readonly Line[] = [
  // By name, under every key.
  { typed: 'sign:商城', signs, expect: ofMall },
  { typed: 'sign=商城', signs, expect: ofMall },
  { typed: '--sign 商城', signs, expect: ofMall },
  { typed: '--sign=商城', signs, expect: ofMall },
  { typed: 'signature:商城', signs, expect: ofMall },
  { typed: '签名:商城', signs, expect: ofMall },
  { typed: '签名：商城', signs, expect: ofMall },
  { typed: 'Sign:商城', signs, expect: ofMall },

  // In quotes when the name has blanks.
  { typed: 'sign:"Example Shop"', signs, expect: ofShop },
  { typed: "sign='Example Shop'", signs, expect: ofShop },
  { typed: '--sign "Example Shop"', signs, expect: ofShop },
  { typed: 'sign:“Example Shop”', signs, expect: ofShop },
  { typed: '签名："Example Bank"', signs, expect: ofBank },

  // By id.
  { typed: 'sign:sign-mall-01', signs, expect: ofMall },
  { typed: '--sign sign-shop-02', signs, expect: ofShop },
  { typed: 'signature=sign-bank-03', signs, expect: ofBank },

  // By the only name that holds it.
  { typed: 'sign:shop', signs, expect: ofShop },
  { typed: 'sign:BANK', signs, expect: ofBank },
  { typed: 'sign:会员', signs, expect: found({ signs: [members] }) },
  { typed: 'sign:物', signs, expect: found({ signs: [parcels] }) },

  // A bare word that is a name.
  { typed: '商城', signs, expect: ofMall },
  { typed: '商城会员', signs, expect: found({ signs: [members] }) },
  { typed: 'Acme', signs, expect: found({ signs: [acme] }) },
  { typed: 'failed 商城', signs, expect: found({ signs: [mall], statuses: ['failed'] }) },

  // Several.
  { typed: 'sign:商城 sign:物流', signs, expect: found({ signs: [mall, parcels] }) },
  { typed: '商城 Acme', signs, expect: found({ signs: [mall, acme] }) },
  { typed: 'sign:shop sign:bank', signs, expect: found({ signs: [shop, bank] }) },
  {
    typed: 'sign:商城 sign:shop sign:bank sign:物流 sign:会员',
    signs,
    expect: found({ signs: [mall, shop, bank, parcels, members] }),
  },
  { typed: 'sign:商城 sign:shop sign:bank sign:物流 sign:会员 sign:acme', signs, expect: complaint('too-many') },
  {
    typed: '商城 Acme 物流 商城会员 sign:shop sign:bank today',
    signs,
    expect: complaint('too-many'),
  },
  { typed: 'sign:one sign:two sign:three sign:four sign:five sign:six', expect: complaint('too-many') },

  // Several that fit, and none.
  { typed: 'sign:example', signs, expect: complaint('ambiguous', { mentions: ['Example Shop', 'Example Bank'] }) },
  { typed: 'sign:ample', signs, expect: complaint('ambiguous', { mentions: ['Example Shop', 'Example Bank'] }) },
  { typed: 'sign:城', signs, expect: complaint('ambiguous', { mentions: ['商城', '商城会员'] }) },
  { typed: 'sign:nowhere', signs, expect: complaint('unknown-sign', { holds: 'nowhere', mentions: ['商城', 'Acme'] }) },
  { typed: '--sign nowhere', signs, expect: complaint('unknown-sign', { holds: 'nowhere', mentions: ['物流'] }) },
  { typed: '签名:银行', signs, expect: complaint('unknown-sign', { holds: '银行', mentions: ['Example Bank'] }) },
  { typed: 'sign:商城', signs: [], expect: complaint('unknown-sign', { holds: '商城', suggestsOnly: [] }) },

  // When nobody knows the signatures, what was typed is taken as it is.
  { typed: 'sign:商城', expect: unlisted('商城') },
  { typed: 'sign:"Example Shop"', expect: unlisted('Example Shop') },
  { typed: '--sign sign-mall-01', expect: unlisted('sign-mall-01') },
  { typed: '签名:商城', expect: unlisted('商城') },
  { typed: '商城', expect: complaint('not-understood', { words: '商城' }) },
  { typed: 'Acme', expect: complaint('not-understood', { words: 'Acme' }) },
];
