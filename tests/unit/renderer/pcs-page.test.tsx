// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeBridge } from '../../support/fake-bridge';
import { renderApp } from '../../support/render-app';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const rowOf = async (name: string) => {
  const title = await screen.findByRole('heading', { name, level: 2 });
  const row = title.closest('li');
  if (row === null) throw new Error(`no row of ${name}`);
  return within(row);
};
const press = async (row: string, button: RegExp | string) =>
  userEvent.click((await rowOf(row)).getByRole('button', { name: button }));

async function openPcs(): Promise<FakeBridge> {
  const bridge = renderApp({}, '#/pcs');
  await screen.findByRole('heading', { name: 'PCs', level: 1 });
  await rowOf('Windows 11');
  return bridge;
}

async function openSettings(name: string): Promise<FakeBridge> {
  const bridge = await openPcs();
  // The switches are read after the list.
  await waitFor(async () =>
    expect((await rowOf(name)).getByRole('button', { name: /Settings/ }).ariaDisabled).not.toBe('true'),
  );
  await press(name, /Settings/);
  await screen.findByRole('heading', { name: `Settings of ${name}`, level: 1 });
  return bridge;
}

describe('PCs page', () => {
  it('when PCs are listed then Windows, architecture, user and packages are told, and which is in use', async () => {
    await openPcs();
    expect(
      (await rowOf('Windows 7 lab')).getByText(/Windows 7 SP1, x64; administrator; no staged/),
    ).toBeTruthy();
    expect((await rowOf('Windows 11')).getByText('In use')).toBeTruthy();
    await press('Windows 7 lab', 'Use this PC: Windows 7 lab');
    expect((await rowOf('Windows 7 lab')).getByText('In use')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'PC' })).toHaveProperty('value', 'pc-7');
  });

  it('when a PC is made then only what was switched is told to the engine', async () => {
    const bridge = await openPcs();
    await userEvent.click(screen.getByRole('button', { name: 'New PC…' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Bench');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Windows' }), 'Windows 10 1607');
    const architectures = within(screen.getByRole('combobox', { name: 'Architecture' })).getAllByRole(
      'option',
    );
    expect(architectures.map(({ textContent }) => textContent)).not.toContain('ARM64');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Driver signature enforcement' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    expect((await rowOf('Bench')).getByText('Signature enforcement off')).toBeTruthy();
    expect(bridge.inputsOf('pc.create')).toEqual([
      { windows: '10-1607', architecture: 'amd64', name: 'Bench', switches: { enforcement: false } },
    ]);
  });

  it('when a combination is impossible then every reason is shown at once and nothing is sent', async () => {
    const bridge = await openSettings('Windows 11');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Test signing (Test Mode)' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Blocked files' }), 'xyz');
    expect(screen.getByText(/turn Secure Boot off/)).toBeTruthy();
    expect(screen.getByText(/“xyz” is no SHA-1 or SHA-2 digest/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(bridge.inputsOf('pc.update')).toEqual([]);

    await userEvent.click(screen.getByRole('checkbox', { name: 'Secure Boot' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Blocked files' }));
    expect(screen.queryByText(/cannot be saved/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await rowOf('Windows 11')).getByText('Test Mode')).toBeTruthy();
    expect(bridge.inputsOf('pc.update')).toEqual([
      { pcId: 'pc-11', switches: { secureBoot: false, testSigning: true } },
    ]);
    expect(
      screen.getByRole('link', { name: /Switched on this PC: Test Mode, Secure Boot off/ }),
    ).toBeTruthy();
  });

  it('when restrictions, classes, clock and upgrade are set then they reach the engine as Windows knows them', async () => {
    const bridge = await openSettings('Windows 10 office');
    const fill = async (name: string, text: string) =>
      userEvent.type(screen.getByRole('textbox', { name }), text.replace(/[{[]/g, '$&$&'));
    await fill('Prevent installation of these device IDs', 'USB\\VID_1\nUSB\\VID_2');
    await fill('Allow installation of these classes', 'Net');
    await fill('Custom message when a policy setting prevents installation', 'Ask the help desk.');
    await userEvent.click(screen.getByRole('checkbox', { name: /not described by other policy settings/ }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: /Add to: Allow non-administrators/ }),
      'Printers (Printer)',
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Upgraded from' }), 'Windows 8.1');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /AllSignersEqual/ }), 'Off');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await rowOf('Windows 10 office');
    expect(bridge.inputsOf('pc.update')[0]?.switches).toEqual({
      allSignersEqual: false,
      upgradedFrom: '8.1',
      userInstallClasses: ['{4D36E979-E325-11CE-BFC1-08002BE10318}'],
      restrictions: {
        denyDeviceIds: ['USB\\VID_1', 'USB\\VID_2'],
        denyClasses: [],
        allowDeviceIds: [],
        allowClasses: ['{4D36E972-E325-11CE-BFC1-08002BE10318}'],
        denyInstanceIds: [],
        allowInstanceIds: [],
        denyRemovable: false,
        denyOthers: true,
        layered: false,
        adminsOverride: false,
        customMessage: 'Ask the help desk.',
      },
    });
  });

  it('when the clock stops following the real one then a moment is asked, and half a moment is refused', async () => {
    await openSettings('Windows 10 office');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Follow the real clock' }));
    const field = screen.getByLabelText('The clock stands at (UTC)');
    await userEvent.clear(field);
    expect(screen.getByText(/is no moment/)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Follow the real clock' }));
    expect(screen.queryByText(/is no moment/)).toBeNull();
  });

  it('when the name is taken away then the PC cannot be saved; Escape leaves only what is unchanged', async () => {
    await openSettings('Windows 7 lab');
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    expect(screen.getByText('A PC needs a name: write one.')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
    await userEvent.type(name, 'Windows 7 lab');
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'PCs', level: 1 })).toBe(document.activeElement);
  });

  it.each(['New PC', 'Settings of Windows 7 lab'])(
    'when the page is left while “%s” is half filled in then it is as it was on coming back',
    async (title) => {
      await openSettings('Windows 7 lab');
      if (title === 'New PC') {
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        await userEvent.click(await screen.findByRole('button', { name: 'New PC…' }));
      }
      await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' 2');
      await userEvent.type(screen.getByRole('textbox', { name: 'Blocked files' }), 'half');
      const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value;
      await userEvent.click(screen.getByRole('link', { name: /^Package/ }));
      expect(screen.queryByRole('heading', { name: title })).toBeNull();
      await userEvent.click(screen.getByRole('link', { name: /^PCs/ }));
      expect(await screen.findByRole('heading', { name: title, level: 1 })).toBe(document.activeElement);
      expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', name);
      expect(screen.getByRole('textbox', { name: 'Blocked files' })).toHaveProperty('value', 'half');
      await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
      expect(await screen.findByRole('heading', { name: 'PCs', level: 1 })).toBeTruthy();
    },
  );

  it('when the page is left and nothing was written then the list is there on coming back', async () => {
    await openSettings('Windows 7 lab');
    await userEvent.click(screen.getByRole('link', { name: /^Package/ }));
    await userEvent.click(screen.getByRole('link', { name: /^PCs/ }));
    expect(await screen.findByRole('heading', { name: 'PCs', level: 1 })).toBeTruthy();
  });

  it('when a Windows has doubts then the form names them', async () => {
    await openPcs();
    await userEvent.click(screen.getByRole('button', { name: 'New PC…' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Windows' }), 'Windows PE (24H2)');
    const doubts = screen.getByRole('list', { name: 'What is unconfirmed about Windows PE (24H2)' });
    expect(within(doubts).getAllByText('unconfirmed').length).toBe(
      within(doubts).getAllByRole('listitem').length,
    );
    expect(doubts.textContent).toContain('single unofficial source');
  });

  it('when a PC is deleted then Undo has the focus and brings it back', async () => {
    await openPcs();
    await press('Windows 7 lab', /Delete/);
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    expect(screen.queryByRole('heading', { name: 'Windows 7 lab' })).toBeNull();
    await userEvent.keyboard('{Enter}');
    await rowOf('Windows 7 lab');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('when a PC was reset then its old self can be taken from the trash', async () => {
    const bridge = await openPcs();
    await press('Windows 10 office', /Reset/);
    await userEvent.click(await screen.findByText('Trash (1 PC)'));
    await userEvent.click(screen.getByRole('button', { name: /Restore Windows 10 office/ }));
    await waitFor(() => expect(bridge.inputsOf('pc.restore')).toEqual([{ trashId: 'trash-1' }]));
    await waitFor(() => expect(screen.queryByText(/^Trash/)).toBeNull());
  });

  it('when a PC is duplicated, exported and imported then each comes of the engine', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:saved';
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const bridge = await openPcs();
    await press('Windows 7 lab', /Duplicate/);
    await rowOf('Windows 7 lab (copy)');
    await press('Windows 7 lab', 'Export: Windows 7 lab');
    await waitFor(() => expect(saved).toEqual(['Windows 7 lab.zip']));
    const input = document.querySelector<HTMLInputElement>('[data-browse="pc"]');
    if (input === null) throw new Error('no input');
    await userEvent.upload(input, new File(['PK'], 'customer.zip'));
    expect((await rowOf('Customer PC')).getByText(/Windows 10 1809, x86; standard user/)).toBeTruthy();
    expect(bridge.inputsOf('pc.import')).toEqual([{ source: { kind: 'upload', uploadId: 'file-0' } }]);
  });

  it('when the host has an open dialog then an import goes through it', async () => {
    const bridge = renderApp({ info: { canBrowse: true } }, '#/pcs');
    await rowOf('Windows 11');
    await userEvent.click(screen.getByRole('button', { name: 'Import…' }));
    await rowOf('Customer PC');
    expect(bridge.inputsOf('pc.import')[0]?.source).toEqual({ kind: 'path', path: '/drivers/FabAudio' });
  });

  it('when a file is dropped on the page then it is imported as a PC, not opened as a package', async () => {
    const bridge = await openPcs();
    const dataTransfer = { types: ['Files'] };
    fireEvent.dragEnter(window, { dataTransfer });
    expect(await screen.findByText('Drop to import')).toBeTruthy();
    fireEvent.drop(window, { dataTransfer });
    await rowOf('Customer PC');
    expect(bridge.inputsOf('pc.import')).toEqual([{ source: { kind: 'upload', uploadId: 'upload-1' } }]);
    expect(bridge.inputsOf('package.open')).toEqual([]);
  });

  it('when the host can show folders then one is chosen for the path and opened', async () => {
    const bridge = renderApp({ info: { canBrowse: true } }, '#/pcs');
    await rowOf('Windows 11');
    await userEvent.click(screen.getByRole('button', { name: 'Choose…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Open folder' }));
    await rowOf('FabAudio');
    expect(bridge.inputsOf('package.browse')).toEqual([{ what: 'folder' }]);
    expect(bridge.inputsOf('pc.link')).toEqual([{ path: '/drivers/FabAudio' }]);
  });

  it('when a shared folder is opened then its PC is marked, cannot be reset, and leaves only the list', async () => {
    const bridge = await openPcs();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Open a PC where it lies' }),
      '"/lab/win7"{Enter}',
    );
    const row = await rowOf('win7');
    expect(bridge.inputsOf('pc.link')).toEqual([{ path: '/lab/win7' }]);
    expect(await row.findByText('shared folder')).toBeTruthy();
    expect(row.queryByRole('button', { name: /Reset/ })).toBeNull();
    expect(row.getByRole('button', { name: /Take off the list/ })).toBeTruthy();
  });

  it('when the engine refuses then the reason stands on the page until it is put away', async () => {
    const bridge = await openPcs();
    bridge.on('pc.duplicate', () => {
      throw { code: 'FULL', message: 'The disk is full: free some space.' };
    });
    await press('Windows 7 lab', /Duplicate/);
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss the message' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('when there are many PCs then they are found by name, Windows or switch, and grouped in the top bar', async () => {
    await openPcs();
    for (let count = 0; count < 3; count += 1) await press('Windows 7 lab', /Duplicate: Windows 7 lab$/);
    const search = await screen.findByRole('searchbox', { name: 'Search the PCs' });
    await userEvent.type(search, 'WINDOWS 10');
    expect(within(screen.getByRole('list', { name: 'PCs' })).getAllByRole('listitem')).toHaveLength(1);
    await userEvent.clear(search);
    await userEvent.type(search, 'nothing such');
    expect(screen.getByText('No PC matches.')).toBeTruthy();
  });
});

describe('PC switcher', () => {
  it('when PCs run clients and servers then they stand under headings', async () => {
    const bridge = await openPcs();
    expect(screen.queryByRole('group', { name: 'Clients' })).toBeNull();
    await bridge.call('pc.create', { windows: 'server-2022', name: 'Print server' });
    const servers = await screen.findByRole('group', { name: 'Servers' });
    expect(within(servers).getByRole('option', { name: 'Print server (Windows Server 2022)' })).toBeTruthy();
    expect(screen.getByRole('option', { name: 'Windows 7 lab (Windows 7 SP1)' })).toBeTruthy();
  });

  it('when a PC at hand is changed elsewhere then what is open is judged again', async () => {
    const bridge = renderApp({ info: { openPaths: ['/drivers/FabAudio'] } });
    await screen.findByRole('heading', { level: 1, name: 'Signed by a publisher of unknown trust' });
    const before = bridge.inputsOf('package.judge').length;
    bridge.emit({ kind: 'changed', what: 'pc', pcId: 'pc-11' });
    await waitFor(() => expect(bridge.inputsOf('package.judge').length).toBeGreaterThan(before));
  });
});
