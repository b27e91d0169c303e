// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
// Loaded before it is asked for: the app itself reads its pages when they are first shown.
import '../../../renderer/about/about-page';
import { renderApp } from '../../support/render-app';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const licences = [
  { name: 'zod', version: '4.0.0', identifier: 'MIT', text: 'MIT License, word for word' },
  { name: 'icons', version: '2.0.0', identifier: 'MIT', text: null },
];

describe('the page about the app', () => {
  it('when it is opened, then it tells versions and where files are kept, and that nothing is sent', async () => {
    renderApp({}, '#/about');
    expect(await screen.findByRole('heading', { name: 'About Driver Preflight' })).toBeTruthy();
    expect(await screen.findByText('20.20.0')).toBeTruthy();
    expect(screen.getByText('/home/someone/.local/share/driver-preflight')).toBeTruthy();
    expect(screen.getByText(/Nothing has been written there\..*It is never sent\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'About' }).getAttribute('aria-current')).toBe('page');
  });

  it('when something went wrong before, then it says how much was written', async () => {
    renderApp({ about: { crashLog: { path: '/data/crash.log', bytes: 2049 } } }, '#/about');
    expect(await screen.findByText(/3 KB\./)).toBeTruthy();
  });

  it('when the build made the list of licences, then each part shows its own terms', async () => {
    vi.stubGlobal('fetch', async () => Response.json(licences));
    renderApp({}, '#/about');
    await userEvent.click(await screen.findByText('zod 4.0.0, MIT'));
    expect(await screen.findByText('MIT License, word for word')).toBeTruthy();
    expect(screen.getByText('icons 2.0.0, MIT')).toBeTruthy();
  });

  it('when there is no such list, then it says when there is one', async () => {
    vi.stubGlobal('fetch', async () => new Response('There is nothing here.', { status: 404 }));
    renderApp({}, '#/about');
    expect(await screen.findByText('Their list is made when the app is built.')).toBeTruthy();
  });
});
