import { describe, expect, it } from 'vitest';
import { trustWarning } from '../../../../electron/app';
import type { PcCertificates } from '../../../../electron/pc';
import { authority, certificate } from '../../../support/certificates';

const now = new Date('2026-01-01T00:00:00Z');
const none: PcCertificates = { trusted: [], disallowed: [], root: [], authority: [] };

async function chain() {
  const root = await authority('Root', null);
  const leaf = await certificate('Publisher', root);
  return { root: root.certificate, leaf: leaf.certificate };
}

describe('trustWarning', () => {
  it('when a leaf is trusted and its root too then there is nothing to warn of', async () => {
    const { root, leaf } = await chain();
    expect(trustWarning('trusted', leaf, { ...none, root: [root], trusted: [leaf] }, now)).toBeNull();
    expect(trustWarning('root', root, { ...none, root: [root] }, now)).toBeNull();
  });

  it('when a leaf is its own root and not trusted as such then the warning says what to do', async () => {
    const self = (await certificate('Self', null)).certificate;
    expect(trustWarning('trusted', self, { ...none, trusted: [self] }, now)).toMatch(
      /not among the Trusted Roots/,
    );
    expect(trustWarning('trusted', self, { ...none, root: [self], trusted: [self] }, now)).toBeNull();
  });

  it('when only the intermediate is missing then nobody claims that the packages are unsigned', async () => {
    const root = await authority('Root', null);
    const leaf = (await certificate('Publisher', await authority('Issuing', root))).certificate;
    const warning = trustWarning('trusted', leaf, { ...none, root: [root.certificate] }, now);
    expect(warning).toMatch(/packages that bring their chain along/);
    expect(warning).not.toMatch(/unsigned/);
  });

  it('when its root is not trusted, it is an authority, distrusted or expired then the warning says which', async () => {
    const { root, leaf } = await chain();
    const held = { ...none, root: [root] };
    expect(trustWarning('trusted', root, { ...none, trusted: [root] }, now)).toMatch(/An authority/);
    expect(trustWarning('trusted', leaf, none, now)).toMatch(/issuer of Publisher is not on this PC/);
    const middle = (await authority('Issuing', await authority('Root', null))).certificate;
    expect(trustWarning('trusted', middle, held, now)).toMatch(/An authority has no effect/);
    expect(trustWarning('trusted', root, held, now)).toMatch(/An authority has no effect/);
    expect(trustWarning('trusted', leaf, { ...held, disallowed: [leaf] }, now)).toMatch(/distrust wins/);
    expect(trustWarning('trusted', leaf, held, new Date('2040-01-01T00:00:00Z'))).toMatch(/expired/);
    expect(trustWarning('root', leaf, held, now)).toMatch(/is no root/);
    expect(trustWarning('disallowed', leaf, none, now)).toBeNull();
  });
});
