// @vitest-environment jsdom
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { goTo } from '../../../../renderer/app/route';
import { useLogs } from '../../../../renderer/stores/open-logs';
import { sampleLogHead, sampleSection } from '../../../support/fake-bridge';
import { renderApp } from '../../../support/render-app';

// A whole app is drawn, and a busy machine draws slowly.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);

const log = sampleLogHead + sampleSection('a.inf', false) + sampleSection('b.inf', true);
const findings = () => screen.findByRole('tabpanel', { name: 'Findings' });

describe('the log of the PC at hand', () => {
  it('when nothing was staged, then the page says what would appear', async () => {
    renderApp({}, '#/log');
    await screen.findByText('Nothing has been staged on this PC yet.');
  });

  it('when a section failed, then its lines carry their severity in words and the overview counts it', async () => {
    renderApp({ log }, '#/log');
    const grid = await screen.findByRole('grid', { name: 'Log lines' });
    const line = await within(grid).findByText(/user does not trust signer/);
    const row = line.closest('[role="row"]');
    expect(row?.getAttribute('data-severity')).toBe('error');
    expect(row?.textContent).toContain('Error: ');
    await screen.findByText('1 failure, 1 refusal');
    await userEvent.click(screen.getByRole('tab', { name: 'Sections' }));
    const options = await screen.findAllByRole('option', { name: /\.inf/ });
    expect(options.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('b.infSetupCopyOEMInfFailed 0xe0000243'),
      expect.stringContaining('a.infSetupCopyOEMInfSucceeded'),
    ]);
  });

  it('when F8 is pressed, then the failure is explained and its deciding line is at hand', async () => {
    renderApp({ log }, '#/log');
    await screen.findByText('1 failure, 1 refusal');
    await userEvent.keyboard('{F8}');
    const panel = await findings();
    await within(panel).findByText('The deciding line');
    await waitFor(() => expect(document.querySelector('[data-at-hand][data-decisive]')).not.toBeNull());
    await within(panel).findByText('refused');
  });

  it('when text is searched, then Enter and Shift+Enter step through the lines found', async () => {
    renderApp({ log }, '#/log');
    const field = await screen.findByRole('textbox', { name: 'Search the log' });
    await userEvent.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, 'FABRIKAM');
    await screen.findByText('2 found');
    expect(document.querySelectorAll('mark')).toHaveLength(2);
    await userEvent.keyboard('{Enter}');
    await screen.findByText('1 of 2');
    await userEvent.keyboard('{Enter}{Enter}');
    await screen.findByText('1 of 2');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await screen.findByText('2 of 2');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(0));
  });

  it('when the lines of a section are selected, then Ctrl+C puts exactly them on the clipboard', async () => {
    const user = userEvent.setup();
    renderApp({ log }, '#/log?line=8');
    const panel = await findings();
    await user.click(await within(panel).findByRole('button', { name: 'Select all' }));
    await user.click(screen.getByRole('button', { name: 'Copy lines' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe(
        sampleSection('a.inf', false).replace(/\r\n\r\n\r\n$/, '\r\n'),
      ),
    );
  });

  it('when the address names a line, then that line is at hand', async () => {
    renderApp({ log }, '#/log?line=12');
    await waitFor(() =>
      expect(document.querySelector('[data-at-hand]')?.getAttribute('data-line')).toBe('12'),
    );
  });

  it('when a code has the focus, then its name and text are told, until Escape', async () => {
    renderApp({ log }, '#/log');
    const [code] = await screen.findAllByRole('button', { name: '0x800b0109' });
    if (code === undefined) throw new Error('No code is marked.');
    act(() => code.focus());
    const told = await screen.findByRole('tooltip');
    expect(told.textContent).toContain('CERT_E_UNTRUSTEDROOT');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});

describe('the filter', () => {
  it('when an expression is none, then it says so inline and all lines stay; a good one leaves its lines', async () => {
    renderApp({ log }, '#/log');
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Regular expression' }));
    const text = screen.getByRole('textbox', { name: 'Lines with this text' });
    await userEvent.type(text, 'Provider: (');
    expect((await screen.findByRole('alert')).textContent).toContain('Not a regular expression');
    const grid = screen.getByRole('grid', { name: 'Log lines' });
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(20);
    await userEvent.type(text, 'Fab|x)');
    await screen.findByText('2 lines are shown.');
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('2'));
  });

  it('when a person leaves the page and comes back, then filter and line are as they were', async () => {
    renderApp({ log }, '#/log?line=12');
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Errors' }));
    await screen.findByText('2 lines are shown.');
    act(() => {
      window.location.hash = '#/trust';
    });
    await waitFor(() => expect(screen.queryByRole('grid', { name: 'Log lines' })).toBeNull());
    act(() => {
      window.location.hash = '#/log';
    });
    await screen.findByText('2 lines are shown.');
    expect(screen.getByRole('checkbox', { name: 'Errors' })).toHaveProperty('checked', true);
    expect(screen.getByText('Line 12')).toBeTruthy();
  });
});

describe('opened logs', () => {
  const paste = async (text: string) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Paste log…' }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Lines of a log' }));
    await userEvent.paste(text);
    await userEvent.click(screen.getByRole('button', { name: 'Show the log' }));
  };

  it('when text is pasted, then it is shown beside the PC’s own log and can be closed again', async () => {
    renderApp({}, '#/log');
    await paste(log);
    await screen.findByRole('heading', { level: 1, name: 'Pasted text' });
    await screen.findByText('1 failure, 1 refusal');
    await userEvent.click(screen.getByRole('button', { name: 'Close Pasted text' }));
    await screen.findByText('Nothing has been staged on this PC yet.');
  });

  it('when a text is no log, then it is told and the PC’s log stays', async () => {
    renderApp({ log }, '#/log');
    await paste('Dear support');
    expect((await screen.findByRole('alert')).textContent).toContain('not a log of SetupAPI');
    await screen.findByRole('heading', { level: 1, name: /Staging log of/ });
  });

  it('when a file is chosen, then it is opened; when it grows, its new lines count', async () => {
    const bridge = renderApp({ files: { 'file-0': log } }, '#/log');
    await screen.findByText('Nothing has been staged on this PC yet.');
    const input = document.querySelector<HTMLInputElement>('[data-browse="log"]');
    if (input === null) throw new Error('There is no file input.');
    await userEvent.upload(input, new File([log], 'setupapi.dev.log'));
    const [opened] = useLogs.getState().logs;
    if (opened === undefined) throw new Error('No log is open.');
    const summary = { ...opened.summary, lines: opened.summary.lines + 5 };
    act(() => bridge.emit({ kind: 'log', logId: opened.logId, state: 'grown', summary, message: null }));
    const grid = screen.getByRole('grid', { name: 'Log lines' });
    expect(grid.getAttribute('aria-rowcount')).toBe(String(summary.lines));
  });

  it('when a followed log grows, then the newest line is shown, unless the person has scrolled up', async () => {
    const long = Array.from({ length: 10 }, () => sampleSection('a.inf', false)).join('');
    const bridge = renderApp({ log: sampleLogHead + long }, '#/log');
    const grid = await screen.findByRole('grid', { name: 'Log lines' });
    await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
    const [opened] = useLogs.getState().logs;
    if (opened === undefined) throw new Error('No log is open.');
    const { logId } = opened;
    let { lines } = opened.summary;
    const grow = () => {
      lines += 100;
      const summary = { ...opened.summary, lines };
      act(() => bridge.emit({ kind: 'log', logId, state: 'grown', summary, message: null }));
    };
    act(() => grid.focus());
    await userEvent.keyboard('{End}');
    grow();
    await waitFor(() => expect(grid.querySelector(`[data-line="${lines}"]`)).not.toBeNull());
    expect(screen.queryByRole('button', { name: /^Paused/ })).toBeNull();
    await userEvent.keyboard('{Home}');
    await screen.findByRole('button', { name: /^Paused/ });
    grow();
    expect(grid.querySelector(`[data-line="${lines}"]`)).toBeNull();
  });

  it('when reading is stopped, then the page says why and the beginning stays', async () => {
    const bridge = renderApp({ log }, '#/log');
    await screen.findByRole('grid', { name: 'Log lines' });
    const [opened] = useLogs.getState().logs;
    if (opened === undefined) throw new Error('No log is open.');
    const { logId, summary } = opened;
    act(() => bridge.emit({ kind: 'log', logId, state: 'stopped', summary, message: 'The disk is gone.' }));
    await screen.findByText('The disk is gone.');
    expect(screen.getByRole('grid', { name: 'Log lines' })).toBeTruthy();
  });
});

describe('a log that the app is started with', () => {
  it('when its path is given, then it is opened as a log and not as a package', async () => {
    const bridge = renderApp({ log, info: { openPaths: ['/cases/setupapi.dev.log'] } });
    await screen.findByRole('grid', { name: 'Log lines' });
    const sources = bridge.inputsOf('log.open').map(({ source }) => source);
    expect(sources).toContainEqual({ kind: 'path', path: '/cases/setupapi.dev.log' });
    expect(bridge.inputsOf('package.open')).toEqual([]);
  });
});

describe('folding', () => {
  it('when all sections are folded, then the grid keeps their first lines, and unfolding brings all back', async () => {
    renderApp({ log }, '#/log');
    const grid = await screen.findByRole('grid', { name: 'Log lines' });
    const rows = () => Number(grid.getAttribute('aria-rowcount'));
    const all = rows();
    await userEvent.click(await screen.findByRole('button', { name: 'Fold all' }));
    const unfold = await screen.findByRole('button', { name: 'Unfold all' });
    expect(within(grid).getAllByText(/SetupCopyOEMInf - /)).toHaveLength(2);
    expect(within(grid).queryByText(/Section start|Exit status|does not trust signer/)).toBeNull();
    expect(rows()).toBeLessThan(all);
    await userEvent.click(unfold);
    await screen.findByRole('button', { name: 'Fold all' });
    expect(rows()).toBe(all);
  });
});

describe('what is made of a log', () => {
  it('when a report is asked for, then it is redacted unless the person says otherwise', async () => {
    const bridge = renderApp({ log }, '#/log');
    await userEvent.click(await screen.findByRole('button', { name: 'Report…' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What was asked' }), 'Why?');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Markdown');
    await screen.findByText('Why? redacted');
    expect(bridge.inputsOf('log.report').at(-1)).toMatchObject({
      redact: true,
      format: 'markdown',
      sections: [1],
    });
    await userEvent.click(screen.getByRole('checkbox', { name: /Redact/ }));
    await screen.findByText('Why? as it is');
  });

  it('when a PDF is chosen, then its page is shown and only saving prints it', async () => {
    const bridge = renderApp({ log }, '#/log');
    await userEvent.click(await screen.findByRole('button', { name: 'Report…' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'PDF');
    const save = screen.getByRole('button', { name: 'Save' });
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
    expect(bridge.inputsOf('log.report').map(({ format }) => format)).not.toContain('pdf');
    await userEvent.click(save);
    await waitFor(() => expect(bridge.inputsOf('log.report').at(-1)?.format).toBe('pdf'));
  });

  it('when the PC is rebuilt, then what is known and unknown stands there and one click creates it', async () => {
    const bridge = renderApp({ log }, '#/log');
    await userEvent.click(await screen.findByRole('button', { name: 'Rebuild this PC…' }));
    await screen.findByText('stated by the log');
    await screen.findByText('not told, assumed');
    await userEvent.click(screen.getByRole('button', { name: 'Create this PC' }));
    await waitFor(() => expect(window.location.hash).toBe('#/pcs'));
    expect(bridge.inputsOf('pc.create').at(-1)).toMatchObject({ windows: '10-22h2' });
  });

  it('when no package is open, then matching says to open one first', async () => {
    renderApp({ log }, '#/log');
    await userEvent.click(await screen.findByRole('button', { name: 'Match package…' }));
    await screen.findByText(/No package is open/);
  });

  it('when a line is bookmarked with a note, then it is there when the log is shown again', async () => {
    renderApp({ log }, '#/log?line=12');
    await screen.findByText('Line 12');
    await userEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
    await userEvent.click(screen.getByRole('button', { name: /Bookmark line 12/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Note on line 12' }), 'look');
    act(() => goTo('pcs'));
    await screen.findByRole('heading', { level: 1, name: 'PCs' });
    act(() => goTo('log'));
    await userEvent.click(await screen.findByRole('tab', { name: 'Notes' }));
    expect(await screen.findByDisplayValue('look')).toBeTruthy();
  });

  it('when a log is still being read, then its failures are asked for once, at its end', async () => {
    const bridge = renderApp({ log }, '#/log');
    await screen.findByText('1 failure, 1 refusal');
    const asked = () => bridge.inputsOf('log.failures').length;
    const before = asked();
    const told = (state: 'reading' | 'complete', errors: number) =>
      act(() =>
        useLogs.setState(({ logs }) => ({
          logs: logs.map((each) => ({ ...each, state, summary: { ...each.summary, errors } })),
        })),
      );
    for (const errors of [10, 20, 30]) told('reading', errors);
    await screen.findByText('1 failure so far');
    expect(asked()).toBe(before);
    told('complete', 40);
    await screen.findByText('1 failure, 1 refusal');
    expect(asked()).toBe(before + 1);
  });
});
