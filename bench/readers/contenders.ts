/** One way to read reports. */
export interface ReaderPlan {
  readonly name: string;
  /** Its file in contenders/, without an ending. */
  readonly file: string;
}

export const product: ReaderPlan = { name: 'the product', file: 'product' };
export const productNoneAhead: ReaderPlan = { name: 'the product, none ahead', file: 'product-none-ahead' };
export const productScan: ReaderPlan = { name: 'the product, scan', file: 'product-scan' };
/** The one that the others are compared with. */
export const yardstick: ReaderPlan = { name: 'undici.request + json', file: 'undici-request' };
const dispatch: ReaderPlan = { name: 'undici dispatch + JSON.parse', file: 'undici-dispatch' };
const nodeFetch: ReaderPlan = { name: 'Node’s fetch', file: 'fetch' };
export const vendorSdk: ReaderPlan = { name: 'the vendor’s SDK core', file: 'vendor-sdk' };
export const byHand: ReaderPlan = { name: 'typical by hand', file: 'by-hand' };
export const discard: ReaderPlan = { name: 'limit: undici, body thrown away', file: 'undici-discard' };

/** Everybody who reads page by page. */
export const pageReaders: readonly ReaderPlan[] = [product, yardstick, dispatch, nodeFetch, vendorSdk, byHand, discard];
