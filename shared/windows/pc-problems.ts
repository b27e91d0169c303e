import type { Pc, WindowsProfile } from '../model/pc';
import { findWindows } from './versions';

/**
 * Why this PC cannot exist, one sentence a fault that says what to change; empty when it can.
 *
 * Sources: the-testsigning-boot-configuration-option (test signing needs Secure Boot off);
 * secured-boot-signing-requirements-for-kernel-mode-drivers (Secure Boot since Windows 8);
 * preproduction-driver-signing-and-install (Windows 11 22H2, with Secure Boot);
 * Policy CSP DeviceInstallation and DeviceInstallation.admx, "supported on";
 * the pages named by the rows of the Windows table. That S mode cannot be had without Secure Boot and without
 * signature enforcement is inferred from its purpose.
 */
export function pcProblems(pc: Omit<Pc, 'id' | 'name'>, windows: WindowsProfile): readonly string[] {
  const problems: string[] = [];
  const refuse = (when: boolean, reason: string): void => {
    if (when) problems.push(reason);
  };
  const { name } = windows;
  refuse(
    !windows.architectures.includes(pc.architecture),
    `${name} does not exist for ${pc.architecture}; it exists for ${windows.architectures.join(', ')}.`,
  );
  refuse(
    pc.secureBoot && windows.secureBoot === 'unsupported',
    `${name} does not have Secure Boot, which came with Windows 8: turn Secure Boot off.`,
  );
  refuse(
    pc.testSigning && pc.secureBoot,
    'Test signing cannot be turned on while Secure Boot is on (“The value is protected by Secure Boot policy and cannot be modified or deleted”): turn Secure Boot off.',
  );
  refuse(
    pc.memoryIntegrity && !windows.memoryIntegrity,
    windows.preinstallation
      ? `${name} has no memory integrity: turn it off.`
      : `Memory integrity needs Windows 10 1607 or later, which ${name} is not: turn it off.`,
  );
  refuse(
    pc.memoryIntegrity && windows.memoryIntegrity && pc.architecture === 'x86',
    'Memory integrity needs a 64-bit processor architecture: turn it off, or choose amd64 or arm64.',
  );
  refuse(
    pc.preproductionKeys && windows.build < 22621,
    `${name} cannot take preproduction keys, whose tools came with Windows 11 22H2: leave them out.`,
  );
  refuse(
    pc.preproductionKeys && windows.build >= 22621 && !pc.secureBoot,
    'Preproduction keys are keys of Secure Boot: turn Secure Boot on, or leave them out.',
  );
  if (windows.sMode) {
    refuse(
      pc.preproductionKeys,
      `${name} runs only what Microsoft has signed for release: leave preproduction keys out.`,
    );
    refuse(pc.testSigning, `${name} runs only what Microsoft has signed: turn test signing off.`);
    refuse(!pc.secureBoot, `${name} is protected by Secure Boot: turn Secure Boot on.`);
    refuse(!pc.enforcement, `${name} always enforces its signing rule: turn enforcement on.`);
  }
  if (windows.preinstallation) {
    refuse(pc.user === 'standard', `${name} has no standard users: choose the administrator.`);
    refuse(pc.upgradedFrom !== null, `${name} is started, not upgraded to: take the earlier Windows away.`);
  }
  const policy = pc.driverPolicy;
  refuse(
    policy !== null && !windows.driverPolicies.includes(policy),
    `${name} does not have the 2026 driver policy: it came with an update of Windows 11 24H2 and Server 2025.`,
  );
  const { layered, denyInstanceIds, allowInstanceIds } = pc.restrictions;
  refuse(
    layered && windows.build < 14393,
    `${name} does not know the layered order of device-installation policies, which an update of July 2021 brought to Windows 10 and Server 2016: turn it off.`,
  );
  refuse(
    denyInstanceIds.length + allowInstanceIds.length > 0 && windows.build < 19041,
    `${name} has no policies for device instance IDs, which came with Windows 10 2004: empty both lists.`,
  );
  problems.push(...upgradeProblems(pc, windows), ...listProblems(pc));
  return problems;
}

function upgradeProblems(
  { upgradedFrom, architecture }: Pick<Pc, 'upgradedFrom' | 'architecture'>,
  windows: WindowsProfile,
): readonly string[] {
  if (upgradedFrom === null || windows.preinstallation) return [];
  const earlier = findWindows(upgradedFrom);
  if (earlier === null) return [`There is no Windows “${upgradedFrom}” to upgrade from.`];
  if (earlier.preinstallation) return [`${earlier.name} cannot be upgraded to another Windows.`];
  if (earlier.productType !== windows.productType) {
    return [`${earlier.name} cannot be upgraded to ${windows.name}: one is a server and one a client.`];
  }
  if (earlier.build >= windows.build) {
    return [`${windows.name} is not later than ${earlier.name}, so it cannot be an upgrade of it.`];
  }
  if (!earlier.architectures.includes(architecture)) {
    return [`An upgrade keeps the architecture, and ${earlier.name} does not exist for ${architecture}.`];
  }
  return [];
}

const guid = /^\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}$/i;
const digest = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

function listProblems(
  pc: Pick<Pc, 'restrictions' | 'userInstallClasses' | 'blockedFiles' | 'now'>,
): string[] {
  const { denyClasses, allowClasses } = pc.restrictions;
  const classes = [...denyClasses, ...allowClasses, ...pc.userInstallClasses];
  const problems = classes
    .filter((text) => !guid.test(text))
    .map(
      (text) => `“${text}” is no setup class GUID; write one such as {4d36e96c-e325-11ce-bfc1-08002be10318}.`,
    );
  for (const text of pc.blockedFiles) {
    if (!digest.test(text)) problems.push(`“${text}” is no SHA-1 or SHA-2 digest in hexadecimal.`);
  }
  if (pc.now !== null && Number.isNaN(Date.parse(pc.now))) {
    problems.push(`“${pc.now}” is no moment; write one such as 2024-05-31T12:00:00Z.`);
  }
  return problems;
}
