// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeBridge, FakeOptions } from '../../../support/fake-bridge';
import { sampleStory } from '../../../support/fake-story';
import { renderApp } from '../../../support/render-app';
import { sampleInspection } from '../../../support/sample-inspections';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

// The reproduced windows are loaded with their first use.
const lazily = { timeout: 10_000 };
const withPackage: FakeOptions = { info: { openPaths: ['/drivers/FabAudio'] } };

async function openStory(hash = '#/story', options = withPackage): Promise<FakeBridge> {
  const bridge = renderApp(options, hash);
  await screen.findByText(/^Scene \d+ of \d+$/, {}, lazily);
  return bridge;
}
const title = () =>
  screen.getByRole('heading', { level: 2, name: /^(The desktop|Windows|It is)/ }).textContent;
const press = (key: string) => userEvent.keyboard(`{${key}}`);
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
const choice = (name: string) => screen.getByRole('combobox', { name });

describe('scenario page', () => {
  it('when no package is open then the page says where to open one', async () => {
    renderApp({}, '#/story');
    expect(await screen.findByText('No package is open.', {}, lazily)).toBeTruthy();
  });

  it('when a package could not be read then the page says why', async () => {
    const options: FakeOptions = {
      ...withPackage,
      open: () => Promise.reject({ code: 'UNREADABLE', message: 'The archive is cut off.' }),
    };
    renderApp(options, '#/story');
    expect((await screen.findByRole('alert')).textContent).toContain('The archive is cut off.');
  });

  it('when a story is told then it begins at its first scene, says so, and nothing is installed', async () => {
    const bridge = await openStory();
    expect(title()).toBe('The desktop.');
    await waitFor(() => expect(spoken()).toBe('Scene 1 of 3. The desktop.'));
    expect(within(choice('By way of')).getAllByRole('option')).toHaveLength(2);
    expect(bridge.inputsOf('story.tell')).toEqual([
      expect.objectContaining({ pc: { pcId: 'pc-11' }, user: 'admin', route: 'device-manager' }),
    ]);
    expect(screen.getByText('Simulation')).toBeTruthy();
    expect(bridge.inputsOf('install.start')).toEqual([]);
  });

  it('when arrows are pressed then the story steps, its address with it, and the log grows', async () => {
    await openStory();
    expect(screen.getByText('Nothing is written yet.')).toBeTruthy();
    await press('ArrowRight');
    expect(title()).toBe('Windows searches.');
    expect(window.location.hash).toBe('#/story?scene=search');
    expect(screen.getByText('1 unconfirmed detail of this scene').closest('[data-story-window]')).toBeNull();
    await press('ArrowRight');
    expect(title()).toBe('Windows asks.');
    expect(screen.getByText('2 new lines of 2')).toBeTruthy();
    await press('ArrowRight');
    expect(title()).toBe('Windows asks.');
    expect(spoken()).toContain('Answer the question');
    await press('ArrowLeft');
    expect(title()).toBe('Windows searches.');
  });

  it('when the prompt is answered in its window then the story goes on, and a mind can be changed', async () => {
    const bridge = await openStory('#/story?scene=prompt-1');
    const dialog = await screen.findByRole('alertdialog', {}, lazily);
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await userEvent.click(within(dialog).getByRole('button', { name: /^Install/ }));
    await waitFor(() => expect(title()).toBe('It is installed.'));
    expect(window.location.hash).toBe('#/story?answer=install&scene=success');
    expect(screen.getByRole('heading', { name: 'How it ends' })).toBeTruthy();
    expect(screen.getByText('Yes')).toBeTruthy();

    await press('ArrowLeft');
    expect(title()).toBe('Windows asks.');
    await userEvent.click(screen.getByRole('button', { name: 'Don’t Install' }));
    await waitFor(() => expect(title()).toBe('It is refused.'));
    expect(screen.getByText(/0xE0000243/, { selector: 'span' })).toBeTruthy();
    expect(bridge.inputsOf('story.tell').map(({ answer }) => answer)).toEqual([
      undefined,
      'install',
      'dont-install',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Install' }));
    await waitFor(() => expect(title()).toBe('It is installed.'));
  });

  it('when a driver is installed that will not load, then the ending says both at once', async () => {
    const bridge = await openStory('#/story?scene=prompt-1');
    const story = sampleStory({ answer: 'install' });
    if (story.result === null) throw new Error('The story has no result.');
    const willLoad = { ...story.result.willLoad, ok: false, detail: 'The kernel refuses it.' };
    const result = { ...story.result, willLoad };
    bridge.on('story.tell', () => ({ ...story, result }));
    const dialog = await screen.findByRole('alertdialog', {}, lazily);
    await userEvent.click(within(dialog).getByRole('button', { name: /^Install/ }));
    await screen.findByText('Installed, but will not load');
    expect(screen.queryByText('Installed')).toBeNull();
    expect(screen.getByText(/The kernel refuses it/)).toBeTruthy();
  });

  it('when an answer fails then the prompt stands open again with the reason, and works afterwards', async () => {
    const bridge = await openStory('#/story?scene=prompt-1');
    let fails = true;
    const { fakePart } = await import('../../../support/fake-story');
    const tell = fakePart({
      ...{ pcs: [], documents: new Map(), stores: { trusted: [], disallowed: [], root: [] } },
      ...{ emit: () => {}, judged: () => sampleInspection(['unknown-publisher']) },
    })['story.tell'];
    bridge.on('story.tell', (input) => {
      if (fails || tell === undefined) throw { code: 'UNREADABLE', message: 'The source has gone.' };
      return tell(input);
    });
    const install = () => within(screen.getByRole('alertdialog')).getByRole('button', { name: /^Install/ });
    await screen.findByRole('alertdialog', {}, lazily);
    await userEvent.click(install());
    expect((await screen.findByRole('alert')).textContent).toContain('The source has gone.');
    expect(title()).toBe('Windows asks.');
    fails = false;
    await userEvent.click(install());
    await waitFor(() => expect(title()).toBe('It is installed.'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('when a link cannot be followed to the letter then the nearest is shown and said', async () => {
    await openStory('#/story?route=dpinst&scene=search-again&user=guest');
    expect(title()).toBe('Windows searches.');
    const said = screen.getByText(/There is no scene/).parentElement;
    expect(said?.textContent).toContain('user=guest');
    expect(said?.textContent).toContain('Vendor’s setup with DPInst');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss the message' }));
    await waitFor(() => expect(window.location.hash).toBe('#/story?route=device-manager&scene=search'));
    expect(screen.queryByText(/There is no scene/)).toBeNull();
  });

  it('when a Windows and a user are chosen here then the story is told for them, and no PC is saved', async () => {
    const bridge = await openStory();
    await userEvent.selectOptions(choice('On'), '7');
    await userEvent.selectOptions(choice('For'), 'standard');
    await waitFor(() =>
      expect(bridge.inputsOf('story.tell').at(-1)).toMatchObject({
        pc: { windows: '7', architecture: 'amd64' },
        user: 'standard',
      }),
    );
    expect(window.location.hash).toBe('#/story?windows=7&user=standard');
    expect(bridge.inputsOf('pc.create')).toEqual([]);
    await userEvent.selectOptions(choice('By way of'), 'right-click');
    await waitFor(() => expect(bridge.inputsOf('story.tell').at(-1)?.route).toBe('right-click'));
  });

  it('when the PC is impossible then the reason stands there, the choices stay, and another choice helps', async () => {
    await openStory();
    await userEvent.selectOptions(choice('On'), 'winpe');
    expect((await screen.findByRole('alert')).textContent).toContain('no standard user');
    expect(screen.queryByText(/^Scene \d+ of \d+$/)).toBeNull();
    await userEvent.selectOptions(choice('On'), '10-22h2');
    expect(await screen.findByText('Scene 1 of 3')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('when another page was open in between then the story stands where it was left', async () => {
    await openStory();
    await userEvent.click(screen.getByRole('button', { name: /Windows searches/ }));
    await userEvent.click(screen.getByRole('link', { name: 'Matrix' }));
    await screen.findByRole('grid');
    await userEvent.click(screen.getByRole('link', { name: 'Scenario' }));
    await waitFor(() => expect(title()).toBe('Windows searches.'));
  });

  it('when trust changes on the PC at hand then the story is told anew', async () => {
    const bridge = await openStory();
    bridge.emit({ kind: 'changed', what: 'trust', pcId: 'pc-11' });
    await waitFor(() => expect(bridge.inputsOf('story.tell').length).toBeGreaterThan(1));
  });

  it('when it plays by itself then it stops at the prompt that waits', async () => {
    await openStory();
    vi.useFakeTimers();
    act(() => screen.getByRole('button', { name: 'Autoplay' }).click());
    for (const expected of ['Windows searches.', 'Windows asks.']) {
      act(() => vi.advanceTimersByTime(4000));
      // The address tells of its change with the next turn.
      await act(() => vi.advanceTimersByTimeAsync(1));
      expect(title()).toBe(expected);
    }
    act(() => vi.advanceTimersByTime(60_000));
    expect(title()).toBe('Windows asks.');
    expect(screen.getByRole('button', { name: 'Autoplay' })).toBeTruthy();
  });

  it('when it is presented then the keys of remote controls step, and Escape ends it', async () => {
    await openStory();
    await userEvent.click(screen.getByRole('button', { name: 'Present' }));
    const screenful = await screen.findByRole('dialog', { name: 'Presentation of the scenario' });
    expect(document.getElementById('shell')?.inert).toBe(true);
    await press('PageDown');
    expect(within(screenful).getByRole('heading', { name: 'Windows searches.' })).toBeTruthy();
    await press('End');
    expect(within(screenful).getByRole('heading', { name: 'Windows asks.' })).toBeTruthy();
    await press('Home');
    await userEvent.click(within(screenful).getByRole('button', { name: 'Narrator' }));
    expect(within(screenful).queryByRole('heading', { name: 'The desktop.' })).toBeNull();
    await press('Escape');
    expect(screen.queryByRole('dialog', { name: /Presentation/ })).toBeNull();
    expect(document.getElementById('shell')?.inert).toBe(false);
    expect(title()).toBe('The desktop.');
  });

  it('when the mark is switched off then the window stands alone, and a pasted link leads to its scene', async () => {
    await openStory();
    await userEvent.click(screen.getByRole('checkbox', { name: /mark “Simulation”/, hidden: true }));
    expect(screen.queryByText('Simulation')).toBeNull();
    const field = screen.getByRole('textbox', { name: /Go to a link/, hidden: true });
    await userEvent.type(field, 'nonsense{Enter}');
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('no link');
    await userEvent.clear(field);
    await userEvent.type(field, 'http://127.0.0.1:1/#/story?scene=search{Enter}');
    await waitFor(() => expect(title()).toBe('Windows searches.'));
  });
});
