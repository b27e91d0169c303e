import type { FileFacts, PackageFacts } from '../../shared/model/package';
import type { Pc, WindowsProfile } from '../../shared/model/pc';
import type { LoadCheck, LoadedFile } from '../../shared/model/staging';
import type { Verdict } from '../../shared/model/verdict';
import { type KernelRule, kernelRuleFor } from '../../shared/windows/kernel-signing';
import { baseName } from '../../shared/windows/path';
import { isSha2 } from '../verdict';
import { isBlocked } from './blocked-files';
import { judgeAuthority } from './kernel-authority';
import { type KernelSignature, kernelSignatures } from './kernel-signature';
import { judgeMemory } from './memory-layout';

/** Everything that decides whether the kernel loads a file. */
export interface LoadContext {
  readonly facts: PackageFacts;
  readonly verdict: Verdict;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
}

/** Device Manager's problem codes. Source: the pages cm-prob-*. */
const unsignedDriver = 52;
const failedLoad = 39;
const driverBlocked = 48;

/** Images of a 64-bit PC name themselves `x64`, and `amd64` in older facts. */
const machineOf = (machine: string): string => (machine === 'x64' ? 'amd64' : machine);

const sha2Remedy =
  'Install KB4474419 and KB4490628 (or KB3033929) on Windows 7, or have the file signed with SHA-1 as well.';

/**
 * Whether the kernel loads one kernel-mode file: its own checks in order up to the first that fails.
 * Sources: kernel-mode-code-signing-policy--windows-vista-and-later-; kernel-mode-code-signing-requirements;
 * the-testsigning-boot-configuration-option; installing-an-unsigned-driver-during-development-and-test.
 */
export function loadFile(context: LoadContext, file: FileFacts): LoadedFile {
  const { pc, windows, facts, verdict } = context;
  const checks: LoadCheck[] = [];
  const told = (id: LoadCheck['id'], result: LoadCheck['result'], detail: string): void => {
    checks.push({ id, result, detail });
  };
  const name = baseName(file.path.replaceAll('/', '\\'));
  const blocked = (code: number, detail: string, remedy: string, unconfirmed = false): LoadedFile => ({
    path: file.path,
    ok: false,
    code,
    detail: `${windows.name} does not load ${name}: ${detail}`,
    remedy,
    unconfirmed: unconfirmed || windows.preinstallation,
    checks,
  });
  const loads = (detail: string, unconfirmed = false): LoadedFile => {
    const memory = pc.memoryIntegrity ? judgeMemory(file) : null;
    if (memory !== null) checks.push(memory.check);
    if (memory !== null && memory.remedy !== null) {
      return blocked(failedLoad, memory.check.detail, memory.remedy, true);
    }
    return {
      path: file.path,
      ok: true,
      code: null,
      detail: `${windows.name} loads ${name}: ${detail}`,
      remedy: null,
      // What the code does once it runs cannot be seen from its signature and headers.
      unconfirmed: unconfirmed || pc.memoryIntegrity || windows.preinstallation,
      checks,
    };
  };

  if (isBlocked(file, pc.blockedFiles)) {
    told('blocked', 'fail', 'A digest of the file is on the blocked-driver list of this PC.');
    return blocked(
      driverBlocked,
      'it is on the blocked-driver list.',
      'Get a newer driver from its vendor.',
      true,
    );
  }
  const machine = file.image === null ? null : machineOf(file.image.machine);
  if (machine !== null && !machine.startsWith('0x') && machine !== pc.architecture) {
    const detail = `it is built for ${machine}, and this PC runs ${pc.architecture}.`;
    told('machine', 'fail', `The image is built for ${machine}; the PC runs ${pc.architecture}.`);
    return blocked(failedLoad, detail, `Package the file that is built for ${pc.architecture}.`);
  }
  const integrity = pc.memoryIntegrity;
  if (integrity) {
    told(
      'memory-integrity',
      'info',
      'Memory integrity is on: every file needs a signature, even in test mode.',
    );
  }
  if (!pc.enforcement) {
    told('enforcement', 'info', 'Driver signature enforcement is off for this session.');
    if (!integrity)
      return loads('enforcement is off for this session; after a restart the kernel checks again.');
  }
  const rule = kernelRuleFor(windows, pc);
  const bootStart = startsAtBoot(context, file);
  if (rule.checks === 'boot-start' && !bootStart) {
    told(
      'enforcement',
      'pass',
      `${windows.name} checks boot-start and protected-media drivers only (${rule.when}).`,
    );
    return loads(`it does not check kernel-mode signatures on ${pc.architecture} (${rule.when}).`);
  }

  const all = kernelSignatures(facts, verdict, file);
  if (all.length === 0) {
    told('signature', 'fail', 'Neither the catalog nor the file itself holds a signature that covers it.');
    return blocked(
      unsignedDriver,
      'neither the catalog nor the file itself holds a signature that covers it.',
      pc.testSigning || !pc.enforcement
        ? 'Sign the file or a catalog that lists it; a certificate of your own is enough in this mode.'
        : 'Have the package signed by the Hardware Dev Center.',
    );
  }
  told('signature', 'pass', `It is covered by ${sourcesOf(all)}.`);
  const understood = all.filter((each) => windows.sha2.signatures === 'yes' || !isSha2(each.digest));
  if (understood.length === 0) {
    told('sha2', 'fail', `${windows.name} does not understand SHA-2, which signs this file.`);
    return blocked(
      unsignedDriver,
      'its signature uses SHA-2, which is not understood.',
      sha2Remedy,
      windows.sha2.signatures === 'limited',
    );
  }
  if (windows.sha2.signatures !== 'yes') told('sha2', 'pass', 'A signature does without SHA-2.');
  if (pc.testSigning || !pc.enforcement) {
    if (pc.testSigning) told('test-signing', 'pass', 'Test signing is on: any certificate may sign.');
    return loads(
      pc.testSigning ? 'test signing is on and it carries a signature.' : 'it carries a signature.',
    );
  }
  return judged({ context, rule, bootStart, understood, checks, told, loads, blocked });
}

interface Judging {
  readonly context: LoadContext;
  readonly rule: KernelRule;
  readonly bootStart: boolean;
  readonly understood: readonly KernelSignature[];
  readonly checks: LoadCheck[];
  readonly told: (id: LoadCheck['id'], result: LoadCheck['result'], detail: string) => void;
  readonly loads: (detail: string, unconfirmed?: boolean) => LoadedFile;
  readonly blocked: (code: number, detail: string, remedy: string, unconfirmed?: boolean) => LoadedFile;
}

/** The authority behind the signatures; boot-start drivers want theirs inside the file. */
function judged(given: Judging): LoadedFile {
  const { context, rule, bootStart, understood, told, loads, blocked, checks } = given;
  const { pc, windows } = context;
  const answers = understood.map((signature) => ({
    signature,
    answer: judgeAuthority(signature, rule, context),
  }));
  const accepted = answers.filter(({ answer }) => answer.ok);
  const [best] = accepted;
  if (best === undefined) {
    const [first] = answers;
    for (const { answer } of answers) checks.push(...answer.checks);
    const detail = `its signature is ${understood.map((each) => `${each.type} (${each.from})`).join(' and ')}; ${first?.answer.detail ?? ''}`;
    const unsure = answers.some(({ answer }) => answer.unconfirmed);
    return blocked(unsignedDriver, detail, first?.answer.remedy ?? '', unsure);
  }
  checks.push(...best.answer.checks);
  for (const { signature, answer } of answers.filter(({ answer }) => !answer.ok)) {
    const [failed] = answer.checks.filter(({ result }) => result === 'fail');
    if (failed !== undefined) {
      told(failed.id, 'info', `${upper(placeOf(signature))} would not do by itself: ${answer.detail}`);
    }
  }
  const fromDevCenter = ['inbox', 'whql', 'attestation'].includes(best.signature.type);
  // Source: kernel-mode-code-signing-requirements, embedded-signatures-in-a-driver-file: 64-bit from Vista on; the
  // Dev Center's own signatures are exempt from Windows 10 on.
  const needsOwn = bootStart && pc.architecture !== 'x86' && !(windows.build >= 10240 && fromDevCenter);
  if (needsOwn && !accepted.some(({ signature }) => signature.from === 'embedded')) {
    told('boot-start', 'fail', 'A boot-start driver needs the signature inside the file as well.');
    return blocked(
      unsignedDriver,
      'it starts at boot, and its signature is in the catalog only.',
      'Embed a signature in the file first, then make and sign the catalog.',
    );
  }
  if (bootStart)
    told('boot-start', 'pass', 'It starts at boot, and its signature is where the kernel looks.');
  const which = understood.length > 1 ? ` It is ${placeOf(best.signature)} that counts.` : '';
  return loads(best.answer.detail + which, best.answer.unconfirmed);
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where a signature is and whose. */
function placeOf({ from, by }: KernelSignature): string {
  const place = from === 'catalog' ? 'the signature of the catalog' : 'the signature inside the file';
  return by === null ? place : `${place}, by ${by},`;
}

const sourcesOf = (signatures: readonly KernelSignature[]): string =>
  signatures
    .map((each) => (each.from === 'catalog' ? 'the catalog' : 'a signature of its own'))
    .join(' and ');

/** A service of the INF starts this file at boot. Source: inf-addservice-directive, StartType 0. */
function startsAtBoot({ facts }: LoadContext, file: FileFacts): boolean {
  const name = baseName(file.path.replaceAll('/', '\\')).toLowerCase();
  return facts.inf.services.some(
    (service) =>
      service.startType === 0 &&
      service.binary !== null &&
      baseName(service.binary.replaceAll('/', '\\')).toLowerCase() === name,
  );
}
