import { complaint, found, type Line } from './expectations.ts';

const one = found({ numbers: ['13412346789'] });
const two = found({ numbers: ['13412346789', '13912340000'] });
const five = ['13412346789', '13912340000', '13812341111', '15012342222', '18612343333'];

export const numbers: readonly Line[] = [
  // Full numbers, in the spellings people use.
  { typed: '13412346789', expect: one },
  { typed: '134 1234 6789', expect: one },
  { typed: '134-1234-6789', expect: one },
  { typed: '+8613412346789', expect: one },
  { typed: '+86 134 1234 6789', expect: one },
  { typed: '+86-134-1234-6789', expect: one },
  { typed: '(+86) 134 1234 6789', expect: one },
  { typed: '+86 (134) 1234-6789', expect: one },
  { typed: '008613412346789', expect: one },
  { typed: '0086 134 1234 6789', expect: one },
  { typed: '8613412346789', expect: one },
  { typed: '134.1234.6789', expect: one },
  { typed: '  13412346789  ', expect: one },
  { typed: '19912345678', expect: found({ numbers: ['19912345678'] }) },
  { typed: '17012345678', expect: found({ numbers: ['17012345678'] }) },

  // Other countries, by their calling code.
  { typed: '+49 1511 2345678', expect: found({ numbers: ['49 15112345678'] }) },
  { typed: '+4915112345678', expect: found({ numbers: ['49 15112345678'] }) },
  { typed: '0049 1511 2345678', expect: found({ numbers: ['49 15112345678'] }) },
  { typed: '+1 201-555-0123', expect: found({ numbers: ['1 2015550123'] }) },
  { typed: '+1 (201) 555-0123', expect: found({ numbers: ['1 2015550123'] }) },
  { typed: '+44 7400 123456', expect: found({ numbers: ['44 7400123456'] }) },
  { typed: '+65 8123 4567', expect: found({ numbers: ['65 81234567'] }) },
  { typed: '+852 5123 4567', expect: found({ numbers: ['852 51234567'] }) },
  { typed: '+81 90-1234-5678', expect: found({ numbers: ['81 9012345678'] }) },

  // Several, in the order they were typed.
  { typed: '13412346789 13912340000', expect: two },
  { typed: '13412346789,13912340000', expect: two },
  { typed: '13412346789, 13912340000', expect: two },
  { typed: '13412346789、13912340000', expect: two },
  { typed: '13412346789 or 13912340000', expect: two },
  { typed: '13912340000 13412346789', expect: found({ numbers: ['13912340000', '13412346789'] }) },
  { typed: '13412346789 +49 1511 2345678', expect: found({ numbers: ['13412346789', '49 15112345678'] }) },
  { typed: five.join(' '), expect: found({ numbers: five }) },
  { typed: five.join('，'), expect: found({ numbers: five }) },
  { typed: [...five, '13612344444'].join(' '), expect: complaint('too-many') },
  { typed: [...five, '13612344444', '13512345555'].join(','), expect: complaint('too-many') },
  { typed: [...five, '136****4444'].join(' '), expect: complaint('too-many') },

  // Digits that are no phone number, no date and no id.
  { typed: '123', expect: complaint('not-a-number', { words: '123' }) },
  { typed: '4567', expect: complaint('not-a-number', { words: '4567' }) },
  { typed: '99999', expect: complaint('not-a-number', { words: '99999' }) },
  { typed: '123 today', expect: complaint('not-a-number', { words: '123' }) },
  { typed: '1341234678', expect: complaint('not-a-number', { words: '1341234678' }) },
  { typed: '134123467890', expect: complaint('not-a-number', { words: '134123467890' }) },
  { typed: '13412346789012345', expect: complaint('not-a-number', { words: '13412346789012345' }) },
  { typed: '13412346789 567', expect: complaint('not-a-number', { holds: '567' }) },
];
