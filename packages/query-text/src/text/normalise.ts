import { decodeSlack } from './decode-slack.ts';

// Zero-width blanks, direction marks, soft hyphens, variation selectors: nobody sees them, so nobody means them.
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The line as it was meant to be typed: decoded, full-width signs made plain, quotes and dashes straightened, one blank
 * between words. Everything after this reads plain text only.
 */
export function normalise(delivered: string): string {
  return (
    decodeSlack(delivered)
      // Compatibility forms would make three dots of an ellipsis, which stands for a masked part here.
      .replaceAll('…', '•')
      // Chinese parts sentences with it; its plain form may be part of a name.
      .replaceAll('；', ' ')
      .normalize('NFKC')
      .replaceAll(invisible, '')
      .replaceAll(/[“”„‟«»「」『』]/g, '"')
      .replaceAll(/[‘’‚‛]/g, "'")
      // Phones and Macs make a long dash of two hyphens.
      .replaceAll(/(^|\s)[—–―](?=\p{L})/gu, '$1--')
      .replaceAll(/[‐‑‒–—―−]/g, '-')
      .replaceAll(/[、，]/g, ',')
      .replaceAll('。', ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}
