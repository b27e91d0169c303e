import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.mjs';
import { licencesText } from './licences.mjs';

/** Writes the two lists that go along with what is handed out: a bill of materials, and the licences. */
export function writeShippingLists(shipped, folder) {
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(shipped), null, 2)}\n`);
  writeFileSync(join(folder, 'licences.txt'), licencesText(shipped));
}
