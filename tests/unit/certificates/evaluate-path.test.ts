import { describe, expect, it } from 'vitest';
import { evaluatePath, findPaths, type PathQuestion } from '../../../electron/certificates';
import type { LabIdentity } from '../../../electron/lab';
import { OID } from '../../../shared/windows/oids';
import { authority, certificate } from '../../support/certificates';

const question: PathQuestion = {
  at: new Date('2025-01-01T00:00:00Z'),
  usage: OID.ekuCodeSigning,
  trusted: () => true,
  disallowed: () => false,
  rootKind: () => 'enterprise',
};

/** Evaluates the first path from a leaf through the given issuers. */
function evaluate(leaf: LabIdentity, above: readonly LabIdentity[], changes: Partial<PathQuestion> = {}) {
  const [path] = findPaths(
    leaf.certificate,
    above.map((identity) => identity.certificate),
  );
  if (path === undefined) throw new Error('no path');
  return evaluatePath(path, { ...question, ...changes });
}

const past = { notBefore: new Date('2020-01-01Z'), notAfter: new Date('2021-01-01Z') };

describe('evaluatePath', () => {
  it('when everything is in order, then the code is 0 and the root is named', async () => {
    const root = await authority('Root', null);
    const middle = await authority('Middle', root);
    const leaf = await certificate('Leaf', middle, { ekus: [OID.ekuCodeSigning] });
    const result = evaluate(leaf, [root, middle]);
    expect(result).toMatchObject({ code: '0x00000000', rootTrusted: true, rootKind: 'enterprise' });
    expect(result.root?.subject).toBe('Root');
    expect(result.detail).toContain('"Root"');
  });

  it('when the root is not trusted, then 0x800B0109; for a test root 0x800B010D', async () => {
    const root = await authority('Root', null);
    const leaf = await certificate('Leaf', root);
    const trusted = () => false;
    expect(evaluate(leaf, [root], { trusted }).code).toBe('0x800B0109');
    expect(evaluate(leaf, [root], { trusted, rootKind: () => 'test' }).code).toBe('0x800B010D');
    expect(evaluate(leaf, [root], { rootKind: () => 'test' }).code).toBe('0x00000000');
  });

  it('when the issuer is missing, then 0x800B010A and no root', async () => {
    const root = await authority('Root', null);
    const leaf = await certificate('Leaf', root);
    expect(evaluate(leaf, [])).toMatchObject({ code: '0x800B010A', root: null, rootTrusted: false });
  });

  it('when a certificate is disallowed, then 0x800B0111 before everything else', async () => {
    const root = await authority('Root', null);
    const leaf = await certificate('Leaf', root, { ...past, ekus: [OID.ekuServerAuth] });
    const trusted = () => false;
    for (const bad of [leaf, root]) {
      const disallowed: PathQuestion['disallowed'] = ({ thumbprint }) =>
        thumbprint === bad.certificate.thumbprint;
      expect(evaluate(leaf, [root], { disallowed, trusted }).code).toBe('0x800B0111');
    }
    expect(evaluate(leaf, [], { disallowed: () => true }).code).toBe('0x800B0111');
  });

  it('when a certificate is outside its validity, then 0x800B0101 with its name and dates', async () => {
    const root = await authority('Root', null);
    const middle = await authority('Middle', root, past);
    const leaf = await certificate('Leaf', middle);
    const result = evaluate(leaf, [root, middle]);
    expect(result.code).toBe('0x800B0101');
    expect(result.detail).toBe('"Middle" is valid from 2020-01-01 to 2021-01-01, not on 2025-01-01.');
    expect(evaluate(leaf, [root, middle], { at: new Date('2020-06-01Z') }).code).toBe('0x00000000');
    expect(evaluate(leaf, [root, middle], { at: new Date('2019-12-31Z') }).code).toBe('0x800B0101');
  });

  it('when the moment is the last second of validity, then it is still good', async () => {
    const leaf = await certificate('Leaf', null, past);
    expect(evaluate(leaf, [], { at: new Date('2021-01-01T00:00:00Z') }).code).toBe('0x00000000');
    expect(evaluate(leaf, [], { at: new Date('2021-01-01T00:00:01Z') }).code).toBe('0x800B0101');
  });

  it('when the root has expired, then only a root that Windows brings is forgiven', async () => {
    const root = await authority('Root', null, past);
    const leaf = await certificate('Leaf', root);
    for (const kind of ['microsoft', 'public'] as const) {
      expect(evaluate(leaf, [root], { rootKind: () => kind }).code).toBe('0x00000000');
    }
    expect(evaluate(leaf, [root]).code).toBe('0x800B0101');
    expect(evaluate(root, [], { rootKind: () => 'public' }).code).toBe('0x800B0101');
  });

  it('when the moment is no date, then the path is not good', async () => {
    const leaf = await certificate('Leaf', null);
    expect(evaluate(leaf, [], { at: new Date(Number.NaN) }).code).toBe('0x800B0101');
  });

  it('when an end entity issued a certificate, then 0x80096019', async () => {
    const root = await authority('Root', null);
    const pretender = await certificate('Pretender', root);
    const leaf = await certificate('Leaf', pretender);
    expect(evaluate(leaf, [root, pretender]).code).toBe('0x80096019');
    expect(evaluate(leaf, [root, pretender], { rootKind: () => 'public' }).code).toBe('0x80096019');
  });

  it('when a root lacks basic constraints, then that is no fault', async () => {
    const root = await certificate('Bare Root', null);
    const leaf = await certificate('Leaf', root);
    expect(evaluate(leaf, [root]).code).toBe('0x00000000');
  });

  it('when a path is longer than an authority allows, then 0x80096019', async () => {
    const root = await authority('Root', null, { authority: { pathLength: 0 } });
    const middle = await authority('Middle', root);
    const direct = await certificate('Direct', root);
    const leaf = await certificate('Leaf', middle);
    expect(evaluate(direct, [root]).code).toBe('0x00000000');
    const result = evaluate(leaf, [root, middle]);
    expect(result.code).toBe('0x80096019');
    expect(result.detail).toContain('has 1 below it and allows 0');
  });

  it('when an authority must not sign certificates, then 0x800B0110', async () => {
    const root = await authority('Root', null);
    const middle = await authority('Middle', root, { keyUsage: ['digitalSignature'] });
    const leaf = await certificate('Leaf', middle);
    expect(evaluate(leaf, [root, middle]).code).toBe('0x800B0110');
  });

  it('when a leaf must not sign data, then 0x800B0110', async () => {
    const root = await authority('Root', null);
    const leaf = await certificate('Leaf', root, { keyUsage: ['keyEncipherment'] });
    expect(evaluate(leaf, [root]).code).toBe('0x800B0110');
  });

  it('when extended key usages leave code signing out at any level, then 0x800B0110 (B8)', async () => {
    const root = await authority('Root', null);
    const middle = await authority('Middle', root, { ekus: [OID.ekuServerAuth] });
    const below = await certificate('Below', middle, { ekus: [OID.ekuCodeSigning] });
    const web = await certificate('Web', root, { ekus: [OID.ekuServerAuth] });
    expect(evaluate(below, [root, middle]).code).toBe('0x800B0110');
    expect(evaluate(web, [root]).code).toBe('0x800B0110');
    expect(evaluate(web, [root], { usage: OID.ekuServerAuth }).code).toBe('0x00000000');
  });

  it('when a usage stands for all, then it is good for code signing', async () => {
    for (const any of [OID.ekuAny, '1.3.6.1.4.1.311.10.12.1']) {
      const leaf = await certificate('Leaf', null, { ekus: [any] });
      expect(evaluate(leaf, []).code).toBe('0x00000000');
    }
  });

  it('when a critical extension is unknown, then 0x800B0105 with its identifier', async () => {
    const leaf = await certificate('Leaf', null, { unknownCritical: ['1.2.3.4.5'] });
    const result = evaluate(leaf, []);
    expect(result.code).toBe('0x800B0105');
    expect(result.detail).toContain('1.2.3.4.5');
  });

  it('when several tests fail, then the documented order decides', async () => {
    const root = await authority('Root', null);
    const leaf = await certificate('Leaf', root, {
      ...past,
      ekus: [OID.ekuServerAuth],
      unknownCritical: ['1.2.3.4.5'],
    });
    const inTime = { at: new Date('2020-06-01Z') };
    expect(evaluate(leaf, [root], { trusted: () => false }).code).toBe('0x800B0109');
    expect(evaluate(leaf, [root]).code).toBe('0x800B0101');
    expect(evaluate(leaf, [root], inTime).code).toBe('0x800B0110');
    expect(evaluate(leaf, [root], { ...inTime, usage: OID.ekuServerAuth }).code).toBe('0x800B0105');
  });
});
