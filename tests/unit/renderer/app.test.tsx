// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FakeOptions } from '../../support/fake-bridge';
import { renderApp } from '../../support/render-app';
import { sampleFiles, sampleInspection, signer } from '../../support/sample-inspections';

afterEach(cleanup);
// The app loads the reproduced windows with the first prompt; finding them must not race with that.
beforeAll(() => import('../../../renderer/dialogs'), 60_000);

const withPackage: FakeOptions = { info: { openPaths: ['/drivers/FabAudio'] } };
const heading = (name: string | RegExp, level = 1) => screen.findByRole('heading', { name, level });
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent ?? '';

describe('package page', () => {
  it('when nothing is open then the page says what to drop and for whom', async () => {
    renderApp();
    await heading('Drop a driver package here');
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
    expect(await screen.findByRole('radio', { name: 'Administrator' })).toHaveProperty('checked', true);
  });

  it('when a file of a PC was damaged then it is said where it went, once', async () => {
    const message = 'driver-store.json was damaged and lies beside it as driver-store.damaged.json.';
    const bridge = renderApp({ pcProblems: [{ code: 'DAMAGED', severity: 'warning', message }] });
    await screen.findByText(message);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss the message' }));
    bridge.emit({ kind: 'changed', what: 'pc', pcId: 'pc-7' });
    await waitFor(() => expect(screen.queryByText(message)).toBeNull());
  });

  it('when a path is pasted with quotes then it is opened and the verdict is shown', async () => {
    const bridge = renderApp({ open: () => sampleInspection(['altered']) });
    const field = await screen.findByRole('textbox', { name: /Path/ });
    await screen.findByRole('combobox', { name: /PC/ });
    await userEvent.type(field, '"/drivers/Fab Audio"{Enter}');
    await heading('Altered');
    expect(bridge.inputsOf('package.open')[0]?.source).toEqual({ kind: 'path', path: '/drivers/Fab Audio' });
    const failed = document.querySelector('[data-check="inf-in-catalog"]');
    expect(failed?.getAttribute('data-result')).toBe('fail');
    expect(failed?.textContent).toContain('INF in the catalog — failed');
    expect(document.querySelector('[data-check="driver-policy"]')?.textContent).toContain('— not met');
    expect(failed?.textContent).toContain('What to do');
    expect(failed?.textContent).toContain('ERROR_FILE_HASH_NOT_IN_CATALOG');
    expect(screen.getByText(/with CRLF restored the file matches/)).toBeTruthy();
  });

  it('when a package is shown then checks, files, chain and INF facts are all on the page', async () => {
    renderApp(withPackage);
    await heading('Signed by a publisher of unknown trust');
    const checks = [...document.querySelectorAll('[data-check]')].map((item) =>
      item.getAttribute('data-check'),
    );
    expect(checks[0]).toBe('inf-readable');
    expect(checks.at(-1)).toBe('files-in-catalog');
    const table = screen.getByRole('table');
    for (const file of sampleFiles) expect(within(table).getByText(file.path)).toBeTruthy();
    const chain = screen.getByRole('region', { name: 'Certificate chain' });
    expect(within(chain).getAllByText('Contoso Root').length).toBeGreaterThan(0);
    expect(within(chain).getAllByText(/Code Signing/).length).toBeGreaterThan(0);
    expect(within(chain).getByText(/1 other path/)).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'INF' })).getByText('driver/fabaudio.inf:6:1'),
    ).toBeTruthy();
  });

  it('when a file is unfolded then its digests and own signature appear', async () => {
    renderApp(withPackage);
    await userEvent.click(await screen.findByRole('button', { name: 'driver/amd64/fabaudio.sys' }));
    const row = document.querySelector('[data-file="driver/amd64/fabaudio.sys"]');
    expect(row?.textContent).toContain('SHA-256 (Authenticode)');
    expect(row?.textContent).toContain(signer.subject);
    expect(row?.textContent).toContain('kernel checks this file again');
  });

  it('when the raw facts are asked for then they open in one press as JSON', async () => {
    renderApp(withPackage);
    await userEvent.click(await screen.findByRole('button', { name: 'Raw facts' }));
    expect(screen.getByText('Raw facts (JSON)').closest('details')?.open).toBe(true);
    expect(document.activeElement?.textContent).toBe('Raw facts (JSON)');
    const json = await screen.findByRole('region', { name: 'Raw facts of the package' });
    expect(JSON.parse(json.textContent ?? '')).toEqual(sampleInspection(['unknown-publisher']).packages[0]);
  });

  it('when a package has a thousand files then only a few rows are in the page', async () => {
    const long = sampleInspection(['unknown-publisher']);
    const sample = long.packages[0]?.files[3];
    if (sample === undefined) throw new Error('the sample has no such file');
    for (let index = 0; index < 1000; index += 1) {
      long.packages[0]?.files.push({ ...sample, path: `driver/x${index}.dll` });
    }
    renderApp({ ...withPackage, open: () => long });
    const table = await screen.findByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('1006');
    expect(table.querySelectorAll('[data-file]').length).toBeLessThan(80);
  });

  it('when a drop holds several packages then one is chosen from a list with categories', async () => {
    renderApp({ open: () => sampleInspection(['unknown-publisher', 'unsigned', 'altered']) });
    await screen.findByRole('combobox', { name: /PC/ });
    const data = { types: ['Files'], files: [] };
    fireEvent.dragEnter(window, { dataTransfer: data });
    expect(screen.getByText('Drop to inspect')).toBeTruthy();
    fireEvent.drop(window, { dataTransfer: data });
    await heading('3 driver packages', 2);
    expect(screen.queryByText('Drop to inspect')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /fab1\.inf.*Unsigned/ }));
    await heading('Unsigned');
    await userEvent.click(screen.getByRole('button', { name: 'All 3 packages' }));
    await heading('3 driver packages', 2);
  });

  it('when a package is dropped from far down the page then its progress and its verdict come into view', async () => {
    renderApp();
    await screen.findByRole('combobox', { name: /PC/ });
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [] } });
    await screen.findByRole('button', { name: 'Install on this PC' });
    expect(scrolled).toHaveBeenCalledWith({ block: 'start' });
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  it('when a package was uploaded then its own name is shown, not that of the temporary copy', async () => {
    renderApp({ open: () => sampleInspection(['unsigned'], '/tmp/uploads-1/x') });
    await screen.findByRole('combobox', { name: /PC/ });
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [] } });
    await heading('Unsigned');
    const head = screen.getByRole('region', { name: 'Unsigned' });
    expect(head.textContent).toContain('SourceFabAudio');
    expect(head.textContent).not.toContain('uploads-1');
  });

  it('when reading takes long then step, file and bytes are shown and it can be cancelled', async () => {
    const bridge = renderApp({
      open: () => new Promise(() => {}),
      info: { openPaths: ['/drivers/big.zip'] },
    });
    await screen.findByRole('button', { name: 'Cancel' });
    const { jobId } = bridge.inputsOf('package.open')[0] ?? { jobId: '' };
    act(() =>
      bridge.emit({
        kind: 'progress',
        jobId,
        phase: 'hashing',
        done: 1024,
        total: 4096,
        file: 'amd64/big.sys',
      }),
    );
    expect(screen.getByText('Hashing')).toBeTruthy();
    expect(screen.getByText(/1\.00 KB of 4\.00 KB/)).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Hashing big.zip' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.inputsOf('package.cancel')).toEqual([{ jobId }]);
  });

  it('when opening fails then the reason names the file and can be put away', async () => {
    renderApp({
      info: { openPaths: ['/fab.zip'] },
      open: () =>
        Promise.reject({ code: 'UNREADABLE', message: 'It ends at byte 10240. Download it again.' }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('fab.zip: It ends at byte 10240.');
    await userEvent.click(within(alert).getByRole('button', { name: 'Dismiss the message' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('when the host has an open dialog then browsing uses it, else the file inputs are there', async () => {
    const bridge = renderApp({ info: { canBrowse: true } });
    await screen.findByRole('combobox', { name: /PC/ });
    await userEvent.click(screen.getByRole('button', { name: 'Browse folder…' }));
    await waitFor(() => expect(bridge.inputsOf('package.browse')).toEqual([{ what: 'folder' }]));
    expect(document.querySelector('input[type=file]')).toBeNull();
    cleanup();
    renderApp();
    await screen.findByRole('combobox', { name: /PC/ });
    const folder = document.querySelector('input[data-browse=folder]');
    expect(folder?.hasAttribute('webkitdirectory')).toBe(true);
    await userEvent.upload(document.querySelector('input[data-browse=file]') as HTMLInputElement, [
      new File(['x'], 'fab.inf'),
    ]);
    await heading('Signed by a publisher of unknown trust');
  });
});

describe('installing', () => {
  async function install(options: FakeOptions = withPackage) {
    const bridge = renderApp(options);
    await userEvent.click(await screen.findByRole('button', { name: 'Install on this PC' }));
    return bridge;
  }

  it('when the answer is Install with always trust then outcome, trust and new category are told', async () => {
    const bridge = await install();
    const prompt = await screen.findByRole('alertdialog');
    expect(prompt.closest('dialog')?.open).toBe(true);
    expect(screen.getByText('Simulation — no driver is installed on this computer')).toBeTruthy();
    expect(screen.getByText('1 unconfirmed detail of this window')).toBeTruthy();
    await userEvent.click(within(prompt).getByRole('checkbox'));
    await userEvent.click(within(prompt).getByRole('button', { name: 'Install' }));
    await heading(/^Installed on/, 3);
    expect(bridge.inputsOf('install.answer')).toEqual([{ runId: 'run-1', answer: 'install-always-trust' }]);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByText(/is now a trusted publisher/)).toBeTruthy();
    await heading('Signed by a trusted publisher');
    expect(screen.getByText(/Just changed: before, this package was/)).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /Staging log/ }).textContent).toContain('new'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'See the log section' }));
    await heading('Staging log of Windows 11');
  });

  it('when the answer is Escape then the refusal is shown with its code', async () => {
    await install();
    await screen.findByRole('alertdialog');
    await userEvent.keyboard('{Escape}');
    await heading(/^Refused on/, 3);
    expect(document.querySelector('[data-outcome="refused"]')?.textContent).toContain('0xE0000243');
    expect(spoken()).toContain('nothing was copied');
  });

  it('when the host opens prompt windows then the page waits and follows the other window', async () => {
    const bridge = await install({ info: { ...withPackage.info, promptWindows: true } });
    await screen.findByText('Waiting for the answer in the prompt window.');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await act(async () => {
      await bridge.call('install.answer', { runId: 'run-1', answer: 'install' });
    });
    await heading(/^Installed on/, 3);
  });

  it('when staging cannot start then the reason stands at the button', async () => {
    const bridge = renderApp(withPackage);
    bridge.on('install.start', () =>
      Promise.reject({ code: 'NOT_FOUND', message: 'That package has been closed.' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Install on this PC' }));
    expect((await screen.findByRole('alert')).textContent).toContain('That package has been closed.');
    expect(screen.getByRole('button', { name: 'Install on this PC' }).getAttribute('aria-disabled')).not.toBe(
      'true',
    );
  });
});

describe('prompt window', () => {
  it('when the prompt is answered then the engine is told and the window closes', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    const bridge = renderApp({}, '#/');
    await bridge.call('install.start', { inspectionId: 'x', packageIndex: 0, pcId: 'pc-11' });
    act(() => {
      window.location.hash = '#/prompt/run-1';
    });
    const prompt = await screen.findByRole('alertdialog');
    expect(screen.queryByRole('navigation')).toBeNull();
    await userEvent.click(within(prompt).getByRole('button', { name: 'Install' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(bridge.inputsOf('install.answer')).toEqual([{ runId: 'run-1', answer: 'install' }]);
    close.mockRestore();
  });
});

describe('top bar', () => {
  it('when another PC or user is chosen then the package is judged for it and the choice is kept', async () => {
    const bridge = renderApp(withPackage);
    await heading('Signed by a publisher of unknown trust');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /PC/ }), 'pc-7');
    await waitFor(() => expect(bridge.inputsOf('package.judge').at(-1)?.pcId).toBe('pc-7'));
    expect(bridge.inputsOf('settings.set')).toEqual([{ pcId: 'pc-7' }]);
    expect(bridge.inputsOf('log.read').at(-1)).toEqual({ pcId: 'pc-7' });
    const before = bridge.inputsOf('package.judge').length;
    await userEvent.click(screen.getByRole('radio', { name: 'Standard user' }));
    await waitFor(() => expect(bridge.inputsOf('package.judge').length).toBeGreaterThan(before));
    expect(bridge.inputsOf('pc.update')).toEqual([{ pcId: 'pc-7', user: 'standard' }]);
    await heading('Windows 7 lab, as a standard user', 2);
  });

  it('when a theme is chosen then the page takes it and it is kept', async () => {
    const bridge = renderApp();
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Theme' }), 'dark');
    expect(document.querySelector('[data-theme]')?.getAttribute('data-theme')).toBe('dark');
    expect(bridge.inputsOf('settings.set')).toEqual([{ theme: 'dark' }]);
  });
});
