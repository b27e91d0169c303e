import { extname } from 'node:path';
import { openFile } from '../files';

export type ArchiveKind = 'zip' | 'cab' | '7z';

/** First bytes of each archive. Sources: PKWARE APPNOTE 4.3; MS-CAB CFHEADER; 7-Zip "7zFormat.txt". */
const magics: readonly { readonly kind: ArchiveKind; readonly bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x07, 0x08] },
  { kind: 'cab', bytes: [0x4d, 0x53, 0x43, 0x46] },
  { kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
];

/** What the first bytes of a file are, or `null` when they are no archive's. */
export function archiveKindOf(head: Uint8Array): ArchiveKind | null {
  const found = magics.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found?.kind ?? null;
}

/** What a file's name says it is; content wins over it. */
export function archiveKindOfName(path: string): ArchiveKind | null {
  const extension = extname(path).slice(1).toLowerCase();
  return extension === 'zip' || extension === 'cab' || extension === '7z' ? extension : null;
}

/** First bytes of a file, fewer when it is shorter. */
export async function readHead(path: string, count: number): Promise<Uint8Array> {
  const file = await openFile(path);
  try {
    const head = Buffer.alloc(count);
    const { bytesRead } = await file.read(head, 0, count, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export function isInf(path: string): boolean {
  return /\.inf$/i.test(path);
}
