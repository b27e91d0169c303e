/** The driver store and devices of the fake bridge: two packages of two signers, kept in memory. */
import type {
  PcDeviceDocument,
  PlugIn,
  RankedCandidate,
  StorePackage,
} from '../../shared/model/store-document';
import type { FakePart } from './fake-part';

const storePackage = (number: number, change: Partial<StorePackage>): StorePackage => ({
  publishedName: `oem${number}.inf`,
  repositoryFolder: `fabaudio.inf_amd64_3f6c1a9be07d254${number}`,
  originalName: 'fabaudio.inf',
  provider: 'Fabrikam',
  class: 'Media',
  classGuid: '{4D36E96C-E325-11CE-BFC1-08002BE10318}',
  date: '2026-02-01',
  version: '2.0.0.0',
  signer: 'Fabrikam Audio GmbH',
  signerScore: '0x0F000000',
  category: 'trusted-publisher',
  stagedAt: '2026-11-21T09:00:00.000Z',
  kept: { files: 3, bytes: 48_000 },
  notKept: null,
  devices: [],
  hardwareIds: ['USB\\VID_1234&PID_5678'],
  identifiers: 30,
  ...change,
});

const noDriver = {
  code: 28,
  name: 'CM_PROB_FAILED_INSTALL',
  text: 'The drivers for this device are not installed.',
};

export const fakePart: FakePart = (world) => {
  let packages: StorePackage[] = [
    storePackage(0, {}),
    storePackage(1, {
      provider: 'Microsoft',
      signer: 'Microsoft Windows Hardware Compatibility Publisher',
      signerScore: '0x0D000003',
      category: 'windows-signing-authority',
      date: '2025-01-01',
      version: '1.0.0.0',
    }),
    storePackage(2, {
      kept: null,
      notKept: 'It was staged by a version that kept the record only.',
      originalName: 'printer.inf',
      hardwareIds: ['USBPRINT\\Contoso'],
      identifiers: 1,
    }),
  ];
  let devices: PcDeviceDocument[] = [];
  const deleted = new Map<string, StorePackage>();
  const changed = (pcId: string) => world.emit({ kind: 'changed', what: 'device', pcId });
  const namesOf = (publishedName: string) =>
    devices.filter(({ driver }) => driver?.publishedName === publishedName).map(({ name }) => name);
  const find = (publishedName: string): StorePackage => {
    const found = packages.find((item) => item.publishedName === publishedName);
    if (found === undefined) throw { code: 'NOT_FOUND', message: `There is no ${publishedName}.` };
    return found;
  };

  return {
    'store.list': () => ({
      packages: packages.map((item) => ({ ...item, devices: namesOf(item.publishedName) })),
    }),
    'store.delete': ({ pcId, publishedName, force }) => {
      const item = find(publishedName);
      const users = namesOf(publishedName);
      if (users.length > 0 && !force) {
        const text = 'One or more devices are presently installed using the specified INF.';
        return { code: '0xE000023D', text, devices: users, undoId: null, unconfirmed: [] };
      }
      packages = packages.filter((each) => each !== item);
      const undoId = `undo-${deleted.size + 1}`;
      deleted.set(undoId, item);
      changed(pcId);
      return {
        code: '0x00000000',
        text: 'Driver package deleted successfully.',
        devices: [],
        undoId,
        unconfirmed: [],
      };
    },
    'store.restore': ({ pcId, undoId }) => {
      const item = deleted.get(undoId);
      if (item === undefined) throw { code: 'NOT_FOUND', message: 'That cannot be undone any more.' };
      deleted.delete(undoId);
      packages = [...packages, item].sort((a, b) => a.publishedName.localeCompare(b.publishedName));
      changed(pcId);
      return {};
    },
    'store.export': ({ publishedName }) => ({
      fileName: publishedName.replace('.inf', find(publishedName).kept === null ? '.json' : '.zip'),
      base64: btoa(JSON.stringify(find(publishedName))),
    }),
    'device.list': () => ({ devices: [...devices] }),
    'device.plugIn': ({ pcId, name, instanceId, hardwareIds, compatibleIds }) => {
      const [first = ''] = hardwareIds;
      const matching = packages
        .filter((item) => item.hardwareIds.some((id) => hardwareIds.includes(id)))
        .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
      const [winner] = matching;
      const device: PcDeviceDocument = {
        name: name ?? first,
        instanceId: instanceId ?? `${first}\\0001`,
        hardwareIds,
        compatibleIds,
        classGuid: winner?.classGuid ?? null,
        driver:
          winner === undefined
            ? null
            : {
                publishedName: winner.publishedName,
                originalName: winner.originalName,
                description: 'Fabrikam Audio',
                provider: winner.provider,
                rank: '0x00ff0001',
                matchingId: first,
                section: 'FabAudio.NT',
                date: winner.date,
                version: winner.version,
              },
        extensions: [],
        problem: winner === undefined ? noDriver : null,
        pluggedInAt: '2026-11-21T09:10:00.000Z',
      };
      devices = [...devices.filter((each) => each.instanceId !== device.instanceId), device];
      changed(pcId);
      return plugged(device, packages, matching);
    },
    'device.remove': ({ pcId, instanceId }) => {
      devices = devices.filter((each) => each.instanceId !== instanceId);
      changed(pcId);
      return {};
    },
  };
};

function plugged(device: PcDeviceDocument, all: StorePackage[], matching: StorePackage[]): PlugIn {
  const [winner] = matching;
  const candidates = [...matching, ...all.filter((item) => !matching.includes(item))].map(
    (item): RankedCandidate => {
      const fits = matching.includes(item);
      const won = item === winner;
      return {
        publishedName: item.publishedName,
        originalName: item.originalName,
        description: fits ? 'Fabrikam Audio' : null,
        rank: fits ? '0x00ff0001' : null,
        parts: fits ? [{ name: 'Signature score', value: '0x00', meaning: 'all signers count alike' }] : [],
        matchingId: fits ? (item.hardwareIds[0] ?? null) : null,
        date: item.date,
        version: item.version,
        won,
        why: won ? 'Its date is the newest.' : fits ? 'Its date is older.' : 'No identifier matches.',
      };
    },
  );
  return {
    device,
    outcome: winner === undefined ? 'no-driver' : 'installed',
    explanation: winner === undefined ? 'No package matches.' : `${winner.publishedName} was installed.`,
    unconfirmed: [],
    candidates,
    log: '>>>  [Device Install]\r\n',
  };
}
