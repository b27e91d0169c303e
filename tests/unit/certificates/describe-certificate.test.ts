import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeCertificate, knownCertificates } from '../../../electron/certificates';
import type { Certificate } from '../../../shared/model/certificate';
import { authority, certificate } from '../../support/certificates';

const fieldOf = (of: Certificate, name: string) =>
  describeCertificate(of).find((field) => field.name === name)?.value;

const known = knownCertificates().map((each) => each.certificate);

describe('describeCertificate', () => {
  it('when an authority is described then fields come in the viewer’s order, critical extensions last', async () => {
    const { certificate: root } = await authority('Viewer Root', null, { authority: { pathLength: 1 } });
    const fields = describeCertificate(root);
    expect(fields.slice(0, 8).map(({ name }) => name)).toEqual([
      'Version',
      'Serial number',
      'Signature algorithm',
      'Signature hash algorithm',
      'Issuer',
      'Valid from',
      'Valid to',
      'Subject',
    ]);
    expect(fields.slice(-2).map(({ name }) => name)).toEqual(['Thumbprint algorithm', 'Thumbprint']);
    expect(fieldOf(root, 'Basic Constraints')).toBe('Subject Type=CA\nPath Length Constraint=1');
    expect(fieldOf(root, 'Key Usage')).toBe('Certificate Signing (04)');
    expect(fieldOf(root, 'Signature algorithm')).toBe('sha256ECDSA');
    expect(fieldOf(root, 'Public key')).toBe('ECC (256 Bits)');
    expect(fieldOf(root, 'Public key parameters')).toBe('ECDSA_P256');
    expect(fieldOf(root, 'Valid from')).toBe('Wednesday, January 1, 2020 12:00:00 AM UTC');
    const flags = fields.slice(10, -2).map(({ critical }) => critical);
    expect(flags).toEqual(flags.toSorted());
    expect(flags).toContain(true);
  });

  it('when usages are listed then each has its name and number, and an unknown one says so', async () => {
    const ekus = ['1.3.6.1.5.5.7.3.3', '1.2.3.4.5'];
    const { certificate: leaf } = await certificate('Usages', null, { ekus });
    expect(fieldOf(leaf, 'Enhanced Key Usage')).toBe(
      'Code Signing (1.3.6.1.5.5.7.3.3)\nUnknown Key Usage (1.2.3.4.5)',
    );
  });

  it('when a name holds separators then it is not torn at them', async () => {
    const { certificate: leaf } = await certificate('Contoso, "Ltd", O=Evil', null);
    expect(fieldOf(leaf, 'Subject')).toBe('CN = "Contoso, ""Ltd"", O=Evil"\nO = Driver Preflight Lab');
  });

  it('when an extension is not known then it goes by its number and its bytes', async () => {
    const { certificate: odd } = await certificate('Odd', null, { unknownCritical: ['1.2.3.4'] });
    const field = describeCertificate(odd).find(({ name }) => name === '1.2.3.4');
    expect(field).toMatchObject({ critical: true, value: expect.stringMatching(/^([0-9a-f]{2} ?)+$/) });
  });

  it('when real certificates are described then OpenSSL reads the same addresses and names in them', () => {
    let compared = 0;
    for (const one of known) {
      const read = new X509Certificate(one.der);
      expect(fieldOf(one, 'Serial number')?.replace(/^0+/, '')).toBe(
        read.serialNumber.toLowerCase().replace(/^0+/, ''),
      );
      const access = fieldOf(one, 'Authority Information Access') ?? '';
      const ours = [...access.matchAll(/URL=(.*)/g)].map(([, url]) => url);
      const theirs = [...(read.infoAccess ?? '').matchAll(/URI:(.*)/g)].map(([, url]) => url);
      expect(ours).toEqual(theirs);
      compared += theirs.length;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('when real certificates are described then every extension of RFC 5280 is decoded, not shown as bytes', () => {
    const decoded =
      /^(Key Usage|Enhanced Key Usage|Basic Constraints|Certificate Policies|CRL Distribution Points|Subject Alternative Name|Authority Information Access)$/;
    const asBytes = known.flatMap((one) =>
      describeCertificate(one)
        .filter(({ name, value }) => decoded.test(name) && /^[0-9a-f]{2}( [0-9a-f]{2})+$/.test(value))
        .map(({ name }) => `${name} of ${one.subject}`),
    );
    expect(asBytes).toEqual([]);
  });
});
