import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PageAct, PageState } from '../../src/protocol.ts';
import { nothingWritten } from '../composer/use-composer.ts';
import { Announcer } from '../conversation/announcer.tsx';
import { ConversationView } from '../conversation/conversation-view.tsx';
import { ConfirmProvider } from '../dialogs/confirm.tsx';
import { HomePage } from '../home/home-page.tsx';
import type { Drafts } from '../modal/drafts.ts';
import { ModalDialog } from '../modal/modal-dialog.tsx';
import { Notices } from '../notices/notices.tsx';
import { useNotices } from '../notices/use-notices.ts';
import { Panel } from '../panel/panel.tsx';
import { sendAct } from '../server/api.ts';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { Toolbar } from '../toolbar/toolbar.tsx';
import { PlaygroundContext, type Playground } from './playground.ts';
import { StatusBar } from './status-bar.tsx';
import { usePlace } from './use-place.ts';
import { useTheme } from './use-theme.ts';

/** Everything that is seen. */
export function Workspace({
  state,
  trouble,
  refresh,
  onUser,
}: {
  readonly state: PageState;
  readonly trouble: string | null;
  readonly refresh: () => Promise<void>;
  readonly onUser: (userId: string) => void;
}): ReactNode {
  const theme = useTheme();
  const { notices, notify, dismiss } = useNotices();
  // Where there is no room for it, it lies on the conversation: then it is asked for.
  const [isPanelOpen, setPanelOpen] = useState(() => window.innerWidth >= 1100);
  const [memory, setMemory] = useState(nothingWritten);
  const act = useCallback(
    async (wanted: PageAct): Promise<boolean> => {
      const problem = await sendAct(wanted);
      await refresh();
      if (problem !== null) notify(problem);
      return problem === null;
    },
    [notify, refresh],
  );
  const playground = useMemo<Playground>(() => ({ state, theme: theme.drawn, act }), [state, theme.drawn, act]);
  const { place, conversation, unreadIn, go } = usePlace(state);
  const { id: userId } = state.user;
  // Slack asks for the Home at each look at it; and a bot that has just begun may have another one.
  const { pid } = state.bot;
  useEffect(() => {
    if (place.kind === 'home' && pid !== null) void act({ kind: 'home', user: userId });
  }, [place, userId, pid, act]);

  const [drafts, setDrafts] = useState<{ readonly viewId: string; readonly values: Drafts } | null>(null);
  const { modal } = state;
  const viewId = modal?.id ?? '';
  const setModalDrafts = useCallback((values: Drafts) => setDrafts({ viewId, values }), [viewId]);
  const shownNotices = <Notices notices={notices} dismiss={dismiss} />;
  return (
    <PlaygroundContext value={playground}>
      <ConfirmProvider>
        <div className={`workspace ${isPanelOpen ? 'workspace--panel' : ''}`}>
          <Toolbar
            themeChoice={theme.choice}
            isPanelOpen={isPanelOpen}
            onTheme={theme.choose}
            onUser={onUser}
            onPanel={setPanelOpen}
          />
          <Sidebar place={place} unreadIn={unreadIn} onGo={go} />
          <main id="main" className="main" tabIndex={-1}>
            <StatusBar trouble={trouble} />
            {conversation === null ? (
              <HomePage key={userId} />
            ) : (
              <ConversationView conversation={conversation} memory={memory} keep={setMemory} />
            )}
          </main>
          {isPanelOpen ? <Panel onClose={() => setPanelOpen(false)} /> : null}
        </div>
        {modal === null ? (
          shownNotices
        ) : (
          <ModalDialog
            key={modal.id}
            view={modal}
            drafts={drafts?.viewId === viewId ? drafts.values : noDrafts}
            onDraft={setModalDrafts}
            conversationId={conversation?.id ?? null}
            notices={shownNotices}
          />
        )}
        <Announcer state={state} />
      </ConfirmProvider>
    </PlaygroundContext>
  );
}

const noDrafts: Drafts = {};
