import { problemAt, type SurfaceRule } from '../surface.ts';

const mostInMessage = 50;

/** How many blocks a message takes; the limit of views stands in the types. */
export const numberOfBlocks: SurfaceRule = ({ kind, whole }) => {
  const { blocks } = whole.fields;
  if (kind !== 'message' || !Array.isArray(blocks) || blocks.length <= mostInMessage) return [];
  return [problemAt(whole, `no more than ${mostInMessage} items allowed`, 'blocks')];
};
