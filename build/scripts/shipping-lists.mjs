import { writeFileSync } from 'node:fs';
import { billOfMaterials } from './bill-of-materials.mjs';
import { licencesText, shippedPackages } from './licences.mjs';
import { inProject } from './project.mjs';

/** Writes the two lists that go along with what is handed out: a bill of materials, and the licences. */
export function writeShippingLists() {
  const shipped = shippedPackages();
  writeFileSync(inProject('out', 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(shipped), null, 2)}\n`);
  writeFileSync(inProject('out', 'licences.txt'), licencesText(shipped));
}
