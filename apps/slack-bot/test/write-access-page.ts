import { writeFileSync } from 'node:fs';
import { accessPage } from './support/access-page.ts';

// Writes docs/access.md; a test says when it is stale.

writeFileSync(new URL('../../../docs/access.md', import.meta.url), accessPage());
