import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropOn } from '../support/e2e/drop';
import { expect, test } from '../support/e2e/fixtures';
import { startLoopbackHost } from '../support/e2e/loopback-host';
import { cannotMount, mountDisk } from '../support/small-disk';

test('when the address has been opened, then its token is gone from the page and it cannot be used again', async ({
  preflight,
  browser,
}) => {
  const host = await startLoopbackHost(preflight.dataFolder);
  const page = await browser.newPage();
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).not.toContain('token');

  const stranger = await browser.newContext();
  const refused = await (await stranger.newPage()).goto(host.url);
  expect(refused?.status()).toBe(403);
  await stranger.close();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.close();
  await host.end('SIGTERM');
});

test('when another page in the same browser tries to call the engine, then it is refused', async ({
  preflight,
}) => {
  const page = await preflight.start();
  const { origin } = new URL(page.url());
  const other = await page.context().newPage();
  await other.route('http://evil.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: 'evil' }),
  );
  await other.goto('http://evil.example/');
  const reached = await other.evaluate(async (target) => {
    const options: RequestInit = { method: 'POST', body: '{}', mode: 'no-cors', credentials: 'include' };
    const tries = [
      fetch(`${target}/api/app.info`, {
        ...options,
        mode: 'cors',
        headers: { 'Content-Type': 'application/json' },
      }),
      fetch(`${target}/api/pc.list`, { ...options, mode: 'cors' }),
    ];
    return (await Promise.allSettled(tries)).map(({ status }) => status);
  }, origin);
  expect(reached).toEqual(['rejected', 'rejected']);
  await other.close();
});

test('when the page is shown, then its policy was not violated and nothing else was asked of the network', async ({
  preflight,
  context,
}) => {
  const violations: string[] = [];
  const foreign: string[] = [];
  context.on('console', (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) violations.push(message.text());
  });
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) foreign.push(request.url());
  });
  const page = await preflight.start();
  for (const name of [
    'Matrix',
    'Trusted publishers',
    'Driver store and devices',
    'Staging log',
    'PCs',
    'Package',
  ]) {
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('main')).toHaveAttribute('aria-label', name);
  }
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
});

test('when the host is told to end, then it ends with status 0 and leaves no temporary files', async ({
  preflight,
}) => {
  const host = await startLoopbackHost(preflight.dataFolder);
  expect(await host.end('SIGTERM')).toBe(0);
  expect(await readdir(join(preflight.dataFolder, 'temp'))).toEqual([]);
});

test('when the host is killed under an open page, then the page says how to go on', async ({ preflight }) => {
  const host = await startLoopbackHost(preflight.dataFolder);
  const { page } = { page: await preflight.start() };
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await host.end('SIGKILL');
  await page.getByRole('textbox', { name: /Path of a folder/ }).fill('/nowhere');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Start it again');
});

test('when a package is dropped for which the disk has no room, then the page says what to do, and nothing of it stays', async ({
  preflight,
  page,
}) => {
  test.skip(cannotMount(), 'a small disk cannot be mounted here');
  const disk = mountDisk('4m');
  const host = await startLoopbackHost(disk.folder).catch((error: unknown) => {
    disk.unmount();
    throw error;
  });
  try {
    const folder = join(preflight.workFolder, 'driver');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'driver.inf'), '[Version]\r\n');
    await writeFile(join(folder, 'driver.sys'), Buffer.alloc(6_000_000));
    await page.goto(host.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await dropOn(page, [folder]);
    await expect(page.getByText(/The disk is full\. Make room on the disk of .+, then drop/)).toBeVisible();
    const kept = await readdir(join(disk.folder, 'temp'), { recursive: true });
    expect(kept.filter((name) => name.includes('driver.'))).toEqual([]);
  } finally {
    await host.end('SIGTERM');
    disk.unmount();
  }
});
