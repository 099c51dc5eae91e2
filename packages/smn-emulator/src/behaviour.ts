/** What the vendor's document leaves open, or what services differ in: one switch each. */
export interface Behaviour {
  /** What `count` says: the rows on this page, all rows that match, or nothing sensible. */
  count: 'page' | 'total' | 'nonsense';
  /** What a `mobile` such as `134****6789` does: match as a pattern, match as that very text, or be refused (404 SMN.0167). */
  mask: 'pattern' | 'literal' | 'refused';
  /** What `offset` counts: rows from 0, pages from 1 (0 is the first page too), or nothing at all. */
  offset: 'rows' | 'pages' | 'ignored';
  /** How the answer shows numbers. */
  numbers: 'masked' | 'full';
  /** Which time the window filters on. A row without a receipt has no `deliver` time and is outside every such window. */
  windowField: 'submit' | 'deliver';
  /** Whether the window's comparison sees milliseconds, or drops them from both sides. */
  windowPrecision: 'second' | 'millisecond';
  startBorder: 'inclusive' | 'exclusive';
  endBorder: 'inclusive' | 'exclusive';
  /** The order of rows; `none` is an arbitrary one that stays the same from page to page. */
  order: 'newest' | 'oldest' | 'none';
  /** Which time `order` looks at; rows without a receipt count as older than all others on `deliver`. */
  orderField: 'submit' | 'deliver';
  /** Whether a window may end where it starts, or is refused with SMN.0114. An end before the start always is. */
  emptyWindow: 'accepted' | 'refused';
  /** Whether a window may end in the future, or is refused with SMN.0113. */
  futureEnd: 'accepted' | 'refused';
  /** How a token that is unknown, expired or revoked is refused. */
  tokenRefusal: '401' | 'SMN.0022' | 'SMN.0165';
  /** Whether a refused signature brings the canonical request that the server computed. */
  signatureRefusalExplains: boolean;
}

/** Every switch's allowed values, the default first. */
export const behaviourValues = {
  count: ['page', 'total', 'nonsense'],
  mask: ['pattern', 'literal', 'refused'],
  offset: ['rows', 'pages', 'ignored'],
  numbers: ['masked', 'full'],
  windowField: ['submit', 'deliver'],
  windowPrecision: ['millisecond', 'second'],
  startBorder: ['inclusive', 'exclusive'],
  endBorder: ['inclusive', 'exclusive'],
  order: ['newest', 'oldest', 'none'],
  orderField: ['submit', 'deliver'],
  emptyWindow: ['accepted', 'refused'],
  futureEnd: ['refused', 'accepted'],
  tokenRefusal: ['401', 'SMN.0022', 'SMN.0165'],
  signatureRefusalExplains: [false, true],
} as const satisfies { readonly [Switch in keyof Behaviour]: readonly Behaviour[Switch][] };

/** The defaults with the given switches on top. */
export function resolveBehaviour(switches: Partial<Behaviour> = {}): Behaviour {
  return {
    count: 'page',
    mask: 'pattern',
    offset: 'rows',
    numbers: 'masked',
    windowField: 'submit',
    windowPrecision: 'millisecond',
    startBorder: 'inclusive',
    endBorder: 'inclusive',
    order: 'newest',
    orderField: 'submit',
    emptyWindow: 'accepted',
    futureEnd: 'refused',
    tokenRefusal: '401',
    signatureRefusalExplains: false,
    ...switches,
  };
}
