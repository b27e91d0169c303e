/** The certificate stores of the fake bridge: one set for all its PCs. */
import type { CallInput, CertificatesFrom } from '../../shared/api';
import type { CertificateSummary } from '../../shared/model/inspection';
import type { FakePart, FakeStores } from './fake-part';
import { sampleCertificate, signer } from './sample-inspections';

type StoreId = keyof FakeStores;
type From = CertificatesFrom;
type Given = CallInput<'trust.add'>['from'];

export const fakeTrust: FakePart = (world) => {
  const undo = new Map<string, FakeStores>();
  let changes = 0;

  function chosen(from: From): readonly CertificateSummary[] {
    if (from.kind === 'package') return [signer];
    if (from.kind !== 'store') return [sampleCertificate('Northwind Traders', 'Contoso Root')];
    return world.stores[from.store]
      .map((entry) => entry.certificate)
      .filter((certificate) => from.thumbprints.includes(certificate.thumbprint));
  }
  function without(stores: FakeStores, store: StoreId, thumbprints: readonly string[]): FakeStores {
    return {
      ...stores,
      [store]: stores[store].filter((entry) => !thumbprints.includes(entry.certificate.thumbprint)),
    };
  }
  const each = (from: Given): readonly From[] => (Array.isArray(from) ? from : [from]);
  function withAll(store: StoreId, from: Given): FakeStores {
    return each(from).reduce((stores, one) => withAdded(stores, store, one), world.stores);
  }
  function withAdded(stores: FakeStores, store: StoreId, from: From): FakeStores {
    const certificates = chosen(from);
    const thumbprints = certificates.map((certificate) => certificate.thumbprint);
    const rest = without(
      from.kind === 'store' ? without(stores, from.store, thumbprints) : stores,
      store,
      thumbprints,
    );
    const added = certificates.map((certificate) => ({
      certificate,
      warning: certificate.subject.includes('CA') ? 'An authority has no effect here.' : null,
    }));
    return { ...rest, [store]: [...rest[store], ...added] };
  }
  function change(stores: FakeStores) {
    changes += 1;
    const undoId = `undo-${changes}`;
    undo.set(undoId, world.stores);
    world.stores = stores;
    return { ...stores, undoId };
  }

  return {
    'trust.list': () => ({ ...world.stores, undoId: null }),
    'trust.add': ({ store, from }) => change(withAll(store, from)),
    'trust.remove': ({ store, thumbprints }) => change(without(world.stores, store, thumbprints)),
    'trust.undo': ({ undoId }) => {
      const before = undo.get(undoId);
      if (before === undefined)
        throw { code: 'NOT_FOUND', message: 'That change cannot be undone any more.' };
      undo.delete(undoId);
      world.stores = before;
      return { ...before, undoId: null };
    },
    'trust.export': ({ store, format }) => ({
      fileName: `${store}.${format}`,
      base64: btoa(`a ${format} file`),
    }),
    'trust.preview': (input) => {
      const after =
        'remove' in input
          ? input.remove.reduce(
              (stores, { store, thumbprints }) => without(stores, store, thumbprints),
              world.stores,
            )
          : withAll(input.store, input.from);
      const certificates =
        'remove' in input
          ? input.remove.flatMap(({ store, thumbprints }) => chosen({ kind: 'store', store, thumbprints }))
          : each(input.from).flatMap(chosen);
      const changed = [...world.documents.keys()].flatMap((inspectionId) => {
        const now = world.judged(inspectionId).packages;
        return world.judged(inspectionId, after).packages.flatMap((item, index) => {
          const before = now[index]?.verdict.category;
          if (before === undefined || before === item.verdict.category) return [];
          return [{ inspectionId, inf: item.inf.path, before, after: item.verdict.category }];
        });
      });
      return { certificates, changes: changed };
    },
    'certificate.get': ({ thumbprint, inspectionId }) => {
      const document = inspectionId === undefined ? undefined : world.documents.get(inspectionId);
      const certificate = [
        ...Object.values(world.stores).flatMap((entries) => entries.map((entry) => entry.certificate)),
        ...(document?.packages.flatMap(
          (item) => item.catalog?.paths.flatMap((path) => path.certificates) ?? [],
        ) ?? []),
      ].find((item) => item.thumbprint === thumbprint);
      if (certificate === undefined) throw { code: 'NOT_FOUND', message: 'There is no such certificate.' };
      const issuer = sampleCertificate(certificate.issuer, certificate.issuer);
      return {
        certificate,
        purposes: ['Ensures software came from software publisher'],
        fields: [
          { name: 'Version', value: 'V3', critical: false },
          { name: 'Serial number', value: certificate.serial.toLowerCase(), critical: false },
          { name: 'Key Usage', value: 'Digital Signature (80)', critical: true },
          { name: 'Thumbprint', value: certificate.thumbprint.toLowerCase(), critical: false },
        ],
        path: [
          { certificate: issuer, status: 'This certificate is OK.', ok: true },
          { certificate, status: 'This certificate has expired or is not yet valid.', ok: false },
        ],
        status: 'This certificate has expired or is not yet valid.',
        der: btoa(`DER of ${certificate.subject}`),
      };
    },
  };
};
