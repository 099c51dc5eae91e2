import type { ReactNode } from 'react';
import type { Page } from './page-rows.ts';

/** Which rows are shown, and the way to the others. */
export function PageSteps({
  page: { page, pages, from, to },
  total,
  onStep,
}: {
  readonly page: Page<unknown>;
  readonly total: number;
  readonly onStep: (page: number) => void;
}): ReactNode {
  if (pages === 1) return null;
  // Not `disabled`: the button that has the focus would lose it at the last page.
  return (
    <div className="page-steps">
      <button
        type="button"
        className="button button--small"
        data-page-step="previous"
        aria-label="Previous rows"
        aria-disabled={page === 0}
        onClick={() => onStep(Math.max(0, page - 1))}
      >
        ‹
      </button>
      <span role="status">
        {from}–{to} of {total}
      </span>
      <button
        type="button"
        className="button button--small"
        data-page-step="next"
        aria-label="Next rows"
        aria-disabled={page === pages - 1}
        onClick={() => onStep(Math.min(pages - 1, page + 1))}
      >
        ›
      </button>
    </div>
  );
}
