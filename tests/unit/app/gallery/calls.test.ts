import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import type { CallInput, GalleryRequest } from '../../../../shared/api';
import type { PictureSubject } from '../../../../shared/model/gallery';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

type Fresh = GalleryRequest['fresh'];
type Export = CallInput<'gallery.export'>;

async function asked(
  on: AppBench,
  kind: Parameters<typeof prepared>[0],
  more: Partial<GalleryRequest> = {},
): Promise<GalleryRequest> {
  const { folder } = await prepared(kind, on);
  const inspectionId = await opened(on, folder);
  return { inspectionId, pcIds: [pcId], fresh: [], users: ['admin', 'standard'], each: false, ...more };
}

/** The smallest head of a PNG that tells a size. */
function picture(width: number): Uint8Array {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32BE(width, 16);
  return bytes;
}

function fakePictures() {
  const subjects: PictureSubject[] = [];
  const printed: string[] = [];
  return {
    subjects,
    printed,
    take: async (asked: readonly PictureSubject[]) => {
      subjects.push(...asked);
      return asked.map((_, index) => picture(100 + index));
    },
    print: async (html: string) => {
      printed.push(html);
      return Buffer.from('%PDF');
    },
  };
}

const whole = { tile: null, scale: 200, theme: 'light' } as const;

describe('gallery.show', () => {
  it('when an unknown publisher signed, then the question and the silent refusal each have a tile', async () => {
    const on = await appBench();
    const { tiles } = await on.call('gallery.show', await asked(on, 'publisher'));
    expect(tiles.map(({ name, prompt, outcome }) => [name, prompt?.dialog ?? null, outcome])).toEqual([
      [`${pcId}-admin-publisher-trust`, 'publisher-trust', 'refused'],
      [`${pcId}-standard-refused`, null, 'refused'],
    ]);
    expect(tiles[0]?.prompt?.publisher).toBe('Driver Preflight Lab Publisher');
    expect(tiles[1]?.callerText).not.toBe('');
  });

  it('when two Windows show the same window, then one tile lists both and names neither', async () => {
    const on = await appBench();
    const fresh: Fresh = [
      { windows: '8', architecture: 'amd64' },
      { windows: '8.1', architecture: 'amd64' },
    ];
    const request = await asked(on, 'untrusted-root', { fresh, pcIds: [], users: ['admin'] });
    const { tiles } = await on.call('gallery.show', request);
    expect(tiles.map(({ name, places }) => [name, places.map(({ windows }) => windows)])).toEqual([
      ['win8-admin-refused', ['8', '8.1']],
    ]);
    expect(tiles[0]?.explanation).toContain('This Windows refuses');
    expect(tiles[0]?.explanation).not.toContain('Windows 8');
    const each = await on.call('gallery.show', { ...request, each: true });
    expect(each.tiles.map(({ name }) => name)).toEqual(['win8-admin-refused', 'win8.1-admin-refused']);
    expect(each.tiles[1]?.explanation).toContain('Windows 8.1 refuses');
  });

  it('when Windows trusts the package, then the only tile says that it installs silently', async () => {
    const on = await appBench();
    const { tiles } = await on.call(
      'gallery.show',
      await asked(on, 'windows-signing-authority', { users: ['admin'] }),
    );
    expect(tiles).toMatchObject([
      { prompt: null, outcome: 'installed', category: 'windows-signing-authority' },
    ]);
  });
});

describe('gallery.export', () => {
  it('when the host cannot take pictures, then it says so', async () => {
    const on = await appBench();
    const request: Export = { ...(await asked(on, 'publisher')), ...whole, format: 'zip' };
    await expect(on.call('gallery.export', request)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('cannot take pictures'),
    });
  });

  it('when one window is wanted, then it alone is drawn, at its scale and on its ground', async () => {
    const pictures = fakePictures();
    const on = await appBench({}, pictures);
    const request = await asked(on, 'publisher');
    const tile = `${pcId}-admin-publisher-trust`;
    const file = await on.call('gallery.export', {
      ...request,
      tile,
      format: 'png',
      scale: 150,
      theme: 'dark',
    });
    expect(file.fileName).toBe(`${tile}-dark@1.5x.png`);
    expect(Buffer.from(file.base64, 'base64')).toEqual(Buffer.from(picture(100)));
    expect(pictures.subjects).toMatchObject([
      { scale: 150, theme: 'dark', family: '10', windows: '10-22h2', window: { kind: 'prompt' } },
    ]);
    const silent = { ...request, ...whole, format: 'png', tile: `${pcId}-standard-refused` } as const;
    await expect(on.call('gallery.export', silent)).rejects.toMatchObject({ code: 'USAGE' });
    const gone = { ...request, ...whole, format: 'png', tile: 'gone' } as const;
    await expect(on.call('gallery.export', gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when all windows are wanted, then the ZIP holds each under its name', async () => {
    const on = await appBench({}, fakePictures());
    const fresh: Fresh = [{ windows: 'vista', architecture: 'x86' }];
    const request = await asked(on, 'publisher', { fresh, users: ['admin'] });
    const { fileName, base64 } = await on.call('gallery.export', { ...request, ...whole, format: 'zip' });
    expect(fileName).toMatch(/-windows\.zip$/);
    expect(await entriesOf(Buffer.from(base64, 'base64'))).toEqual([
      `${pcId}-admin-publisher-trust@2x.png`,
      'vista-x86-admin-unverified-publisher@2x.png',
    ]);
  });

  it('when nobody is asked anywhere, then a ZIP of nothing is refused and the report is made all the same', async () => {
    const pictures = fakePictures();
    const on = await appBench({}, pictures);
    const request = await asked(on, 'windows-signing-authority', { users: ['admin'] });
    await expect(on.call('gallery.export', { ...request, ...whole, format: 'zip' })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('Nobody is asked'),
    });
    const { base64 } = await on.call('gallery.export', { ...request, ...whole, format: 'html' });
    expect(Buffer.from(base64, 'base64').toString()).toContain('No question: installs silently');
    expect(pictures.subjects).toEqual([]);
  });

  it('when a report is wanted, then it holds category, checks, pictures and log, and loads nothing', async () => {
    const pictures = fakePictures();
    const on = await appBench({}, pictures);
    const request = await asked(on, 'publisher');
    const { base64 } = await on.call('gallery.export', { ...request, ...whole, format: 'html' });
    const html = Buffer.from(base64, 'base64').toString();
    for (const text of [
      'Signed by a publisher of unknown trust',
      '<th scope="row">Signature of the catalog verifies</th>',
      'width="50" src="data:image/png;base64,',
      'Windows 10 22H2',
      '[Exit status: FAILURE(0xe0000243)]',
      `default-src 'none'`,
    ]) {
      expect(html).toContain(text);
    }
    expect(html.match(/(?:src|href)="(?!data:)/g)).toBeNull();
    const pdf = await on.call('gallery.export', { ...request, ...whole, format: 'pdf' });
    expect(pdf.fileName).toMatch(/-windows\.pdf$/);
    expect(pictures.printed).toHaveLength(1);
    expect(pictures.printed[0]).toContain('data:image/png;base64,');
  });
});

function entriesOf(zip: Buffer): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, (error, file) => {
      if (error !== null) return reject(error);
      const names: string[] = [];
      file.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
      file.on('end', () => resolve(names));
      file.on('error', reject);
    });
  });
}
