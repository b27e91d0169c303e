import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createPrivateFolder } from '../../app';
import { browserSwitches } from '../loopback/browser';
import type { DebugSession } from './debug-session';
import { openPipeClient, type PipeClient } from './pipe-client';

const switches = [
  '--headless',
  '--remote-debugging-pipe',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-extensions',
  // Pictures must not depend on this computer's screen or graphics.
  '--force-color-profile=srgb',
  '--disable-gpu',
  // Every request is answered over the pipe; should one not be, it finds nobody.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

const targetSchema = z.object({ targetId: z.string() });
const attachedSchema = z.object({ sessionId: z.string() });

/** How long a browser may take to end when it is asked to, in milliseconds. */
const closingMs = 5000;

/**
 * Starts an installed browser without a window, gives its one page to `work`, and ends it. Its profile lies in
 * this process's private folder beneath `tempFolder`. Nobody but this process can drive it: the protocol runs over two pipes.
 */
export async function withHeadlessPage<T>(
  browser: string,
  tempFolder: string,
  work: (page: DebugSession) => Promise<T>,
): Promise<T> {
  const profile = await (await createPrivateFolder(tempFolder)).createSubFolder();
  const child = spawn(browser, [...browserSwitches(profile), ...switches, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').catch(() => undefined);
  try {
    const [, , , toBrowser, fromBrowser] = child.stdio;
    if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
      throw new Error(`${browser} could not be started.`);
    }
    const client = openPipeClient(fromBrowser, toBrowser);
    const result = await work(await openPage(client));
    client.browser.send('Browser.close').catch(() => undefined);
    await Promise.race([ended, wait(closingMs, undefined, { ref: false })]);
    return result;
  } finally {
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function openPage({ browser, session }: PipeClient): Promise<DebugSession> {
  const { targetId } = targetSchema.parse(await browser.send('Target.createTarget', { url: 'about:blank' }));
  const attached = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = session(attachedSchema.parse(attached).sessionId);
  await page.send('Page.enable');
  return page;
}
