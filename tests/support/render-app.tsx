/** Puts the whole app on a jsdom page, over a fake bridge, with every store as at the start. */
import { render } from '@testing-library/react';
import type { StoreApi } from 'zustand';
import { App } from '../../renderer/app/app';
import { usePcForm } from '../../renderer/pcs/form-store';
import { useAnnouncements } from '../../renderer/stores/announcements';
import { useDevices } from '../../renderer/stores/devices';
import { useInstall } from '../../renderer/stores/install';
import { useLog } from '../../renderer/stores/log';
import { useLogViews } from '../../renderer/stores/log-views';
import { useMatrix } from '../../renderer/stores/matrix';
import { useLogs } from '../../renderer/stores/open-logs';
import { usePackage } from '../../renderer/stores/package';
import { usePc } from '../../renderer/stores/pc';
import { usePcs } from '../../renderer/stores/pcs';
import { useSettings } from '../../renderer/stores/settings';
import { useStory } from '../../renderer/stores/story';
import { useTrust } from '../../renderer/stores/trust';
import { createFakeBridge, type FakeBridge, type FakeOptions } from './fake-bridge';

function reset<T>(store: StoreApi<T>): void {
  store.setState(store.getInitialState(), true);
}

/** What jsdom has not: media queries, modal dialogs, scrolling, sizes. */
function completeJsdom(): void {
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  })) as unknown as typeof window.matchMedia;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
  // Nothing has a size in jsdom; lists that draw only what is visible need one.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 37 });
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 600 });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 800 });
}

/** The stores as at the start, and the bridge in its place. For tests of stores without a page. */
export function startBridge(options: FakeOptions = {}): FakeBridge {
  reset(useAnnouncements);
  reset(useDevices);
  reset(useInstall);
  reset(useLog);
  reset(useLogViews);
  reset(useLogs);
  reset(useMatrix);
  reset(usePackage);
  reset(usePc);
  reset(usePcForm);
  reset(usePcs);
  reset(useSettings);
  reset(useStory);
  reset(useTrust);
  const bridge = createFakeBridge(options);
  Object.defineProperty(window, 'preflight', { value: bridge, configurable: true });
  return bridge;
}

export function renderApp(options: FakeOptions = {}, hash = '#/'): FakeBridge {
  completeJsdom();
  window.location.hash = hash;
  const bridge = startBridge(options);
  render(<App />);
  return bridge;
}
