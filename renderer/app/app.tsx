import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { PromptWindow } from '../prompts/prompt-window';
import { useSettings } from '../stores/settings';
import styles from './app.module.css';
import { parseRoute, useHash } from './route';
import { Shell } from './shell';
import { useTheme } from './theme';

// Only a browser that takes pictures needs it.
const PicturePage = lazy(async () => ({ default: (await import('../gallery/picture-page')).PicturePage }));

/** The whole window: the app, or in a prompt window the prompt alone. */
export function App() {
  const hash = useHash();
  const route = useMemo(() => parseRoute(hash), [hash]);
  const { name, theme } = useTheme(useSettings((state) => state.theme));

  useEffect(() => {
    document.documentElement.style.colorScheme = name;
  }, [name]);

  if (route.kind === 'picture') {
    return (
      <Suspense fallback={null}>
        <PicturePage query={route.query} />
      </Suspense>
    );
  }
  return (
    <FluentProvider theme={theme} className={styles.provider} data-theme={name}>
      {route.kind === 'prompt' ? <PromptWindow runId={route.runId} /> : <Shell page={route.page} />}
    </FluentProvider>
  );
}
