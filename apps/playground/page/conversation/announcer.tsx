import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PageState } from '../../src/protocol.ts';
import { botName } from '../app/bot-name.ts';
import { news } from './news.ts';

/** Says what is new to whoever hears the page: the `text` of a message is what Slack lets its clients read out. */
export function Announcer({ state }: { readonly state: PageState }): ReactNode {
  const last = useRef<PageState | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const sentences = last.current === null ? [] : news(last.current, state, botName);
    last.current = state;
    if (sentences.length > 0) setSaid(sentences.join('\n'));
  }, [state]);
  return (
    <div className="only-heard" role="log" aria-live="polite" aria-label="New messages" data-announcer>
      {said}
    </div>
  );
}
