import { Select } from '@fluentui/react-components';
import type { Settings } from '../../shared/api';
import { useSettings } from '../stores/settings';
import { Logo } from './logo';
import { PcSwitcher } from './pc-switcher';
import styles from './top-bar.module.css';

const themes: readonly { readonly id: Settings['theme']; readonly name: string }[] = [
  { id: 'system', name: 'System theme' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
];

/** Name of the app, the PC at hand, and the theme: always in sight. */
export function TopBar() {
  const theme = useSettings((state) => state.theme);
  const setTheme = useSettings((state) => state.setTheme);
  const version = useSettings((state) => state.info?.version);
  return (
    <header className={styles.bar}>
      <div className={styles.brand} title={version === undefined ? undefined : `Version ${version}`}>
        <Logo />
        <span>Driver Preflight</span>
      </div>
      <PcSwitcher />
      <Select
        className={styles.theme}
        size="small"
        aria-label="Theme"
        value={theme}
        onChange={(_, data) => {
          const chosen = themes.find((item) => item.id === data.value);
          if (chosen) void setTheme(chosen.id);
        }}
      >
        {themes.map((item) => (
          <option key={item.id} value={item.id}>
            {item.name}
          </option>
        ))}
      </Select>
    </header>
  );
}
