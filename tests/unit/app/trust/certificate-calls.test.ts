import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownCertificates } from '../../../../electron/certificates';
import type { LabIdentity } from '../../../../electron/lab';
import { authority, certificate } from '../../../support/certificates';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

async function add(
  on: AppBench,
  store: 'root' | 'trusted' | 'disallowed',
  identity: LabIdentity,
): Promise<string> {
  const path = join(tempFolder(), 'one.cer');
  writeFileSync(path, identity.certificate.der);
  await on.call('trust.add', { pcId, store, from: { kind: 'path', path } });
  return identity.certificate.thumbprint;
}

describe('certificate.get', () => {
  it('when a package is open then its signer is shown with its path from the root down', async () => {
    const on = await appBench();
    const made = await prepared('publisher', on);
    const inspectionId = await opened(on, made.folder);
    const { leaf, root } = made.certificates;
    const shown = await on.call('certificate.get', { pcId, thumbprint: leaf.thumbprint, inspectionId });
    expect(shown.path.map((each) => each.certificate.thumbprint)).toEqual([
      root.thumbprint,
      ...(made.certificates.intermediate === null ? [] : [made.certificates.intermediate.thumbprint]),
      leaf.thumbprint,
    ]);
    expect(shown.path.every(({ ok, status }) => ok && status === 'This certificate is OK.')).toBe(true);
    expect(shown.status).toBe('This certificate is OK.');
    expect(shown.purposes).toContain('Ensures software came from software publisher');
    expect(Buffer.from(shown.der, 'base64').equals(Buffer.from(leaf.der))).toBe(true);
    const without = on.call('certificate.get', { pcId, thumbprint: leaf.thumbprint });
    await expect(without).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when the root is not trusted on this PC then the root says so, and the leaf cannot be verified', async () => {
    const on = await appBench();
    const made = await prepared('untrusted-root', on);
    const inspectionId = await opened(on, made.folder);
    const { leaf, root } = made.certificates;
    const shown = await on.call('certificate.get', { pcId, thumbprint: leaf.thumbprint, inspectionId });
    expect(shown.path[0]).toMatchObject({
      ok: false,
      certificate: { thumbprint: root.thumbprint },
      status:
        'This CA Root certificate is not trusted because it is not in the Trusted Root Certification Authorities store.',
    });
    expect(shown.path.at(-1)?.ok).toBe(true);
    expect(shown.status).toBe('This certificate cannot be verified up to a trusted certification authority.');
    await on.call('trust.add', { pcId, store: 'root', from: await fileOf(root.der) });
    const trusted = await on.call('certificate.get', { pcId, thumbprint: leaf.thumbprint, inspectionId });
    expect(trusted.status).toBe('This certificate is OK.');
  });

  it('when its issuer is nowhere to be found then it says so', async () => {
    const on = await appBench();
    const root = await authority('Absent Root', null);
    const thumbprint = await add(on, 'trusted', await certificate('Orphan', root));
    const shown = await on.call('certificate.get', { pcId, thumbprint });
    expect(shown.path).toMatchObject([
      { ok: false, status: 'The issuer of this certificate could not be found.' },
    ]);
    expect(shown.status).toBe('Windows does not have enough information to verify this certificate.');
  });

  it('when it has expired by the PC’s clock then it says so, and not before', async () => {
    const on = await appBench();
    const thumbprint = await add(on, 'root', await authority('Clock Root', null));
    const status = async (now: string) => {
      await on.call('pc.update', { pcId, switches: { now } });
      return (await on.call('certificate.get', { pcId, thumbprint })).status;
    };
    expect(await status('2025-06-01T00:00:00Z')).toBe('This certificate is OK.');
    const expired = 'This certificate has expired or is not yet valid.';
    expect(await status('2031-06-01T00:00:00Z')).toBe(expired);
    expect(await status('2019-06-01T00:00:00Z')).toBe(expired);
  });

  it('when it or its issuer is distrusted then neither is OK, and our wording is marked', async () => {
    const on = await appBench();
    const root = await authority('Fallen Root', null);
    await add(on, 'root', root);
    const thumbprint = await add(on, 'trusted', await certificate('Below Fallen', root));
    expect((await on.call('certificate.get', { pcId, thumbprint })).status).toBe('This certificate is OK.');
    await add(on, 'disallowed', root);
    const shown = await on.call('certificate.get', { pcId, thumbprint });
    expect(shown.path.map(({ ok }) => ok)).toEqual([false, true]);
    expect(shown.status).toMatch(/above it is in the Untrusted Certificates store.*not confirmed/);
  });

  it('when a root that Windows brings is asked for then it is found without any store', async () => {
    const on = await appBench();
    const known = knownCertificates().find((each) => each.trustedByDefault && each.role === 'root');
    const { thumbprint } = known?.certificate ?? { thumbprint: '' };
    const shown = await on.call('certificate.get', { pcId, thumbprint });
    expect(shown.certificate.thumbprint).toBe(thumbprint);
    expect(shown.path).toHaveLength(1);
  });

  it('when no usages are listed then it is good for all', async () => {
    const on = await appBench();
    const thumbprint = await add(on, 'root', await authority('Any Root', null));
    const { purposes } = await on.call('certificate.get', { pcId, thumbprint });
    expect(purposes).toEqual(['All issuance policies', 'All application policies']);
  });
});

async function fileOf(der: Uint8Array) {
  const path = join(tempFolder(), 'root.cer');
  writeFileSync(path, der);
  return { kind: 'path', path } as const;
}
