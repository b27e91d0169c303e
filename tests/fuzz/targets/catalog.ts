import { readSignature } from '../../../electron/authenticode';
import { catalogIndex, readCatalog } from '../../../electron/catalog';
import type { OpenTarget } from '../command/target';
import { spoilDer } from '../spoil/der';
import { corpusFiles, labFiles } from './seeds';

/** Catalogs and the CMS messages that they are: members, signer, countersignatures and nested signatures. */
export const catalog: OpenTarget = async () => ({
  seeds: [...(await labFiles('.cat')), ...corpusFiles('packages', /\.cat$/i)],
  mutate: spoilDer,
  run(input) {
    const read = readCatalog(input, 'a.cat');
    if (read.ok) catalogIndex(read.value);
    readSignature(input);
  },
});
