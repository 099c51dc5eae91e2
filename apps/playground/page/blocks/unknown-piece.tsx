import type { ReactNode } from 'react';

/** What cannot be drawn is seen, never left out. */
export function UnknownPiece({
  kind,
  type,
  json,
}: {
  readonly kind: 'block' | 'element' | 'cell';
  readonly type: string;
  readonly json: unknown;
}): ReactNode {
  return (
    <div className="unknown" role="group" aria-label={`Not drawn: ${kind} of type ${type}`}>
      <details>
        <summary>
          This page cannot draw {kind === 'element' ? 'an' : 'a'} {kind} of type <code>{type || '(none)'}</code>
        </summary>
        <pre>{JSON.stringify(json, null, 2)}</pre>
      </details>
    </div>
  );
}
