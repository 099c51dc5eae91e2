import { complaint, found, type Line } from './expectations.ts';

const masked = found({ numbers: ['134****6789'] });
const ending = found({ numbers: ['*******6789'] });

export const maskedNumbers: readonly Line[] = [
  // Every sign that people mask with.
  { typed: '134****6789', expect: masked },
  { typed: '134xxxx6789', expect: masked },
  { typed: '134XXXX6789', expect: masked },
  { typed: '134••••6789', expect: masked },
  { typed: '134····6789', expect: masked },
  { typed: '134…6789', expect: masked },
  { typed: '134＊＊＊＊6789', expect: masked },
  { typed: '１３４＊＊＊＊６７８９', expect: masked },
  { typed: '134**xx6789', expect: masked },

  // Any count of them, when head and tail are three and four digits of a Chinese number.
  { typed: '134*6789', expect: masked },
  { typed: '134**6789', expect: masked },
  { typed: '134******6789', expect: masked },
  { typed: '134********6789', expect: masked },
  { typed: '134x6789', expect: masked },
  { typed: '134…… 6789', expect: masked },

  // Blanks, dashes and the country's code around them.
  { typed: '134 **** 6789', expect: masked },
  { typed: '134-****-6789', expect: masked },
  { typed: '+86 134 **** 6789', expect: masked },
  { typed: '+86134****6789', expect: masked },
  { typed: '0086134****6789', expect: masked },
  { typed: '+86-134-xxxx-6789', expect: masked },

  // Otherwise the count is kept.
  { typed: '1341234****', expect: found({ numbers: ['1341234****'] }) },
  { typed: '13412****89', expect: found({ numbers: ['13412****89'] }) },
  { typed: '134****67', expect: found({ numbers: ['134****67'] }) },
  { typed: '1341*346789', expect: found({ numbers: ['1341*346789'] }) },
  { typed: '+49 1511***5678', expect: found({ numbers: ['49 1511***5678'] }) },
  { typed: '+1 201 *** 0123', expect: found({ numbers: ['1 201***0123'] }) },

  // Any number that ends so.
  { typed: '*6789', expect: ending },
  { typed: '****6789', expect: ending },
  { typed: '…6789', expect: ending },
  { typed: '•6789', expect: ending },
  { typed: 'xxxx6789', expect: ending },
  { typed: '尾号6789', expect: ending },
  { typed: '尾号 6789', expect: ending },
  { typed: 'ending 6789', expect: ending },
  { typed: 'ends with 6789', expect: ending },
  { typed: 'Ending 6789', expect: ending },
  { typed: '*12346789', expect: found({ numbers: ['***12346789'] }) },
  { typed: '*789', expect: found({ numbers: ['********789'] }) },

  // Several, and beside a full one.
  { typed: '134****6789 139****0000', expect: found({ numbers: ['134****6789', '139****0000'] }) },
  { typed: '134****6789,139****0000', expect: found({ numbers: ['134****6789', '139****0000'] }) },
  { typed: '13912340000 *6789', expect: found({ numbers: ['13912340000', '*******6789'] }) },

  // Too little to go by, and a sign that masks nothing.
  { typed: '*89', expect: complaint('not-a-number|not-understood', { holds: '89' }) },
  { typed: '1****9', expect: complaint('not-a-number|not-understood', { holds: '1****9' }) },
  { typed: '尾号89', expect: complaint('not-a-number|not-understood', { holds: '89' }) },
  { typed: '****', expect: complaint('not-a-number|not-understood', { holds: '****' }) },
  { typed: '134####6789', expect: complaint('not-a-number|not-understood', { holds: '####' }) },
  { typed: '#6789', expect: complaint('not-a-number|not-understood', { holds: '6789' }) },
  { typed: '134#6789 today', expect: complaint('not-a-number|not-understood', { holds: '#' }) },
];
