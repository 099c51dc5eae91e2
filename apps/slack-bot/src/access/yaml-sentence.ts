import type { YAMLError } from 'yaml';

/** For what YAML can do and a policy has no use for, and where the library's own words help nobody. */
const sentences: Partial<Record<YAMLError['code'], string>> = {
  BAD_COLLECTION_TYPE: 'a tag (!…) has no place in a policy: leave it out',
  BAD_DQ_ESCAPE: String.raw`this is no YAML: a \ in double quotes is written \\, or in single quotes`,
  BAD_DIRECTIVE: 'a line that begins with % has no place in a policy: leave it out',
  BLOCK_AS_IMPLICIT_KEY: 'this is no YAML: a second ": ", or a "- ", in a line needs quotes around its text',
  MULTIPLE_DOCS: 'a second document begins here: a policy is one, without "---" after its beginning',
  NON_STRING_KEY: 'a key must be a plain word',
  RESOURCE_EXHAUSTION: 'this is nested deeper than any policy: a list of rules, each with lists of ids',
  TAB_AS_INDENT: 'a tab indents this line: YAML takes blanks only',
  TAG_RESOLVE_FAILED: 'a tag (!…) has no place in a policy: leave it out',
};

type Mistake = Pick<YAMLError, 'code' | 'message'>;

/** What is wrong with a text that is no YAML, and what would be right. */
export function yamlSentence(mistake: Mistake): string {
  if (isUnclosedQuote(mistake)) return 'this is no YAML: a quote opens here and is not closed';
  const { code, message } = mistake;
  // What follows a colon is a piece of the file, of any length.
  const [reason = ''] = message.split(/: |\n/, 1);
  return sentences[code] ?? `this is no YAML: ${reason}`;
}

/** Whether a text in quotes goes on to the end of the file. */
export function isUnclosedQuote({ code, message }: Mistake): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Missing closing');
}
