export { parseSearch, type Complaint, type ParsedSearch, type ParseOptions } from './parse-search.ts';
export { toQuery, type Search, type SearchWindow } from './search.ts';
