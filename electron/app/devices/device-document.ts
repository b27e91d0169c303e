import type { PcDevice } from '../../../shared/model/device';
import type { PcDeviceDocument, PlugIn, RankedCandidate } from '../../../shared/model/store-document';
import { type Candidate, type PackageRank, rankText } from '../../staging';
import type { PluggedIn } from './calls';

/** A device as the documents hold it. */
export function deviceDocument(device: PcDevice): PcDeviceDocument {
  const { driver } = device;
  return {
    name: device.name,
    instanceId: device.instanceId,
    hardwareIds: [...device.hardwareIds],
    compatibleIds: [...device.compatibleIds],
    classGuid: device.classGuid,
    driver:
      driver === null
        ? null
        : {
            publishedName: driver.publishedName,
            originalName: driver.originalName,
            description: driver.description,
            provider: driver.provider,
            rank: driver.rank,
            matchingId: driver.matchingId,
            section: driver.section,
            date: driver.date,
            version: driver.version,
          },
    extensions: [...device.extensions],
    problem: device.problem === null ? null : { ...device.problem },
    pluggedInAt: device.pluggedInAt,
  };
}

/** How plugging a device in ended, with every candidate in words. */
export function plugInDocument(done: PluggedIn): PlugIn {
  return {
    device: deviceDocument(done.device),
    outcome: done.outcome,
    explanation: done.explanation,
    unconfirmed: [...new Set([...done.unconfirmed, ...(done.selection?.unconfirmed ?? [])])],
    candidates: (done.selection?.candidates ?? []).map(candidateDocument),
    log: done.log,
  };
}

function candidateDocument({ package: staged, result, standing, why }: Candidate): RankedCandidate {
  const rank = result.kind === 'ranked' ? result.rank : null;
  return {
    publishedName: staged.publishedName,
    originalName: staged.originalName,
    description: rank?.model.description ?? null,
    rank: rank === null ? null : rankText(rank.rank),
    parts: rank === null ? [] : partsOf(rank),
    matchingId: rank?.match.identifier ?? null,
    date: rank === null ? staged.date : rank.date,
    version: rank === null ? staged.version : rank.version,
    won: standing === 'selected',
    why,
  };
}

/** A rank is `0xSSGGTHHH`: signature, feature, and match type with position. Source: how-windows-ranks-driver-packages. */
function partsOf(rank: PackageRank): RankedCandidate['parts'] {
  return [
    { name: 'Signature score', value: hex(rank.signature, 2), meaning: signatureMeaning(rank) },
    {
      name: 'Feature score',
      value: hex(rank.feature, 2),
      meaning:
        rank.feature === 0xff
          ? 'The INF gives no feature score, which counts as the worst.'
          : 'The INF’s FeatureScore directive; lower is better.',
    },
    { name: 'Identifier score', value: hex(rank.identifier, 4), meaning: identifierMeaning(rank) },
  ];
}

/** Source: signature-score--windows-vista-and-later-. */
function signatureMeaning({ group, signature, unconfirmed }: PackageRank): string {
  switch (group) {
    case 'microsoft':
    case 'authenticode': {
      const signer = group === 'microsoft' ? 'Signed by Microsoft' : 'Signed with Authenticode';
      if (signature === 0) return `${signer}; all valid signatures count the same on this PC.`;
      const byOrder = `${signer}; signatures by Microsoft come before all others on this PC.`;
      return unconfirmed ? `${byOrder} The number is not confirmed.` : byOrder;
    }
    case 'unsigned':
      return signature === 0x80
        ? 'Without a valid signature.'
        : 'Without a valid signature, and its install section has no .nt ending.';
    case 'unknown':
      return 'Its signature is not known.';
  }
}

/** Source: identifier-score--windows-vista-and-later-. */
function identifierMeaning({ match }: PackageRank): string {
  const device = `the device’s ${match.deviceList} ID no. ${match.devicePosition + 1}`;
  const inf =
    match.infList === 'hardware'
      ? 'the INF’s hardware ID'
      : `the INF’s compatible ID no. ${match.infPosition + 1}`;
  return `${match.identifier}: ${device} equals ${inf}.`;
}

const hex = (value: number, digits: number): string =>
  `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;
