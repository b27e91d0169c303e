import { describe, expect, it } from 'vitest';
import {
  findKnown,
  findPaths,
  knownCertificates,
  knownIssuers,
  knownRootKind,
} from '../../../electron/certificates';
import { cutCertificate } from '../../../electron/certificates/parts';
import { knownCertificateRows, namedRoots } from '../../../shared/windows/known-certificates';
import { certificate } from '../../support/certificates';

describe('the table of known certificates', () => {
  it('when thumbprints are computed again from the bytes, then they are those of the table', () => {
    const computed = knownCertificates().map((known) => known.certificate.thumbprint);
    expect(computed).toEqual(knownCertificateRows.map((row) => row.thumbprint));
    expect(new Set(computed).size).toBe(computed.length);
  });

  it('when names are read from their places, then they are those of the certificates', () => {
    for (const { der, subject, name } of knownCertificateRows) {
      const bytes = Buffer.from(der, 'base64');
      const content = cutCertificate(bytes).subject.content;
      expect(bytes.subarray(subject[0], subject[1]).equals(content), name).toBe(true);
    }
  });

  it('when a row is a root, then it is self-issued, trusted and of a kind; no other row is', () => {
    for (const { certificate: known, role, kind, trustedByDefault, source } of knownCertificates()) {
      expect(trustedByDefault).toBe(role === 'root');
      expect(kind === 'unknown').toBe(role !== 'root');
      if (role === 'root') expect(known.selfIssued).toBe(true);
      expect(source).not.toBe('');
    }
  });

  it('when the kind is microsoft, then it is one of the five product roots', () => {
    const roots = knownCertificates().filter((known) => known.kind === 'microsoft');
    expect(roots.map((known) => known.certificate.subject).toSorted()).toEqual([
      'Microsoft ECC Product Root Certificate Authority 2018',
      'Microsoft Root Authority',
      'Microsoft Root Certificate Authority',
      'Microsoft Root Certificate Authority 2010',
      'Microsoft Root Certificate Authority 2011',
    ]);
  });

  it('when other roots bear the name of Microsoft, then they vouch for no drivers', () => {
    const identity = 'F40042E2E5F7E8EF8189FED15519AECE42C3BFA2';
    const timestamps = '0119E81BE9A14CD8E22F40AC118C687ECBA3F4D8';
    for (const thumbprint of [identity, timestamps]) {
      expect(findKnown(thumbprint)).toMatchObject({ kind: 'public', trustedByDefault: true });
    }
  });

  it('when each certificate is chained, then only cross-certificates and three private ones lack a root', () => {
    const partial = knownCertificates().filter(({ certificate: known }) => {
      const [path] = findPaths(known, knownIssuers([known]));
      return path?.end === 'partial';
    });
    const isCross = (known: { readonly role: string }) => known.role === 'cross';
    expect(partial.filter(isCross)).toHaveLength(knownCertificates().filter(isCross).length);
    expect(
      partial
        .filter((known) => !isCross(known))
        .map((known) => known.certificate.issuer)
        .toSorted(),
    ).toEqual([
      'Microsoft Test PCA',
      'Microsoft Test Root Authority',
      'VirtualBox for Legacy Windows Only Timestamp CA',
    ]);
  });

  it('when a cross-certificate is the end, then its issuer is Microsoft Code Verification Root', () => {
    for (const { certificate: known, role } of knownCertificates()) {
      if (role === 'cross') expect(known.issuer).toBe('Microsoft Code Verification Root');
    }
  });
});

describe('lookups', () => {
  it('when a certificate is not known, then null and unknown', async () => {
    const { certificate: own } = await certificate('Own', null);
    expect(findKnown(own.thumbprint)).toBeNull();
    expect(knownRootKind(own)).toBe('unknown');
    expect(knownIssuers([own])).toEqual([]);
  });

  it('when only the thumbprint of a root is known, then its kind is told', async () => {
    const { certificate: own } = await certificate('Own', null);
    const test = namedRoots.find((root) => root.kind === 'test');
    expect(knownRootKind({ ...own, thumbprint: test?.thumbprint ?? '' })).toBe('test');
  });

  it('when issuers are asked for, then those above them come too, each once', () => {
    const intermediate = findKnown('77A10EBF07542725218CD83A01B521C57BC67F73');
    if (intermediate === null) throw new Error('the table lost its best-known row');
    const above = knownIssuers([intermediate.certificate, intermediate.certificate]);
    expect(above.map((known) => known.subject)).toEqual(['Microsoft Root Certificate Authority 2010']);
  });
});
