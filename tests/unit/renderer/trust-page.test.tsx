// @vitest-environment jsdom
import { act, cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeOptions } from '../../support/fake-bridge';
import { renderApp } from '../../support/render-app';
import { sampleCertificate, signer } from '../../support/sample-inspections';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const withPackage: FakeOptions = { info: { openPaths: ['/drivers/FabAudio'] } };
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
const names = ['Adatum', 'Contoso', 'Fabrikam', 'Northwind'];
const entries = names.map((name) => ({
  certificate: sampleCertificate(name, 'Contoso Root'),
  warning: null,
}));
const tab = (name: RegExp) => screen.findByRole('tab', { name });
const grid = () => screen.findByRole('grid');
const selected = () =>
  screen
    .queryAllByRole('row', { selected: true })
    .map((row) => row.querySelector('[data-column=subject]')?.textContent);
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^Select ${name}`) });
const dialog = () => screen.findByRole('dialog');

describe('trusted publishers page', () => {
  it('when the signer at hand is to be trusted then what changes is told before, and undo takes it back', async () => {
    const bridge = renderApp(withPackage);
    await screen.findByRole('heading', { name: 'Signed by a publisher of unknown trust', level: 1 });
    act(() => {
      window.location.hash = '#/trust';
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Trust this publisher/ }));
    const question = await dialog();
    await within(question).findByText('The open package changes category:');
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect([...question.querySelectorAll('[data-intent]')].map((badge) => badge.textContent)).toEqual([
      'Signed by a publisher of unknown trust',
      'Signed by a trusted publisher',
    ]);
    await userEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(bridge.inputsOf('trust.add')).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: /^Trust this publisher/ }));
    await within(await dialog()).findByText('The open package changes category:');
    await userEvent.click(screen.getByRole('button', { name: 'Trust' }));
    await tab(/Trusted Publishers 1/);
    await waitFor(() => expect(spoken()).toContain('The category is now: Signed by a trusted publisher'));
    expect(screen.getByRole('button', { name: 'Already trusted' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await userEvent.keyboard('{Control>}z{/Control}');
    await tab(/Trusted Publishers 0/);
    await waitFor(() => expect(spoken()).toContain('Signed by a publisher of unknown trust'));
  });

  it('when another store is chosen in the question then its consequences are told instead', async () => {
    const bridge = renderApp(withPackage, '#/trust');
    await userEvent.click(await screen.findByRole('button', { name: /^Trust this publisher/ }));
    await userEvent.selectOptions(within(await dialog()).getByRole('combobox'), 'disallowed');
    await within(await dialog()).findByText('Signed by an untrusted publisher');
    await userEvent.click(screen.getByRole('button', { name: 'Distrust' }));
    await tab(/Untrusted Certificates 1/);
    expect(bridge.inputsOf('trust.preview')).toMatchObject([{ store: 'trusted' }, { store: 'disallowed' }]);
  });

  it('when a file is chosen or dropped on a store then it is added there once confirmed', async () => {
    const bridge = renderApp({}, '#/trust');
    await userEvent.click(await tab(/Trusted Roots/));
    await userEvent.upload(document.querySelector('input[data-store=root]') as HTMLInputElement, [
      new File(['x'], 'root.cer'),
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Accept root' }));
    await tab(/Trusted Roots .* 1/);
    fireEvent.dragEnter(window, { dataTransfer: { types: ['Files'] } });
    fireEvent.drop(screen.getByText('Drop to never trust the publisher'), {
      dataTransfer: { types: ['Files'] },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Distrust' }));
    await tab(/Untrusted Certificates 1/);
    expect(bridge.inputsOf('trust.add').map((input) => input.store)).toEqual(['root', 'disallowed']);
    expect(bridge.inputsOf('package.open')).toEqual([]);
  });

  it('when rows are selected by keys and Delete is pressed then they go, and Undo brings them back', async () => {
    const bridge = renderApp({ trust: { trusted: entries } }, '#/trust');
    (await grid()).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(selected()).toEqual(['Contoso']);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['Contoso', 'Fabrikam']);
    await userEvent.keyboard('{Delete}');
    await within(await dialog()).findByText('Remove 2 certificates from this PC?');
    expect(bridge.inputsOf('trust.remove')).toEqual([]);
    await userEvent.click(within(await dialog()).getByRole('button', { name: 'Remove' }));
    await screen.findByText('Removed 2 certificates from Trusted Publishers');
    expect(bridge.inputsOf('trust.remove')[0]?.thumbprints).toHaveLength(2);
    await tab(/Trusted Publishers 2/);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await tab(/Trusted Publishers 4/);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('when a publisher is about to be removed then what changes is told first, and Cancel keeps it', async () => {
    const bridge = renderApp(
      { ...withPackage, trust: { trusted: [{ certificate: signer, warning: null }] } },
      '#/trust',
    );
    await userEvent.click(await screen.findByRole('checkbox', { name: `Select ${signer.subject}` }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await within(await dialog()).findByText('What changes when I remove this?');
    expect(within(await dialog()).getByText('From Trusted Publishers')).toBeTruthy();
    await within(await dialog()).findByText('Signed by a publisher of unknown trust');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await userEvent.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));
    await tab(/Trusted Publishers 1/);
    expect(bridge.inputsOf('trust.remove')).toEqual([]);
  });

  it('when the PC’s clock is set then a certificate expires by that clock', async () => {
    const switches = { now: '2001-01-01T00:00:00.000Z' };
    const certificate = { ...signer, notAfter: '2010-01-01T00:00:00.000Z' };
    const bridge = renderApp({ trust: { trusted: [{ certificate, warning: null }] } }, '#/trust');
    await within(await grid()).findByText('expired');
    await bridge.call('pc.update', { pcId: 'pc-11', switches });
    await waitFor(() => expect(screen.queryByText('expired')).toBeNull());
  });

  it('when rows are clicked with Ctrl, Shift or their boxes then the selection is that of a Windows list', async () => {
    renderApp({ trust: { trusted: entries } }, '#/trust');
    await grid();
    const user = userEvent.setup();
    await user.click(row('Adatum'));
    await user.keyboard('{Control>}');
    await user.click(row('Fabrikam'));
    await user.keyboard('{/Control}');
    expect(selected()).toEqual(['Adatum', 'Fabrikam']);
    await user.click(screen.getByRole('checkbox', { name: 'Select Northwind' }));
    expect(selected()).toEqual(['Adatum', 'Fabrikam', 'Northwind']);
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(selected()).toEqual(names);
  });

  it('when rows are dragged to a store then they move there once confirmed', async () => {
    const bridge = renderApp({ trust: { trusted: entries } }, '#/trust');
    await grid();
    const data = {
      types: [] as string[],
      setData: (kind: string) => data.types.push(kind),
      effectAllowed: '',
    };
    fireEvent.dragStart(row('Contoso'), { dataTransfer: data });
    const target = await tab(/Untrusted Certificates/);
    const over = createEvent.dragOver(target, { dataTransfer: data });
    fireEvent(target, over);
    expect(over.defaultPrevented).toBe(true);
    fireEvent.drop(target, { dataTransfer: data });
    await within(await dialog()).findByText('Distrust “Contoso” on this PC?');
    await userEvent.click(screen.getByRole('button', { name: 'Distrust' }));
    await tab(/Untrusted Certificates 1/);
    expect(bridge.inputsOf('trust.add')[0]?.from).toEqual([
      { kind: 'store', store: 'trusted', thumbprints: [entries[1]?.certificate.thumbprint] },
    ]);
    await screen.findByText('Moved “Contoso” to Untrusted Certificates');
  });

  it('when the selection is exported then the file of each store is saved in the chosen format', async () => {
    const bridge = renderApp({ trust: { trusted: entries, root: entries.slice(0, 1) } }, '#/trust');
    const blobs: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    URL.revokeObjectURL = () => {};
    const files: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      files.push(this.download);
    });
    (await grid()).focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.click(screen.getByRole('button', { name: 'Export…' }));
    expect(within(await dialog()).getByRole('radio', { name: /DER/ })).toHaveProperty('disabled', true);
    await userEvent.click(within(await dialog()).getByRole('radio', { name: /SST/ }));
    await userEvent.click(within(await dialog()).getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(files).toEqual(['trusted.sst', 'root.sst']));
    expect(blobs.map((blob) => blob.size)).toEqual(['a sst file'.length, 'a sst file'.length]);
    expect(bridge.inputsOf('trust.export').map(({ thumbprints }) => thumbprints.length)).toEqual([4, 1]);
  });

  it('when there are thousands of entries then only those in sight are in the page', async () => {
    const many = [...Array(5000).keys()].map((at) => ({
      certificate: { ...signer, subject: `Publisher ${at}`, thumbprint: String(at).padStart(40, '0') },
      warning: null,
    }));
    renderApp({ trust: { trusted: many } }, '#/trust');
    expect((await grid()).getAttribute('aria-rowcount')).toBe('5001');
    expect(document.querySelectorAll('[data-thumbprint]').length).toBeLessThan(100);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search certificates' }), 'publisher 4711');
    await waitFor(() => expect(document.querySelectorAll('[data-thumbprint]')).toHaveLength(1));
  });

  it('when an entry can have no effect then its warning is shown, and a refusal is told', async () => {
    const warning = 'Only the signer’s own certificate counts in this store.';
    const bridge = renderApp({ trust: { trusted: [{ certificate: signer, warning }] } }, '#/trust');
    await screen.findByText(warning);
    bridge.on('trust.preview', () =>
      Promise.reject({ code: 'UNREADABLE', message: 'readme.txt holds no certificate.' }),
    );
    await userEvent.upload(
      document.querySelector('input[data-store=trusted]') as HTMLInputElement,
      [new File(['x'], 'readme.txt')],
      { applyAccept: false },
    );
    expect((await screen.findByRole('alert')).textContent).toContain('readme.txt holds no certificate.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('certificate viewer', () => {
  it('when a row is opened then the tabs say what Windows says, and issuers open in the same window', async () => {
    const bridge = renderApp({ trust: { trusted: [{ certificate: signer, warning: null }] } }, '#/trust');
    (await grid()).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('This certificate is intended for the following purpose(s):');
    expect(document.activeElement?.textContent).toBe('General');
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Show:' }),
      'Critical Extensions Only',
    );
    expect(screen.getAllByRole('option', { selected: false }).length).toBeGreaterThan(0);
    expect(screen.getByRole('region', { name: 'Value of Key Usage' }).textContent).toBe(
      'Digital Signature (80)',
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Certification Path' }));
    screen.getByRole('listbox').focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByText('This certificate is OK.')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such certificate.');
    expect(bridge.inputsOf('certificate.get').map((input) => input.thumbprint)).toEqual([
      signer.thumbprint,
      sampleCertificate(signer.issuer, signer.issuer).thumbprint,
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Back/ }));
    await userEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('when a certificate of the verdict’s chain is viewed then the package is named as its place', async () => {
    const bridge = renderApp(withPackage);
    await screen.findByRole('heading', { name: 'Signed by a publisher of unknown trust', level: 1 });
    const [button] = screen.getAllByRole('button', { name: /View certificate/, hidden: true });
    await userEvent.click(button as HTMLElement);
    await screen.findByText('Issued to:');
    expect(bridge.inputsOf('certificate.get')).toEqual([
      { pcId: 'pc-11', thumbprint: signer.thumbprint, inspectionId: 'inspection-1' },
    ]);
  });
});
