import {
  CertificateError,
  describeCertificate,
  evaluatePath,
  findPaths,
  knownCertificates,
  knownRootKind,
  type PathQuestion,
  parseCertificate,
  verifySignedBytes,
} from '../../../electron/certificates';
import { OID } from '../../../shared/windows/oids';
import { authority, certificate as makeOne } from '../../support/certificates';
import { answered, type OpenTarget } from '../command/target';
import { spoilDer } from '../spoil/der';

const question: PathQuestion = {
  at: new Date('2025-01-01T00:00:00Z'),
  usage: OID.ekuCodeSigning,
  trusted: () => true,
  disallowed: () => false,
  rootKind: knownRootKind,
};

/** One certificate: its facts, its text, the chains above it, and what its key signed. */
export const certificate: OpenTarget = async () => {
  const root = await authority('Root', null);
  const leaf = await makeOne('Leaf', root, { ekus: ['1.3.6.1.5.5.7.3.3'] });
  const known = knownCertificates().map((each) => each.certificate);
  const pool = [root.certificate, leaf.certificate, ...known];
  return {
    seeds: [
      leaf.certificate.der,
      root.certificate.der,
      ...known.filter((_, at) => at % 4 === 0).map(({ der }) => der),
    ],
    mutate: spoilDer,
    async run(input) {
      const read = await answered([CertificateError], () => parseCertificate(input));
      if (read === null) return;
      describeCertificate(read);
      for (const path of findPaths(read, [read, ...pool])) {
        evaluatePath(path, question);
      }
      for (const kind of ['rsa', 'ecdsa', 'dsa'] as const) {
        verifySignedBytes(read, { kind, digest: 'sha256' }, input, input.subarray(0, 256));
      }
    },
  };
};
