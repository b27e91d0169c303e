import yazl from 'yazl';

/** A ZIP archive; `mode` sets Unix attributes such as 0o120777 for a symbolic link. */
export async function writeZip(
  files: readonly { name: string; data: string | Uint8Array; mode?: number; compress?: boolean }[],
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const { name, data, mode, compress = true } of files) {
    zip.addBuffer(Buffer.from(data as string), name, { compress, ...(mode === undefined ? {} : { mode }) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Replaces every occurrence of one name by another of the same length: names that the writer refuses to write. */
export function rename(archive: Buffer, from: string, to: string): Buffer {
  const [a, b] = [Buffer.from(from, 'latin1'), Buffer.from(to, 'latin1')];
  if (a.length !== b.length) throw new Error(`"${from}" and "${to}" differ in length`);
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf(a); at >= 0; at = copy.indexOf(a, at + 1)) b.copy(copy, at);
  return copy;
}
