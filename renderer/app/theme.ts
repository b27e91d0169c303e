import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/api';

/** A teal ramp of our own: the app must not be mistaken for the Windows dialogs that it reproduces in blue. */
const brand: BrandVariants = {
  10: '#011414',
  20: '#042424',
  30: '#053434',
  40: '#064142',
  50: '#074f50',
  60: '#085d5f',
  70: '#0a6b6e',
  80: '#0c797d',
  90: '#1b888c',
  100: '#35979a',
  110: '#4ea6a9',
  120: '#67b5b8',
  130: '#80c4c6',
  140: '#9ad2d4',
  150: '#b6e0e1',
  160: '#d4efef',
};

const font = { fontFamilyBase: '"Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif' };
const light: Theme = { ...createLightTheme(brand), ...font };
const dark: Theme = {
  ...createDarkTheme(brand),
  ...font,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
};

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

function onSystemChange(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** The theme that the person chose, or the system's, followed while it changes. */
export function useTheme(choice: Settings['theme']): {
  readonly name: 'light' | 'dark';
  readonly theme: Theme;
} {
  const systemDark = useSyncExternalStore(onSystemChange, () => query().matches);
  const name = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  return { name, theme: name === 'dark' ? dark : light };
}
