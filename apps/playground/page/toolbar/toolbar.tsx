import { useMemo, type ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { isThemeChoice, type ThemeChoice } from '../app/use-theme.ts';
import { languageChoices, zoneChoices, type Choice } from './choices.ts';
import { LabelledSelect } from './labelled-select.tsx';

/** What stands above everything: who somebody is, how Slack reaches the bot, how the page looks. */
export interface ToolbarProps {
  readonly themeChoice: ThemeChoice;
  readonly isPanelOpen: boolean;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly onUser: (userId: string) => void;
  readonly onPanel: (isOpen: boolean) => void;
}

export function Toolbar({ themeChoice, isPanelOpen, onTheme, onUser, onPanel }: ToolbarProps): ReactNode {
  const { state, act } = usePlayground();
  const { user, users, transport, bot } = state;
  const zones = useMemo(() => zoneChoices(user.tz), [user.tz]);
  const become = (change: { readonly tz?: string; readonly locale?: string }): void => {
    const { id, tz, locale } = user;
    void act({ kind: 'person', user: id, tz, locale, ...change });
  };
  const switchTransport = (value: string): void => {
    void act({ kind: 'transport', transport: value === 'socket' ? 'socket' : 'http' });
  };
  return (
    <header className="toolbar">
      <a className="skip" href="#main">
        Skip to the conversation
      </a>
      <p className="toolbar__name">
        Slack playground{' '}
        <span className="toolbar__bot" role="status">
          the bot is {bot.status}
          {bot.status === 'starting' ? ' …' : ''}
        </span>
      </p>
      <div className="toolbar__choices">
        <LabelledSelect label="You are" name="user" value={user.id} onChange={onUser}>
          {options(users.map(({ id, realName }) => ({ value: id, label: realName })))}
        </LabelledSelect>
        <LabelledSelect label="Language" name="locale" value={user.locale} onChange={(locale) => become({ locale })}>
          {options(languageChoices(user.locale))}
        </LabelledSelect>
        <LabelledSelect label="Time zone" name="tz" value={user.tz} onChange={(tz) => become({ tz })}>
          <optgroup label="Often tried">{options(zones.near)}</optgroup>
          <optgroup label="All">{options(zones.all)}</optgroup>
        </LabelledSelect>
        <LabelledSelect label="Transport" name="transport" value={transport} onChange={switchTransport}>
          <option value="http">HTTP</option>
          <option value="socket">Socket Mode</option>
        </LabelledSelect>
        <LabelledSelect
          label="Colours"
          name="theme"
          value={themeChoice}
          onChange={(value) => {
            if (isThemeChoice(value)) onTheme(value);
          }}
        >
          <option value="system">System</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </LabelledSelect>
        <button
          type="button"
          className="toolbar__button"
          aria-expanded={isPanelOpen}
          aria-controls="panel"
          onClick={() => onPanel(!isPanelOpen)}
        >
          Wire and faults
        </button>
      </div>
    </header>
  );
}

function options(choices: readonly Choice[]): ReactNode {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
