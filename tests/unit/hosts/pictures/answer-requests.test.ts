import { describe, expect, it } from 'vitest';
import {
  answerRequests,
  pictureOrigin,
  reportPath,
} from '../../../../electron/hosts/pictures/answer-requests';

const files = {
  get: async (path: string) =>
    path === '/' ? { body: Buffer.from('page'), headers: { 'Content-Type': 'text/html' } } : null,
};

/** What the page is answered when it asks for `url`. */
async function answered(url: string, { method = 'GET', report = null as string | null } = {}) {
  let ask: (params: unknown) => void = () => undefined;
  const sent: { method: string; params: object | undefined }[] = [];
  const reply = new Promise<(typeof sent)[number]>((resolve) => {
    const page = {
      on: (_: string, listener: (params: unknown) => void) => {
        ask = listener;
      },
      send: async (name: string, params?: object) => {
        sent.push({ method: name, params });
        if (name !== 'Fetch.enable') resolve({ method: name, params });
      },
    };
    void answerRequests(page, files, report).then(() => ask({ requestId: 'r', request: { url, method } }));
  });
  const { method: command, params } = await reply;
  expect(sent[0]).toEqual({ method: 'Fetch.enable', params: { patterns: [{ urlPattern: '*' }] } });
  return { command, params };
}

describe('requests of a page that draws pictures', () => {
  it('when it asks for a built file, then it is answered with the file and its headers', async () => {
    expect(await answered(`${pictureOrigin}/`)).toEqual({
      command: 'Fetch.fulfillRequest',
      params: {
        requestId: 'r',
        responseCode: 200,
        responseHeaders: [{ name: 'Content-Type', value: 'text/html' }],
        body: Buffer.from('page').toString('base64'),
      },
    });
  });

  it.each([
    ['a file that there is not', `${pictureOrigin}/other`, {}],
    ['another host', 'https://example.com/', {}],
    ['another scheme', 'http://pictures.invalid/', {}],
    ['a file of this computer', 'file:///etc/passwd', {}],
    ['a call of the engine', `${pictureOrigin}/`, { method: 'POST' }],
    ['a report where none is printed', `${pictureOrigin}${reportPath}`, {}],
    ['no address', 'nonsense', {}],
  ])('when it asks for %s, then the request fails', async (_, url, more) => {
    expect((await answered(url, more)).command).toBe('Fetch.failRequest');
  });

  it('when a report is printed, then its address gives it', async () => {
    const { params } = await answered(`${pictureOrigin}${reportPath}`, { report: '<p>Ä</p>' });
    expect(params).toMatchObject({ responseCode: 200, body: Buffer.from('<p>Ä</p>').toString('base64') });
  });
});
