import { stagedDetails } from '../../../electron/staging';
import type { Hardware, StagedModel } from '../../../shared/model/device';
import type { PackageFacts } from '../../../shared/model/package';
import type { StagedPackage } from '../../../shared/model/pc';
import type { Verdict } from '../../../shared/model/verdict';
import { facts, verdict } from './fab-audio';

/** The device of the design's worked examples. */
export const soundController: Hardware = {
  name: 'Sound controller',
  instanceId: 'USB\\VID_1234&PID_5678\\0001',
  hardwareIds: ['USB\\VID_1234&PID_5678&REV_0100', 'USB\\VID_1234&PID_5678'],
  compatibleIds: ['USB\\Class_FF&SubClass_00&Prot_00', 'USB\\Class_FF&SubClass_00', 'USB\\Class_FF'],
};

/** FabAudio's INF as the device-install examples show it: what inspection would have read. */
export function fabAudioFacts(changes: Partial<PackageFacts['inf']> = {}): PackageFacts {
  return facts({
    inf: {
      devices: [
        {
          description: 'Fabrikam Sound Controller',
          manufacturer: 'Fabrikam',
          hardwareIds: ['USB\\VID_1234&PID_5678'],
          compatibleIds: [],
          installSection: 'FabAudio_Install',
          resolvedSection: 'FabAudio_Install.NT',
          decoration: 'NTamd64',
          featureScore: 255,
          line: 20,
          modelsSection: 'Fabrikam.NTamd64',
          driverVersion: null,
        },
      ],
      manufacturers: [{ manufacturer: 'Fabrikam', models: 'Fabrikam', decorations: ['NTamd64'] }],
      files: [
        {
          source: 'fabaudio.sys',
          target: 'fabaudio.sys',
          destination: { dirid: 12, subfolder: '' },
          cabinet: null,
          flags: 0,
          via: ['FabAudio_Install.NT', 'FabAudio_Copy'],
          line: 30,
        },
      ],
      services: [
        {
          name: 'FabAudio',
          serviceType: 1,
          startType: 3,
          binary: 'fabaudio.sys',
          isFunctionDriver: true,
          flags: 2,
          installSection: 'FabAudio_Service_Inst',
          line: 41,
          addedBy: ['FabAudio_Install.NT.Services'],
        },
      ],
      ...changes,
    },
  });
}

/** FabAudio in the driver store. */
export function stagedFabAudio(
  changes: Partial<StagedPackage> = {},
  of: { readonly facts?: PackageFacts; readonly verdict?: Verdict } = {},
): StagedPackage {
  return {
    publishedName: 'oem12.inf',
    repositoryFolder: 'fabaudio.inf_amd64_3f6c1a9be07d2548',
    originalName: 'fabaudio.inf',
    provider: 'Fabrikam',
    class: 'MEDIA',
    classGuid: '{4d36e96c-e325-11ce-bfc1-08002be10318}',
    date: '2022-02-01',
    version: '1.2.3.4',
    signer: 'Fabrikam Inc.',
    signerScore: '0x0F000000',
    category: 'trusted-publisher',
    stagedAt: '2022-03-14T09:12:00.000Z',
    ...stagedDetails(of.facts ?? fabAudioFacts(), of.verdict ?? verdict('trusted')),
    ...changes,
  };
}

/** A Models line with the given identifiers, for amd64 of any version. */
export function model(
  hardwareIds: readonly string[],
  compatibleIds: readonly string[] = [],
  changes: Partial<StagedModel> = {},
): StagedModel {
  return {
    description: 'Device',
    manufacturer: 'Maker',
    modelsSection: 'Models.NTamd64',
    decoration: 'NTamd64',
    hardwareIds,
    compatibleIds,
    installSection: 'Install',
    resolvedSection: 'Install.NT',
    hasNtSection: true,
    featureScore: 255,
    driverVersion: null,
    ...changes,
  };
}

/** A package of Models lines made by `model`. */
export function packageOf(
  publishedName: string,
  models: readonly StagedModel[],
  changes: Partial<StagedPackage> = {},
): StagedPackage {
  return {
    ...stagedFabAudio(),
    publishedName,
    repositoryFolder: `${publishedName}_amd64_0000000000000000`,
    originalName: publishedName,
    models,
    manufacturers: [{ manufacturer: 'Maker', models: 'Models', decorations: ['NTamd64'] }],
    ...changes,
  };
}
