import { createHash } from 'node:crypto';
import type { DeviceDriver, DeviceLogEvent, LogDriverNode, PcDevice } from '../../shared/model/device';
import type { StagedPackage } from '../../shared/model/pc';
import { joinPath } from '../../shared/windows/path';
import { deviceRestriction, type Restriction } from '../../shared/windows/policy/restrictions';
import { explainPlugIn, unconfirmedOfPlugIn } from './plug-in-explain';
import { willLoadStaged } from './plug-in-load';
import type { PlugInEnding, PlugInInput, PlugInStep } from './plug-in-types';
import { type PackageRank, rankOptionsOf, rankText } from './rank-package';
import { type Selection, selectDriver } from './rank-select';
import { problemOf } from './will-load';

type PlugIn<T> = Generator<PlugInStep, T, undefined>;

const ok = '0x00000000';
const noCompatibleDrivers = '0xE0000228';
const repository = 'C:\\Windows\\System32\\DriverStore\\FileRepository';

/**
 * Plugs a device in: yields what the log tells, and returns the device as the PC knows it from then on. The best
 * staged package is selected and installed silently, for any user: what is in the driver store is trusted. A device
 * that Windows knows and has a driver for starts with it, unlogged, unless a new search is asked for.
 * Pure: nothing is written and nothing read.
 *
 * Source: how-windows-selects-a-driver-for-a-device; the order of the log: setupapi.dev.log of real machines.
 */
export function* plugIn(input: PlugInInput): PlugIn<PlugInEnding> {
  const known = input.devices.find((device) => sameId(device.instanceId, input.hardware.instanceId)) ?? null;
  const settled = input.searchAgain === true ? null : startKnown(input, known);
  if (settled !== null) return settled;

  const { hardware, pc, windows } = input;
  yield event({ type: 'device-section-start', instanceId: hardware.instanceId });
  const selection = selectFor(input, known);
  const nodes = nodesOf(selection);
  const { hardwareIds, compatibleIds } = hardware;
  yield event({ type: 'driver-list-built', hardwareIds, compatibleIds, nodes });
  const winner = selection.selected;
  const node = nodes[0] ?? null;
  const classGuid = winner?.package.classGuid ?? null;
  const classRemains = known?.classGuid?.toLowerCase() === classGuid?.toLowerCase();
  yield event({ type: 'driver-selected', node, classGuid, classRemains: known !== null && classRemains });
  if (winner === null || node === null) {
    yield event({ type: 'device-section-end', code: noCompatibleDrivers });
    return ending(input, { outcome: 'no-driver', selection, problem: problemOf(28) });
  }

  const deviceIds = [...hardwareIds, ...compatibleIds];
  const prevention = deviceRestriction(pc.restrictions, pc.user, {
    deviceIds,
    classGuid,
    instanceId: hardware.instanceId,
  });
  if (prevention !== null) {
    yield event({ type: 'device-refused', code: prevention.code });
    yield event({ type: 'device-section-end', code: prevention.code });
    return ending(input, { outcome: 'prevented', selection, problem: problemOf(28), prevention });
  }

  const load = willLoadStaged(winner.package, pc, windows);
  const problem = load.ok ? null : load.problem;
  yield event({
    type: 'device-installed',
    instanceId: hardware.instanceId,
    node,
    files: filesOf(winner.package, node),
    strongName: strongName(winner.package, node),
    services: servicesOf(input, winner.package, node),
    problem,
  });
  yield event({ type: 'device-section-end', code: ok });
  const driver = driverOf(winner.package, winner.result.rank);
  const outcome = load.ok ? 'installed' : 'not-started';
  return ending(input, { outcome, selection, problem, driver, load });
}

const event = (told: DeviceLogEvent): PlugInStep => ({ type: 'event', event: told });

const sameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A device with a driver that is still in the store is started, not installed. `null`: a search is due. */
function startKnown(input: PlugInInput, known: PcDevice | null): PlugInEnding | null {
  const driver = known?.driver ?? null;
  const staged = input.staged.find((one) => one.publishedName === driver?.publishedName);
  if (known === null || driver === null || staged === undefined) return null;
  const load = willLoadStaged(staged, input.pc, input.windows);
  const problem = load.ok ? null : load.problem;
  const device = { ...known, problem, pluggedInAt: input.at };
  const outcome = load.ok ? 'installed' : 'not-started';
  const told = { outcome, device, selection: null, load, prevention: null } as const;
  return {
    outcome,
    device,
    selection: null,
    explanation: explainPlugIn(input, told),
    unconfirmed: unconfirmedOfPlugIn(told),
  };
}

function selectFor(input: PlugInInput, known: PcDevice | null): Selection {
  return selectDriver(input.staged, input.hardware, {
    ...rankOptionsOf(input.pc, input.windows),
    installed: known?.driver?.publishedName ?? null,
  });
}

/** The base packages that match, best first, as the log lists them. */
function nodesOf(selection: Selection): readonly LogDriverNode[] {
  return selection.candidates.flatMap((candidate) =>
    candidate.result.kind === 'ranked' && (candidate.standing === 'selected' || candidate.standing === 'lost')
      ? [nodeOf(candidate.package, candidate.result.rank)]
      : [],
  );
}

function nodeOf(staged: StagedPackage, rank: PackageRank): LogDriverNode {
  const { model, match } = rank;
  return {
    matchingId: match.identifier,
    inf: staged.originalName,
    repositoryFolder: staged.repositoryFolder,
    description: model.description,
    provider: staged.provider,
    manufacturer: model.manufacturer,
    modelsSection: model.modelsSection,
    installSection: model.installSection,
    actualSection: model.resolvedSection ?? model.installSection,
    rank: rankText(rank.rank),
    signer: staged.signer,
    signerScore: staged.signerScore,
    date: rank.date,
    version: rank.version,
  };
}

/** Files of the section that is installed. A list that several sections share is told under the first: then all. */
function filesOf(staged: StagedPackage, node: LogDriverNode): readonly { from: string; to: string }[] {
  const all = staged.files ?? [];
  const own = all.filter((file) => sameId(file.section, node.actualSection));
  const folder = joinPath(repository, staged.repositoryFolder);
  return (own.length > 0 ? own : all).flatMap(({ source, target }) =>
    target === null ? [] : [{ from: joinPath(folder, source), to: target }],
  );
}

function servicesOf(input: PlugInInput, staged: StagedPackage, node: LogDriverNode) {
  const section = `${node.actualSection}.Services`;
  const others = input.devices.filter((device) => !sameId(device.instanceId, input.hardware.instanceId));
  const running = new Set(others.map((device) => device.driver?.publishedName));
  const present = new Set(
    input.staged
      .filter((one) => running.has(one.publishedName))
      .flatMap((one) => (one.services ?? []).map((service) => service.name.toLowerCase())),
  );
  return (staged.services ?? [])
    .filter((service) => service.addedBy.some((by) => sameId(by, section)))
    .map(({ name, flags, installSection, line }) => {
      return { name, flags, installSection, line, created: !present.has(name.toLowerCase()) };
    });
}

/**
 * How the registry names the driver of a device: INF, 64 bits, section, version, identifier. What the 64 bits are made
 * of is not documented: here they are the start of SHA-256 over the Models section's name.
 */
function strongName(staged: StagedPackage, node: LogDriverNode): string {
  const hash = createHash('sha256').update(node.modelsSection.toLowerCase()).digest('hex').slice(0, 16);
  const version = node.version ?? '0.0.0.0';
  const parts = [staged.publishedName, hash, node.installSection, version, node.matchingId.toLowerCase()];
  return parts.join(':');
}

function driverOf(staged: StagedPackage, rank: PackageRank): DeviceDriver {
  return {
    publishedName: staged.publishedName,
    repositoryFolder: staged.repositoryFolder,
    originalName: staged.originalName,
    description: rank.model.description,
    provider: staged.provider,
    rank: rankText(rank.rank),
    matchingId: rank.match.identifier,
    section: rank.model.resolvedSection ?? rank.model.installSection,
    date: rank.date,
    version: rank.version,
  };
}

interface Settled {
  readonly outcome: PlugInEnding['outcome'];
  readonly selection: Selection;
  readonly problem: PcDevice['problem'];
  readonly driver?: DeviceDriver;
  readonly load?: ReturnType<typeof willLoadStaged>;
  readonly prevention?: Restriction | null;
}

function ending(input: PlugInInput, settled: Settled): PlugInEnding {
  const { outcome, selection, problem, driver = null, load = null, prevention = null } = settled;
  const installed = driver !== null;
  const device: PcDevice = {
    ...input.hardware,
    classGuid: installed ? (selection.selected?.package.classGuid ?? null) : null,
    driver,
    extensions: installed ? selection.extensions.map((one) => one.package.publishedName) : [],
    problem,
    pluggedInAt: input.at,
  };
  const told = { outcome, device, selection, load, prevention };
  return {
    outcome,
    device,
    selection,
    explanation: explainPlugIn(input, told),
    unconfirmed: unconfirmedOfPlugIn(told),
  };
}
