import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { makeBlockKitSchema } from '../scripts/schema/block-kit-schema.ts';
import { readDocumentedLimits } from '../scripts/schema/documented-limits.ts';

const committed: unknown = JSON.parse(
  readFileSync(new URL('../src/validation/schema/block-kit.json', import.meta.url), 'utf8'),
);

test('the schema on disk is the one the installed @slack/types give', () => {
  expect(committed).toEqual(makeBlockKitSchema());
}, 30_000);

test('the schema on disk holds the limits of the doc comments', () => {
  expect(committed).toMatchObject({
    typesVersion: '3.2.0',
    limits: 170,
    schema: { definitions: { PlainTextElement: { properties: { text: { minLength: 1, maxLength: 3000 } } } } },
  });
});

test.each([
  ['Maximum length for this field is 255 characters. If a message is updated, use a new one.', { mostCharacters: 255 }],
  [
    'Minimum length for the `text` in this\nfield is 1 and maximum length is 3000 characters.',
    { leastCharacters: 1, mostCharacters: 3000 },
  ],
  [
    '`text` may truncate with ~30 characters. Maximum length for the text in this field is 75 characters.',
    { mostCharacters: 75 },
  ],
  ['`text` within must be less than 200 characters.', { mostCharacters: 199 }],
  ['Limit 12,000 characters max.', { mostCharacters: 12_000 }],
  [
    'Maximum number of items is 10. Maximum length for the text in each item is 2000 characters.',
    { mostItems: 10, mostCharactersOfItem: 2000 },
  ],
  [
    'Maximum 100 rows. Each row object is an array with a max of 20 table cells.',
    { mostItems: 100, mostItemsOfItem: 20 },
  ],
  ['Number of rows per page. Min `1`, Max `100`. Defaults to `5` if omitted.', { least: 1, most: 100 }],
  ['Can be a number from `0` (default) to `8`.', { least: 0, most: 8 }],
  ['The type of block. For a table block, `type` is always `table`.', {}],
])('reads %j', (comment, limits) => {
  expect(readDocumentedLimits(comment)).toMatchObject(limits);
  if (Object.keys(limits).length === 0) expect(readDocumentedLimits(comment)).toEqual({});
});
