import { LabError, readPfx, writePfx } from '../../../electron/lab';
import { certificate } from '../../support/certificates';
import { answered, type OpenTarget } from '../command/target';
import { spoilDer } from '../spoil/der';

/** Keys that a person hands over to sign with. */
export const pfx: OpenTarget = async () => ({
  seeds: [writePfx(await certificate('Signer', null), 'secret')],
  mutate: spoilDer,
  run: (input) => answered([LabError], () => readPfx(input, 'secret')),
});
