import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openPipeClient } from '../../../../electron/hosts/pictures/pipe-client';

/** A browser at the other end of two pipes. */
function fakeBrowser() {
  const fromBrowser = new PassThrough();
  const toBrowser = new PassThrough();
  const asked: unknown[] = [];
  let text = '';
  toBrowser.on('data', (chunk: Buffer) => {
    const parts = (text + chunk.toString()).split('\0');
    text = parts.pop() ?? '';
    for (const part of parts) asked.push(JSON.parse(part));
  });
  const say = (message: object) => fromBrowser.write(`${JSON.stringify(message)}\0`);
  return { client: openPipeClient(fromBrowser, toBrowser), asked, say, fromBrowser };
}

describe('the client of a debugging pipe', () => {
  it('when answers come in another order, then each command gets its own', async () => {
    const { client, asked, say } = fakeBrowser();
    const first = client.browser.send('Target.createTarget', { url: 'about:blank' });
    const second = client.session('s1').send('Page.enable');
    say({ id: 2, sessionId: 's1', result: { of: 'second' } });
    say({ id: 1, result: { of: 'first' } });
    expect(await Promise.all([first, second])).toEqual([{ of: 'first' }, { of: 'second' }]);
    expect(asked).toEqual([
      { id: 1, method: 'Target.createTarget', params: { url: 'about:blank' } },
      { id: 2, method: 'Page.enable', params: {}, sessionId: 's1' },
    ]);
  });

  it('when a message is cut anywhere, then it is put together again', async () => {
    const { client, fromBrowser } = fakeBrowser();
    const answer = client.browser.send('Any.thing');
    const bytes = Buffer.from(`${JSON.stringify({ id: 1, result: { text: 'größer' } })}\0`);
    for (const byte of bytes) fromBrowser.write(Buffer.of(byte));
    expect(await answer).toEqual({ text: 'größer' });
  });

  it('when several messages come at once, then each is taken', async () => {
    const { client, fromBrowser } = fakeBrowser();
    const answers = [client.browser.send('A.a'), client.browser.send('B.b')];
    fromBrowser.write('{"id":1,"result":1}\0{"id":2,"result":2}\0');
    expect(await Promise.all(answers)).toEqual([1, 2]);
  });

  it('when an event comes, then only the listener of its session and method hears it', async () => {
    const { client, say } = fakeBrowser();
    const heard: unknown[] = [];
    client.session('s1').on('Page.loadEventFired', (params) => heard.push(params));
    say({ method: 'Page.loadEventFired', sessionId: 's2', params: { of: 'another' } });
    say({ method: 'Page.frameNavigated', sessionId: 's1', params: {} });
    say({ method: 'Page.loadEventFired', sessionId: 's1', params: { of: 'ours' } });
    const done = client.browser.send('Done.now');
    say({ id: 1, result: {} });
    await done;
    expect(heard).toEqual([{ of: 'ours' }]);
  });

  it('when the browser refuses a command, then the reason names it', async () => {
    const { client, say } = fakeBrowser();
    const answer = client.browser.send('Page.navigate');
    say({ id: 1, error: { code: -32000, message: 'Cannot navigate' } });
    await expect(answer).rejects.toThrow('Page.navigate: Cannot navigate');
  });

  it.each([
    ['ends', (pipe: PassThrough) => pipe.destroy(), 'ended before'],
    ['sends no JSON', (pipe: PassThrough) => pipe.write('hello\0'), 'no message'],
    ['sends another shape', (pipe: PassThrough) => pipe.write('[1]\0'), 'no message'],
  ])('when the browser %s, then what waits and what comes later is refused', async (_, act, reason) => {
    const { client, fromBrowser } = fakeBrowser();
    const answer = client.browser.send('Any.thing');
    act(fromBrowser);
    await expect(answer).rejects.toThrow(reason);
    await expect(client.browser.send('Any.more')).rejects.toThrow(reason);
  });
});
