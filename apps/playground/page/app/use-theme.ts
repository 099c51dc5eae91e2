import { useEffect, useState } from 'react';

const choices = ['system', 'light', 'dark'] as const;

/** How the page is to look. */
export type ThemeChoice = (typeof choices)[number];

export function isThemeChoice(value: string): value is ThemeChoice {
  return choices.some((choice) => choice === value);
}

/** What was chosen, and what is drawn; the document knows it, too. */
export interface Theme {
  readonly choice: ThemeChoice;
  readonly drawn: 'light' | 'dark';
  readonly choose: (choice: ThemeChoice) => void;
}

export function useTheme(): Theme {
  const [choice, choose] = useState<ThemeChoice>('system');
  const [prefersDark, setPrefersDark] = useState(() => darkQuery().matches);
  useEffect(() => {
    const query = darkQuery();
    const follow = (): void => setPrefersDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const drawn = choice === 'system' ? (prefersDark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.style.colorScheme = drawn;
  }, [drawn]);
  return { choice, drawn, choose };
}

function darkQuery(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
