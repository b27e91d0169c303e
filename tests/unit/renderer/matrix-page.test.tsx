// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeBridge, FakeOptions } from '../../support/fake-bridge';
import { renderApp } from '../../support/render-app';
import { sampleInspection } from '../../support/sample-inspections';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

// The reproduced windows are loaded with their first use.
const lazily = { timeout: 10_000 };
const withPackage: FakeOptions = { info: { openPaths: ['/drivers/FabAudio'] } };

async function openMatrix(options: FakeOptions = withPackage): Promise<FakeBridge> {
  const bridge = renderApp(options, '#/matrix');
  await screen.findByRole('grid');
  return bridge;
}
const rows = () => [...screen.getByRole('grid').querySelectorAll('tr:has([role="gridcell"])')];
const place = (at: string) => document.querySelector<HTMLElement>(`[data-place="${at}"]`);
const names = () => rows().map((row) => row.querySelector('bdi')?.textContent);

describe('matrix page', () => {
  it('when no package is open then the page says where to open one', async () => {
    renderApp({}, '#/matrix');
    expect(await screen.findByText('No package is open.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Package page' }));
    expect(window.location.hash).toBe('#/');
  });

  it('when a package is open then every Windows and every saved PC is a row for both users', async () => {
    const bridge = await openMatrix();
    expect(rows()).toHaveLength(28);
    expect(names()).toContain('Windows 7 lab');
    expect(place('0,0')?.textContent).toBe(
      'Asks, Signed by a publisher of unknown trust, No: 0xE0000243 · Yes: loads ?, unconfirmed',
    );
    expect(place('27,1')?.textContent).toContain('no such user');
    expect(screen.getByRole('button', { name: 'Asks 28' })).toBeTruthy();
    expect(bridge.inputsOf('matrix.run').at(-1)?.users).toEqual(['admin', 'standard']);
  });

  it('when arrow keys are pressed then one cell has the focus and is the one tab stop', async () => {
    await openMatrix();
    place('0,0')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(place('1,1'));
    expect(document.querySelectorAll('[role="gridcell"][tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(place('27,1'));
  });

  it('when a cell is opened by Enter then its ways, its log and its prompt are there, and Escape leads back', async () => {
    const bridge = await openMatrix();
    place('0,0')?.focus();
    await userEvent.keyboard('{Enter}');
    const panel = within(screen.getByRole('complementary', { name: /Windows Vista SP2/ }));
    await waitFor(() =>
      expect(document.activeElement).toBe(panel.getByRole('heading', { name: /Vista/, level: 2 })),
    );
    expect(panel.getByText('Nobody has decided about the publisher yet.')).toBeTruthy();
    expect(panel.getByText('The look on Vista is not confirmed.')).toBeTruthy();
    expect(await panel.findByText(/for admin, dont-install/)).toBeTruthy();
    await userEvent.click(panel.getByRole('radio', { name: 'Install' }));
    expect(panel.getByText(/for admin, install\]/)).toBeTruthy();
    expect(bridge.inputsOf('matrix.cell')[0]).toMatchObject({ key: 'vista', user: 'admin' });

    await userEvent.click(panel.getByRole('button', { name: 'Show the prompt' }));
    const dialog = await screen.findByRole('alertdialog', {}, lazily);
    expect(dialog.textContent).toContain('Would you like to install this device software?');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Install/ }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(bridge.inputsOf('install.start')).toEqual([]);

    panel.getByRole('heading', { level: 2 }).focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: /Vista/ })).toBeNull();
    expect(document.activeElement).toBe(place('0,0'));
  });

  it('when the focus moves while the panel is open then the panel follows', async () => {
    const bridge = await openMatrix();
    await userEvent.click(place('0,0') as HTMLElement);
    place('0,0')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    const panel = within(screen.getByRole('complementary', { name: /Standard user/ }));
    expect(await panel.findByText(/for standard, nobody asked/)).toBeTruthy();
    expect(bridge.inputsOf('matrix.cell').map(({ user }) => user)).toEqual(['standard']);
    expect(panel.queryByRole('button', { name: 'Show the prompt' })).toBeNull();
  });

  it('when filters are set then only the PCs that fit stay, and all can be shown again', async () => {
    await openMatrix();
    await userEvent.click(screen.getByRole('button', { name: /^Fails 0/ }));
    expect(screen.getByText('No PC passes the filters.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Differences only' }));
    expect(names()).toEqual(['Windows PE (24H2)']);
    expect(screen.getByText(/^1 of 28 PCs/)).toBeTruthy();
  });

  it('when PCs are chosen then only they are asked for', async () => {
    const bridge = await openMatrix();
    await userEvent.click(screen.getByRole('button', { name: 'Saved PCs only', hidden: true }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Windows 7 lab', hidden: true }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Standard user', hidden: true }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(bridge.inputsOf('matrix.run').at(-1)).toMatchObject({
      pcIds: ['pc-10', 'pc-11'],
      fresh: [],
      users: ['admin'],
    });
    await userEvent.click(screen.getByRole('button', { name: 'None', hidden: true }));
    expect(await screen.findByText('Choose at least one PC.')).toBeTruthy();
  });

  it('when several packages are open then they stand side by side and one can be chosen', async () => {
    await openMatrix({ ...withPackage, open: () => sampleInspection(['altered', 'trusted-publisher']) });
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
    const packages = screen.getByRole('combobox', { name: 'Package' });
    await userEvent.selectOptions(packages, within(packages).getAllByRole('option')[1] ?? '');
    expect(screen.getAllByRole('columnheader')).toHaveLength(3);
  });

  it('when trust changes then the grid is tried again', async () => {
    const bridge = await openMatrix();
    const before = bridge.inputsOf('matrix.run').length;
    bridge.emit({ kind: 'changed', what: 'trust', pcId: 'pc-11' });
    await waitFor(() => expect(bridge.inputsOf('matrix.run').length).toBeGreaterThan(before));
  });

  it('when it is exported then the file of the engine is handed over', async () => {
    const saved: string[] = [];
    URL.createObjectURL = vi.fn(() => 'blob:matrix');
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const bridge = await openMatrix();
    for (const format of ['CSV', 'JSON', 'HTML']) {
      await userEvent.click(screen.getByRole('button', { name: `Export as ${format}` }));
    }
    await waitFor(() => expect(saved).toEqual(['matrix.csv', 'matrix.json', 'matrix.html']));
    expect(bridge.inputsOf('matrix.export').map(({ format }) => format)).toEqual(['csv', 'json', 'html']);
  });
});
