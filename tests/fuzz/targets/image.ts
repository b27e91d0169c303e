import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes, hashFile, imageExtent } from '../../../electron/authenticode';
import { OID } from '../../../shared/windows/oids';
import { indirectData } from '../../support/catalog-writer';
import { makeImage, tableEntry } from '../../support/image-writer';
import { makeSigner, signMessage } from '../../support/message-writer';
import { writeCabinet } from '../../unit/intake/support/cabinet-writer';
import type { OpenTarget } from '../command/target';
import { type Field, fieldsFrom, numberAt, spoilFields } from '../spoil/fields';
import { labFiles } from './seeds';

/** Headers of an image: where the PE header lies, the file header, the optional header, directories and sections. */
const headers = spoilFields((view) => {
  const pe = numberAt(view, 0x3c, 4);
  const optional = pe + 24;
  const sections = optional + numberAt(view, pe + 20, 2);
  const words = (start: number, count: number): readonly Field[] =>
    fieldsFrom(
      start,
      Array.from({ length: count }, () => 4),
    );
  return [
    [0x3c, 4] as const,
    ...fieldsFrom(pe, [4, 2, 2, 4, 4, 4, 2, 2]),
    ...fieldsFrom(optional, [2, 1, 1]),
    ...words(optional + 4, 60),
    ...words(sections, 20),
    ...words(numberAt(view, optional + 144, 4), 4),
  ].filter(([at, size]) => at + size <= view.byteLength);
});

/** Images and cabinets as Authenticode hashes them, with the signatures in them. */
export const image: OpenTarget = async (folder) => {
  const signer = makeSigner('Contoso', { kind: 'ec' });
  const digest = Buffer.from(hashBytes(makeImage(), ['sha256']).digests.sha256 ?? '', 'hex');
  const content = indirectData(digest, OID.sha256, OID.peImageData);
  const signed = makeImage({
    table: tableEntry(signMessage({ signer, contentType: OID.indirectData, content })),
  });
  const packed = writeCabinet([[{ name: 'a.inf', data: Buffer.from('[Version]') }]], {
    reserve: { header: 20, folder: 0, data: 0 },
  });
  const file = join(folder, 'image.sys');
  return {
    seeds: [
      makeImage(),
      makeImage({ wide: false }),
      signed,
      Uint8Array.from(packed),
      ...(await labFiles('.sys')),
    ],
    mutate: headers,
    async run(input) {
      hashBytes(input, ['sha1', 'sha256']);
      imageExtent(input);
      writeFileSync(file, input);
      await hashFile(file, ['sha1']);
    },
  };
};
