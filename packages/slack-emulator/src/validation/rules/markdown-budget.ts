import { isOfType, problemAt, type SurfaceRule } from '../surface.ts';

const mostCharacters = 12_000;

/** All `markdown` blocks of a message share one budget. */
export const markdownBudget: SurfaceRule = ({ blocks }) => {
  const found = blocks.filter((block) => isOfType(block, 'markdown'));
  const texts = found.map(({ fields }) => (typeof fields['text'] === 'string' ? fields['text'] : ''));
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const last = found.at(-1);
  // One block that is too long by itself is what the schema finds.
  if (last === undefined || found.length === 1 || total <= mostCharacters) return [];
  return [problemAt(last, `markdown blocks must be less than ${mostCharacters + 1} characters in total`, 'text')];
};
