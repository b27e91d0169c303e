import { afterEach, expect, it, vi } from 'vitest';
import { createHttpBridge } from '../../../../electron/hosts/bridge/http-bridge';
import { appInfo } from '../../../support/fake-engine';

afterEach(() => vi.unstubAllGlobals());

function answerWith(answer: (url: string, init: RequestInit) => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer(url, init);
  });
  return asked;
}

it('when a call is made, then it is one JSON POST and its output comes back', async () => {
  const asked = answerWith(() => Response.json({ ok: true, output: appInfo }));
  expect(await createHttpBridge().call('app.info', {})).toEqual(appInfo);
  expect(asked[0]).toMatchObject({ url: '/api/app.info', init: { method: 'POST', body: '{}' } });
});

it('when the engine refuses, then the call rejects with its code and message', async () => {
  const error = { code: 'UNREADABLE', message: 'a.zip is broken.' };
  answerWith(() => Response.json({ ok: false, error }));
  await expect(createHttpBridge().call('app.info', {})).rejects.toEqual(error);
});

it('when the host is gone, then the person is told to start it again', async () => {
  answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(createHttpBridge().call('app.info', {})).rejects.toMatchObject({ code: 'HOST_GONE' });
});

it('when the host turns the page away, then its sentence comes through', async () => {
  answerWith(() => new Response('This page needs the link.\n', { status: 403 }));
  await expect(createHttpBridge().call('app.info', {})).rejects.toEqual({
    code: 'REFUSED',
    message: 'This page needs the link.',
  });
});

it('when files are chosen, then each is sent as it is under its encoded name', async () => {
  const asked = answerWith((url) =>
    url === '/upload' ? Response.json({ uploadId: 'u1' }) : new Response(null, { status: 204 }),
  );
  const file = Object.assign(new File(['PK'], 'Gerät 1.zip'), { webkitRelativePath: '' });
  const files = Object.assign([file], { item: () => null }) as unknown as FileList;
  expect(await createHttpBridge().takeFiles(files)).toEqual([
    { name: 'Gerät 1.zip', source: { kind: 'upload', uploadId: 'u1' } },
  ]);
  expect(asked[1]).toMatchObject({ url: '/upload/u1/Ger%C3%A4t%201.zip', init: { body: file } });
});

it('when what is chosen is over 4 GiB, then nothing is sent', async () => {
  const asked = answerWith(() => Response.json({ uploadId: 'u1' }));
  const file = { name: 'big.zip', webkitRelativePath: '', size: 5 * 2 ** 30 };
  await expect(createHttpBridge().takeFiles([file] as unknown as FileList)).rejects.toMatchObject({
    code: 'TOO_LARGE',
  });
  expect(asked).toEqual([]);
});

function fileList(...names: readonly string[]): FileList {
  const files = names.map((name) => Object.assign(new File(['1234'], name), { webkitRelativePath: '' }));
  return Object.assign(files, { item: () => null }) as unknown as FileList;
}

it('when files are handed over, then each that arrived is told with the bytes so far', async () => {
  answerWith((url) =>
    url === '/upload' ? Response.json({ uploadId: 'u1' }) : new Response(null, { status: 204 }),
  );
  const told: unknown[] = [];
  const watch = {
    signal: new AbortController().signal,
    onProgress: (progress: unknown) => told.push(progress),
  };
  await createHttpBridge().takeFiles(fileList('a.inf', 'a.cat'), watch);
  expect(told).toEqual([
    { done: 4, total: 8, file: 'a.inf' },
    { done: 8, total: 8, file: 'a.cat' },
  ]);
});

it('when handing over is stopped, then nothing more is sent and nobody says that the host is gone', async () => {
  const stop = new AbortController();
  const asked = answerWith((url) => {
    if (url === '/upload') return Response.json({ uploadId: 'u1' });
    stop.abort();
    return Promise.reject(new DOMException('Stopped.', 'AbortError'));
  });
  const names = Array.from({ length: 50 }, (_, index) => `f${index}.inf`);
  const watch = { signal: stop.signal, onProgress: () => {} };
  await expect(createHttpBridge().takeFiles(fileList(...names), watch)).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(asked.length).toBeLessThan(10);
});
