export { describeSearch, type DescribeOptions } from './describe/describe-search.ts';
export { findMentions, type Mentions } from './find-mentions.ts';
export { maskSearch } from './mask-search.ts';
export { parseSearch } from './parse-search.ts';
export type { Complaint, ComplaintReason, ParsedSearch, ParseOptions, SearchLocale } from './parsed-search.ts';
export type { ElapsedSpan, Search, SearchNumber, SearchSign, SearchWindow, WindowKind } from './search.ts';
export { countQueries, maxQueries, toQueries } from './to-queries.ts';
