import type { StagedFile, StagedModel, StagedService } from '../../shared/model/device';
import type { InfFileReference, InfService } from '../../shared/model/inf';
import type { PackageFacts } from '../../shared/model/package';
import type { StagedPackage } from '../../shared/model/pc';
import type { Verdict } from '../../shared/model/verdict';
import { windowsDirectory } from '../../shared/windows/dirids';
import { joinPath } from '../../shared/windows/path';
import { loadRecord } from './plug-in-load';

export type StagedDetails = Required<
  Pick<
    StagedPackage,
    'models' | 'modelsLeftOut' | 'manufacturers' | 'extensionId' | 'files' | 'services' | 'load'
  >
>;

/**
 * Lines kept of one package. The largest public INFs (display and printer drivers) have some three thousand; more
 * would make the driver store's list slow for everybody, and what is left out is counted.
 */
const mostModels = 4_000;
/** Characters of those lines: real ones have some four hundred each, hostile ones may have any number. */
const mostCharacters = 2_000_000;
const mostFiles = 1_000;

/** `.nt`, or `.nt` and an architecture. Source: inf-ddinstall-section. */
const ntEnding = /\.nt(?:amd64|x86|arm64|arm|ia64)?$/i;

/**
 * What the driver store keeps of a package beside its name, so that it can be ranked, installed and loaded without
 * its files: those are not kept.
 */
export function stagedDetails(facts: PackageFacts, verdict: Verdict): StagedDetails {
  const { inf } = facts;
  const kept = boundedModels(inf.devices);
  return {
    models: kept,
    modelsLeftOut: inf.devices.length - kept.length,
    manufacturers: inf.manufacturers ?? [],
    extensionId: inf.extensionId ?? null,
    files: inf.files.slice(0, mostFiles).map(fileOf),
    services: inf.services.slice(0, mostFiles).map(serviceOf),
    load: loadRecord(facts, verdict),
  };
}

function boundedModels(devices: PackageFacts['inf']['devices']): readonly StagedModel[] {
  const kept: StagedModel[] = [];
  let characters = 0;
  for (const device of devices.slice(0, mostModels)) {
    const model = modelOf(device);
    characters += JSON.stringify(model).length;
    if (characters > mostCharacters) break;
    kept.push(model);
  }
  return kept;
}

function modelOf(device: PackageFacts['inf']['devices'][number]): StagedModel {
  const { description, manufacturer, decoration, hardwareIds, compatibleIds, installSection } = device;
  const { resolvedSection, featureScore, excludeIds } = device;
  return {
    description,
    manufacturer,
    modelsSection: device.modelsSection ?? '',
    decoration,
    hardwareIds,
    compatibleIds,
    installSection,
    resolvedSection,
    hasNtSection: resolvedSection !== null && ntEnding.test(resolvedSection),
    featureScore,
    ...(excludeIds === undefined ? {} : { excludeIds }),
    driverVersion: device.driverVersion ?? null,
  };
}

/** Spelled as device-install logs do, which is not as the documentation does. Source: real logs of Windows 7 to 10. */
const loggedFolders: Readonly<Record<number, string>> = {
  11: 'C:\\Windows\\system32',
  12: 'C:\\Windows\\system32\\DRIVERS',
};

/** Where a file goes; a file for the driver store's own folder (DIRID 13) is not copied anywhere. */
function targetOf({ destination, target }: InfFileReference): string | null {
  if (destination === null) return null;
  const folder = loggedFolders[destination.dirid] ?? windowsDirectory(destination.dirid);
  if (folder === null) return null;
  const below = destination.subfolder.replaceAll('/', '\\');
  return joinPath(below === '' ? folder : joinPath(folder, below), target);
}

function fileOf(file: InfFileReference): StagedFile {
  const source = file.source.replaceAll('/', '\\');
  return { source, target: targetOf(file), section: file.via[0] ?? '' };
}

function serviceOf(service: InfService): StagedService {
  return {
    name: service.name,
    flags: service.flags ?? 0,
    installSection: service.installSection ?? '',
    line: service.line ?? 0,
    addedBy: (service.addedBy ?? []).slice(0, mostFiles),
  };
}
