import { useMemo, type ReactNode } from 'react';
import { isFields, textOf } from './fields.ts';
import { LibraryBlock } from './library-block.tsx';

/**
 * A text object. A plain text is shown as it is, character by character: the library would read it as mrkdwn, and two
 * masked numbers in a line would lose their stars. mrkdwn is the library's.
 */
export function TextObject({ text }: { readonly text: unknown }): ReactNode {
  const isMrkdwn = isFields(text) && text['type'] === 'mrkdwn';
  return isMrkdwn ? <Mrkdwn text={textOf(text)} /> : <span className="plain">{textOf(text)}</span>;
}

function Mrkdwn({ text }: { readonly text: string }): ReactNode {
  const block = useMemo(() => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }), [text]);
  return <LibraryBlock block={block} />;
}
