// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeBridge, FakeOptions } from '../../support/fake-bridge';
import { renderApp } from '../../support/render-app';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function openDevices(options: FakeOptions = {}): Promise<FakeBridge> {
  const bridge = renderApp(options, '#/devices');
  await screen.findByRole('heading', { name: /Driver store and devices of/, level: 1 });
  await screen.findByRole('heading', { name: 'Driver store (3)' });
  return bridge;
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const row = (publishedName: string) => {
  const found = document.querySelector<HTMLElement>(`[data-package="${publishedName}"]`);
  if (found === null) throw new Error(`no row of ${publishedName}`);
  return within(found);
};

describe('devices page', () => {
  it('when packages are staged then each has its signer, score, date and version', async () => {
    await openDevices();
    const microsoft = row('oem1.inf');
    for (const text of ['fabaudio.inf', 'Microsoft', '2025-01-01', '1.0.0.0', '0x0D000003']) {
      expect(microsoft.getByText(text)).toBeTruthy();
    }
    await press('oem1.inf');
    expect(microsoft.getByText('fabaudio.inf_amd64_3f6c1a9be07d2541')).toBeTruthy();
    expect(microsoft.getByText('and 29 identifiers more')).toBeTruthy();
  });

  it('when a sample is plugged in then the winner and every loser are told with their reasons', async () => {
    const bridge = await openDevices();
    await press('Plug in');
    const title = await screen.findByRole('heading', { name: /made up.*Installed/, level: 2 });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(bridge.inputsOf('device.plugIn')[0]).toMatchObject({
      instanceId: 'USB\\VID_1234&PID_5678\\0001',
      hardwareIds: ['USB\\VID_1234&PID_5678&REV_0100', 'USB\\VID_1234&PID_5678'],
    });
    const items = within(screen.getByRole('region', { name: /made up/ })).getAllByText(/oem\d\.inf/, {
      selector: 'strong',
    });
    expect(items.map((item) => item.textContent)).toEqual(['oem0.inf', 'oem1.inf', 'oem2.inf']);
    expect(screen.getByText('Its date is older.')).toBeTruthy();
    expect(screen.getByText('does not match')).toBeTruthy();
    expect(screen.getAllByText('all signers count alike', { exact: false })).toHaveLength(2);
    await press('See the log section');
    expect(window.location.hash).toBe('#/log');
  });

  it('when identifiers are typed then they are plugged in, and blanks are asked for first', async () => {
    const bridge = await openDevices();
    await userEvent.click(screen.getByRole('radio', { name: 'Identifiers I type' }));
    await press('Plug in');
    expect((await screen.findByRole('alert')).textContent).toBe('Type at least one hardware ID.');
    await userEvent.type(screen.getByRole('textbox', { name: /Hardware IDs/ }), 'PCI\\VEN_1{Enter}PCI\\CC_2');
    await press('Plug in');
    await screen.findByText('No package matches.', { selector: 'p' });
    expect(bridge.inputsOf('device.plugIn')[0]).toMatchObject({ hardwareIds: ['PCI\\VEN_1', 'PCI\\CC_2'] });
    expect(screen.getByText('Code 28', { selector: 'span' })).toBeTruthy();
  });

  it('when a device of the open INF is chosen then its identifiers are plugged in', async () => {
    const bridge = await openDevices({ info: { openPaths: ['/drivers/FabAudio'] } });
    await userEvent.click(screen.getByRole('radio', { name: 'Hardware of the open package' }));
    const list = await screen.findByRole('combobox', { name: 'Device' });
    await press('Plug in');
    expect(screen.getByRole('alert').textContent).toBe('Choose a device.');
    await userEvent.selectOptions(list, within(list).getAllByRole('option')[1] ?? '');
    await press('Plug in');
    await waitFor(() => expect(bridge.inputsOf('device.plugIn')).toHaveLength(1));
    expect(bridge.inputsOf('device.plugIn')[0]?.hardwareIds.length).toBeGreaterThan(0);
  });

  it('when a package in use is deleted then it is refused by name, forced, and brought back', async () => {
    await openDevices();
    await press('Plug in');
    await screen.findByText('1 device');
    await press('Delete oem0.inf');
    const refusal = await screen.findByRole('alert');
    expect(refusal.textContent).toContain('presently installed using the specified INF');
    expect(refusal.textContent).toContain('USB sound controller (made up)');
    await press('Delete with force');
    await screen.findByRole('heading', { name: 'Driver store (2)' });
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Driver store (3)' });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('when the policy is switched then its state and its effect are said', async () => {
    const bridge = await openDevices();
    expect(screen.getByRole('heading', { name: /AllSignersEqual\) on/ })).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Group policy' }), 'off');
    await screen.findByRole('heading', { name: /AllSignersEqual\) off/ });
    expect(bridge.inputsOf('pc.update')[0]?.switches).toEqual({ allSignersEqual: false });
    expect(screen.getByText(/A driver that Microsoft signed ranks before/)).toBeTruthy();
  });

  it('when a device is searched for again and uninstalled then the engine is asked to', async () => {
    const bridge = await openDevices();
    await press('Plug in');
    await press(/^Search again for/);
    await waitFor(() => expect(bridge.inputsOf('device.plugIn')[1]?.searchAgain).toBe(true));
    await press(/^Uninstall/);
    await screen.findByText('Nothing is plugged in.');
  });

  it('when a package is exported then its files are handed over, or its record where only that is kept', async () => {
    const saved: string[] = [];
    URL.createObjectURL = vi.fn(() => 'blob:record');
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    await openDevices();
    await press('Export oem0.inf');
    await waitFor(() => expect(saved).toEqual(['oem0.zip']));
    await press('oem2.inf');
    expect(row('oem2.inf').getByText(/Only this record is kept\. It was staged by a version/)).toBeTruthy();
    await press('Export the record of oem2.inf');
    await waitFor(() => expect(saved).toEqual(['oem0.zip', 'oem2.json']));
  });

  it('when another window changes the PC then the lists are read again', async () => {
    const bridge = await openDevices();
    bridge.on('store.list', () => ({ packages: [] }));
    bridge.emit({ kind: 'changed', what: 'device', pcId: 'pc-11' });
    await screen.findByText(/Nothing is staged/);
  });
});
