import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { botName } from '../app/bot-name.ts';
import { usePlayground } from '../app/playground.ts';
import { Blocks } from '../blocks/block.tsx';
import { BlockScopeContext, type BlockScope } from '../blocks/block-scope.ts';

/** The bot's Home, as this person has it. */
export function HomePage(): ReactNode {
  const { state } = usePlayground();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { home, user } = state;
  const scope = useMemo<BlockScope | null>(
    () => home && { on: 'home', values: home.values, errors: home.errors, form: null },
    [home],
  );
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="conversation" aria-labelledby={headingId}>
      <header className="conversation__head">
        <h1 id={headingId} ref={heading} tabIndex={-1}>
          {botName}: Home
        </h1>
      </header>
      <section className="home" aria-label="Home" tabIndex={0} lang={user.locale}>
        {home === null || scope === null ? (
          <p className="messages__none">The bot has not published a Home yet.</p>
        ) : (
          <BlockScopeContext value={scope}>
            <Blocks blocks={home.blocks} />
          </BlockScopeContext>
        )}
      </section>
    </section>
  );
}
