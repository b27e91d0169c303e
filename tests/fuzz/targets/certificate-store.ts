import { certificateFormats, readCertificates, writeCertificates } from '../../../electron/certificates';
import { authority, certificate } from '../../support/certificates';
import type { OpenTarget } from '../command/target';
import { spoilDer } from '../spoil/der';
import { fieldsFrom, spoilFields } from '../spoil/fields';
import { spoilText } from '../spoil/text';
import { corpusFiles } from './seeds';

const inPem = spoilText([
  '-----BEGIN CERTIFICATE-----',
  '-----END CERTIFICATE-----',
  '-----BEGIN PKCS7-----',
  'MIIB',
  '====',
]);
const inStore = spoilFields((view) =>
  fieldsFrom(
    0,
    Array.from({ length: Math.min(12, view.byteLength / 4) }, () => 4),
  ),
);

/** Files of several certificates: DER, PEM, PKCS #7 and serialised stores. */
export const certificateStore: OpenTarget = async () => {
  const root = await authority('Root', null);
  const both = [root.certificate, (await certificate('Leaf', root)).certificate];
  const written = certificateFormats.map((format) =>
    Uint8Array.from(writeCertificates(format === 'der' ? [root.certificate] : both, format)),
  );
  return {
    seeds: [...written, ...corpusFiles('certs', /\.(pem|cer)$/i, 6, 20_000)],
    mutate(input, random) {
      if (input[0] === 0x30) return spoilDer(input, random);
      return input[0] === 0 ? inStore(input, random) : inPem(input, random);
    },
    run: (input) => readCertificates(input, 'given.p7b'),
  };
};
