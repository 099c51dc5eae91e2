import type { ReactNode } from 'react';

/** Something that went wrong and is shown until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

/** The problems of what was done, newest last: read out at once. */
export function Notices({
  notices,
  dismiss,
}: {
  readonly notices: readonly Notice[];
  readonly dismiss: (id: number) => void;
}): ReactNode {
  return (
    <div className="notices" role="alert">
      {notices.map(({ id, text }) => (
        <div key={id} className="notice">
          <p>{text}</p>
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
