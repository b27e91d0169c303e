import type { InspectedCatalog, InspectedPath } from '../../shared/model/inspection';
import common from '../common/common.module.css';
import { formatMoment, plural } from '../common/format';
import { Tag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import styles from './certificate.module.css';
import { CertificateView } from './certificate-view';

const rootKinds = {
  microsoft: 'Microsoft root',
  public: 'public root authority',
  enterprise: 'organisation’s root',
  test: 'test root',
  unknown: 'root that nobody vouches for',
} as const;

function placeIn(path: InspectedPath, index: number): string {
  if (index === 0) return path.certificates.length === 1 && path.root ? 'signer, and its own root' : 'signer';
  if (path.root === null || index < path.certificates.length - 1) return 'issued it';
  return path.root.standIn ? 'the lab’s stand-in for a Microsoft root' : rootKinds[path.root.kind];
}

/** Who signed the catalog, and through whom that leads to a root; the paths not taken say why they failed. */
export function CertificateChain({ catalog }: { readonly catalog: InspectedCatalog | null }) {
  if (catalog === null) return <p>There is no catalog, so nobody has signed this package.</p>;
  const taken = catalog.paths.filter((path) => path.taken);
  const others = catalog.paths.filter((path) => !path.taken);
  const { timestamp } = catalog;
  return (
    <div className={styles.chain}>
      <p className={styles.note}>
        <bdi>{catalog.path}</bdi>: {plural(catalog.members, 'member')}
        {catalog.digestAlgorithm !== null && `, signed with ${catalog.digestAlgorithm.toUpperCase()}`}
        {catalog.nestedSignatures > 0 && `, ${plural(catalog.nestedSignatures, 'nested signature')}`}
      </p>
      {!catalog.signature.valid && (
        <p>
          <WindowsCode code={catalog.signature.code} /> {catalog.signature.detail}
        </p>
      )}
      {taken.map((path) => (
        <Path key={keyOf(path)} path={path} />
      ))}
      {catalog.paths.length === 0 && catalog.signer !== null && (
        <CertificateView certificate={catalog.signer} place="signer" />
      )}
      <dl className={common.facts}>
        <dt>Timestamp</dt>
        <dd>
          {timestamp === null ? (
            'None: the signature is only good while its certificate is'
          ) : (
            <>
              {formatMoment(timestamp.time)} by <bdi>{timestamp.authority}</bdi>
              {!timestamp.valid && (
                <>
                  {' '}
                  <Tag intent="danger">not valid</Tag> {timestamp.detail}
                </>
              )}
            </>
          )}
        </dd>
      </dl>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{plural(others.length, 'other path')}, not taken</summary>
          {others.map((path) => (
            <Path key={keyOf(path)} path={path} />
          ))}
        </details>
      )}
    </div>
  );
}

const keyOf = (path: InspectedPath) =>
  path.certificates.map((certificate) => certificate.thumbprint).join(' ');

function Path({ path }: { readonly path: InspectedPath }) {
  const good = path.code === '0x00000000';
  return (
    <div>
      <p className={styles.pathHead}>
        <Tag intent={good ? 'good' : 'danger'}>{good ? 'Accepted' : 'Not accepted'}</Tag> {path.detail}
        {!good && (
          <>
            {' '}
            <WindowsCode code={path.code} />
          </>
        )}
      </p>
      <ol className={styles.path}>
        {path.certificates.map((certificate, index) => (
          <li key={certificate.thumbprint}>
            <CertificateView certificate={certificate} place={placeIn(path, index)} />
          </li>
        ))}
      </ol>
    </div>
  );
}
