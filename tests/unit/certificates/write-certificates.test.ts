import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certificateFormats,
  knownCertificates,
  readCertificates,
  writeCertificates,
} from '../../../electron/certificates';
import { hasCommand, run } from '../../support/commands';
import { tempFolder } from '../../support/temp-folder';

const all = knownCertificates().map(({ certificate }) => certificate);
const several = certificateFormats.filter((format) => format !== 'der');
const thumbprints = (certificates: readonly { thumbprint: string }[]) =>
  certificates.map(({ thumbprint }) => thumbprint).sort();

function readBack(bytes: Uint8Array): readonly string[] {
  const parsed = readCertificates(bytes, 'written');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  expect(parsed.problems).toEqual([]);
  return thumbprints(parsed.value);
}

describe('writeCertificates', () => {
  it('when any selection is written in any format then the same certificates are read back', () => {
    const selection = fc.uniqueArray(fc.integer({ min: 0, max: all.length - 1 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(selection, fc.constantFrom(...several), (indices, format) => {
        const chosen = indices.flatMap((index) => all[index] ?? []);
        expect(readBack(writeCertificates(chosen, format))).toEqual(thumbprints(chosen));
      }),
      { numRuns: 60 },
    );
  });

  it('when one certificate is written as DER then the file is the certificate', () => {
    for (const certificate of all.slice(0, 20)) {
      expect(Buffer.from(writeCertificates([certificate], 'der'))).toEqual(Buffer.from(certificate.der));
    }
  });

  it('when there is none, or several for DER, then it is refused', () => {
    for (const format of certificateFormats) expect(() => writeCertificates([], format)).toThrow(RangeError);
    expect(() => writeCertificates(all.slice(0, 2), 'der')).toThrow(/PEM, P7B or SST/);
  });

  it('when a store is serialised then it begins and ends as Windows has it', () => {
    const bytes = Buffer.from(writeCertificates(all.slice(0, 1), 'sst'));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\0\0\0\0CERT');
    expect(bytes.readUInt32LE(8)).toBe(32);
    expect(bytes.readUInt32LE(12)).toBe(1);
    expect(bytes.readUInt32LE(16)).toBe(all[0]?.der.length);
    expect(bytes.subarray(-12)).toEqual(Buffer.alloc(12));
  });

  it.skipIf(!hasCommand('openssl'))('when openssl reads a P7B or PEM then it finds every certificate', () => {
    const folder = tempFolder();
    const chosen = all.slice(0, 30);
    const p7b = join(folder, 'a.p7b');
    writeFileSync(p7b, writeCertificates(chosen, 'p7b'));
    const listed = run('openssl', 'pkcs7', '-inform', 'DER', '-in', p7b, '-print_certs');
    expect(listed.code).toBe(0);
    expect(listed.output.match(/BEGIN CERTIFICATE/g)).toHaveLength(chosen.length);
    expect(readBack(Buffer.from(listed.output))).toEqual(thumbprints(chosen));
    const pem = join(folder, 'a.pem');
    writeFileSync(pem, writeCertificates(chosen.slice(0, 1), 'pem'));
    const print = run('openssl', 'x509', '-in', pem, '-noout', '-fingerprint', '-sha1');
    expect(print.output.replaceAll(':', '')).toContain(chosen[0]?.thumbprint);
  });

  it.skipIf(!hasCommand('openssl'))(
    'when openssl writes a P7B of the same certificate then both hold the same',
    () => {
      const folder = tempFolder();
      const [one] = all;
      if (one === undefined) throw new Error('no certificate');
      const pem = join(folder, 'a.pem');
      writeFileSync(pem, writeCertificates([one], 'pem'));
      const theirs = run('openssl', 'crl2pkcs7', '-nocrl', '-certfile', pem, '-outform', 'PEM').output;
      const der = Buffer.from(theirs.replace(/-----[^-]+-----/g, ''), 'base64');
      // OpenSSL spells the absent CRLs out as an empty set, so only the members are compared.
      expect(readBack(der)).toEqual(readBack(writeCertificates([one], 'p7b')));
    },
  );
});
