import type { PcDevice } from '../../../shared/model/device';
import type { StagedPackage } from '../../../shared/model/pc';
import type { StorePackage } from '../../../shared/model/store-document';

/** Why a package's files are not kept, in a sentence. */
export const notKeptReason = ({ notKept }: StagedPackage): string =>
  notKept ?? 'It was staged by a version that kept the record only.';

/** Identifiers of a package that a list shows; the rest are counted. */
const shownIds = 20;

/** A staged package as the documents hold it. */
export function packageDocument(staged: StagedPackage, devices: readonly PcDevice[]): StorePackage {
  const ids = new Map<string, string>();
  for (const { hardwareIds, compatibleIds } of staged.models ?? []) {
    for (const id of [...hardwareIds, ...compatibleIds]) ids.set(id.toLowerCase(), id);
  }
  const { publishedName, repositoryFolder, originalName, provider, classGuid, date, version } = staged;
  const wanted = publishedName.toLowerCase();
  const users = devices.filter(({ driver, extensions }) =>
    [driver?.publishedName, ...extensions].some((one) => one?.toLowerCase() === wanted),
  );
  return {
    publishedName,
    repositoryFolder,
    originalName,
    provider,
    class: staged.class,
    classGuid,
    date,
    version,
    signer: staged.signer,
    signerScore: staged.signerScore,
    category: staged.category,
    stagedAt: staged.stagedAt,
    kept: staged.kept ? { ...staged.kept } : null,
    notKept: staged.kept ? null : notKeptReason(staged),
    devices: users.map(({ name }) => name),
    hardwareIds: [...ids.values()].slice(0, shownIds),
    identifiers: ids.size,
  };
}
