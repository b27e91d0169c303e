import { create } from 'zustand';
import type { CallOutput, Settings } from '../../shared/api';
import { call } from '../bridge/bridge';

type HostInfo = CallOutput<'app.info'>;

interface SettingsState {
  /** `null` until the host has answered. */
  readonly info: HostInfo | null;
  readonly theme: Settings['theme'];
  /** Reads what the host is and what the person chose last time. */
  load(): Promise<{ readonly info: HostInfo; readonly settings: Settings }>;
  setTheme(theme: Settings['theme']): Promise<void>;
}

export const useSettings = create<SettingsState>((set) => ({
  info: null,
  theme: 'system',
  async load() {
    const [info, settings] = await Promise.all([call('app.info', {}), call('settings.get', {})]);
    set({ info, theme: settings.theme });
    return { info, settings };
  },
  async setTheme(theme) {
    set({ theme });
    await call('settings.set', { theme });
  },
}));
