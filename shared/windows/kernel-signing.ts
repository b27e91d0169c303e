import type { Architecture } from '../model/inf';
import type { Pc, WindowsProfile } from '../model/pc';
import type { SignatureType } from '../model/verdict';
import { findWindows } from './versions';

/**
 * Whether the kernel loads a file by who signed it. `issued-before-2015-07-29`: only when the signer's
 * certificate is older than 29 July 2015.
 */
export type KernelAnswer = 'yes' | 'issued-before-2015-07-29';

/** The day from which new certificates need the Dev Center's signature. Source: kernel-mode-code-signing-policy. */
export const cutOffDate = '2015-07-29T00:00:00.000Z';

/** How one range of Windows treats kernel-mode files, enforcement on and test signing off. */
export interface KernelRule {
  readonly products: readonly WindowsProfile['productType'][];
  /** Builds from the first up to, but not with, the second. */
  readonly builds: readonly [number, number];
  readonly architectures: readonly Architecture[];
  /** `null`: either way. */
  readonly secureBoot: boolean | null;
  /** Upgraded from a Windows before 10 1607; `null`: either way. */
  readonly upgraded: boolean | null;
  readonly sMode: boolean;
  /** Which kernel-mode files are checked at all. */
  readonly checks: 'all' | 'boot-start';
  /** What the rule rests on; part of what the person is told. */
  readonly when: string;
  /** Signature types that load; every other does not. */
  readonly accepts: Readonly<Partial<Record<SignatureType, KernelAnswer>>>;
  /** Types whose answer no public source proves, or where sources disagree. */
  readonly unconfirmed: readonly SignatureType[];
  readonly source: string;
}

const policyPage = 'kernel-mode-code-signing-policy--windows-vista-and-later-';
const requirementsPage = 'kernel-mode-code-signing-requirements--windows-vista-and-later-';
const dashboard = 'dashboard/code-signing-reqs';

const newest = Number.MAX_SAFE_INTEGER;
const [eight, ten, anniversary, ten1809] = [9200, 10240, 14393, 17763];
const client = ['client'] as const;
const both = ['client', 'server'] as const;
const intel = ['amd64', 'x86'] as const;
const arm = ['arm64', 'arm'] as const;
const anyWay = { secureBoot: null, upgraded: null, sMode: false, checks: 'all' } as const;
const microsoft = { inbox: 'yes', whql: 'yes' } as const;
const devCenter = { ...microsoft, attestation: 'yes' } as const;
const classic = { ...microsoft, 'cross-signed': 'yes' } as const;
const fresh = 'a fresh installation with Secure Boot on';

/** The first that fits wins. */
export const kernelRules: readonly KernelRule[] = [
  {
    ...anyWay,
    products: client,
    builds: [ten, newest],
    architectures: [...intel, ...arm],
    sMode: true,
    when: 'S mode',
    accepts: devCenter,
    unconfirmed: ['attestation'],
    source: 'Windows10SDriverRequirements',
  },
  {
    ...anyWay,
    products: both,
    builds: [eight, newest],
    architectures: arm,
    when: 'ARM',
    accepts: devCenter,
    unconfirmed: [],
    source: 'pnp-device-installation-signing-requirements (ARM note)',
  },
  {
    ...anyWay,
    products: ['server'],
    builds: [anniversary, newest],
    architectures: ['amd64'],
    secureBoot: true,
    when: 'a server with Secure Boot on',
    accepts: { ...microsoft, 'cross-signed': 'issued-before-2015-07-29' },
    unconfirmed: ['cross-signed'],
    source: `${policyPage}; ${dashboard} (Server 2016 and later: attested no)`,
  },
  {
    ...anyWay,
    products: ['server'],
    builds: [anniversary, newest],
    architectures: ['amd64'],
    secureBoot: false,
    when: 'a server with Secure Boot off',
    accepts: classic,
    unconfirmed: ['cross-signed', 'attestation'],
    source: `${policyPage}; ${dashboard} (Server 2016 and later: attested no)`,
  },
  {
    ...anyWay,
    products: client,
    builds: [eight, newest],
    architectures: ['x86'],
    secureBoot: false,
    checks: 'boot-start',
    when: 'x86 with Secure Boot off',
    accepts: { ...devCenter, 'cross-signed': 'yes' },
    unconfirmed: ['attestation'],
    source: `${policyPage}; ${requirementsPage}`,
  },
  {
    ...anyWay,
    products: client,
    builds: [ten1809, newest],
    architectures: intel,
    secureBoot: true,
    upgraded: false,
    when: fresh,
    accepts: { ...devCenter, 'cross-signed': 'issued-before-2015-07-29' },
    // The policy page keeps the exception for old certificates; the dashboard's table ended it with 1809.
    unconfirmed: ['cross-signed'],
    source: `${policyPage}; ${dashboard}`,
  },
  {
    ...anyWay,
    products: client,
    builds: [anniversary, ten1809],
    architectures: intel,
    secureBoot: true,
    upgraded: false,
    when: fresh,
    accepts: { ...devCenter, 'cross-signed': 'issued-before-2015-07-29' },
    unconfirmed: [],
    source: policyPage,
  },
  {
    ...anyWay,
    products: client,
    builds: [ten1809, newest],
    architectures: intel,
    when: 'Secure Boot off, or upgraded from a Windows before 10 1607',
    accepts: { ...devCenter, 'cross-signed': 'yes' },
    unconfirmed: ['cross-signed'],
    source: `${policyPage}; ${dashboard}`,
  },
  {
    ...anyWay,
    products: client,
    builds: [anniversary, ten1809],
    architectures: intel,
    when: 'Secure Boot off, or upgraded from a Windows before 10 1607',
    accepts: { ...devCenter, 'cross-signed': 'yes' },
    unconfirmed: [],
    source: policyPage,
  },
  {
    ...anyWay,
    products: client,
    builds: [ten, anniversary],
    architectures: intel,
    when: 'Windows 10 before 1607',
    accepts: { ...devCenter, 'cross-signed': 'yes' },
    // The dashboard accepts attestation on all of Windows 10; nothing says so of these two releases by name.
    unconfirmed: ['attestation'],
    source: `${policyPage}; ${dashboard}`,
  },
  {
    ...anyWay,
    products: both,
    builds: [eight, ten],
    architectures: ['amd64'],
    when: 'Windows 8 and 8.1, Server 2012 and 2012 R2',
    accepts: classic,
    unconfirmed: [],
    source: `${policyPage}; ${dashboard} (attestation: Windows 10 client only)`,
  },
  {
    ...anyWay,
    products: client,
    builds: [eight, ten],
    architectures: ['x86'],
    when: 'Windows 8 and 8.1 with Secure Boot on',
    accepts: classic,
    unconfirmed: [],
    source: policyPage,
  },
  {
    ...anyWay,
    products: both,
    builds: [6000, eight],
    architectures: ['amd64'],
    when: 'before Windows 8',
    accepts: classic,
    unconfirmed: [],
    source: `${policyPage}; ${dashboard} (attestation: Windows 10 client only)`,
  },
  {
    ...anyWay,
    products: both,
    builds: [6000, eight],
    architectures: ['x86'],
    checks: 'boot-start',
    when: 'x86 before Windows 8',
    accepts: classic,
    unconfirmed: [],
    source: requirementsPage,
  },
];

/** The rule of a PC; the strictest known one when none is written for it. */
export function kernelRuleFor(
  windows: Pick<WindowsProfile, 'productType' | 'build' | 'sMode'>,
  pc: Pick<Pc, 'architecture' | 'secureBoot' | 'upgradedFrom'>,
): KernelRule {
  const upgraded = upgradedFromBefore1607(pc);
  const found = kernelRules.find(
    (rule) =>
      rule.products.includes(windows.productType) &&
      windows.build >= rule.builds[0] &&
      windows.build < rule.builds[1] &&
      rule.architectures.includes(pc.architecture) &&
      rule.sMode === windows.sMode &&
      (rule.secureBoot ?? pc.secureBoot) === pc.secureBoot &&
      (rule.upgraded ?? upgraded) === upgraded,
  );
  return (
    found ?? {
      ...anyWay,
      products: [windows.productType],
      builds: [windows.build, windows.build + 1],
      architectures: [pc.architecture],
      when: 'no rule is known',
      accepts: microsoft,
      unconfirmed: ['inbox', 'whql'],
      source: policyPage,
    }
  );
}

/**
 * What a rule says of a kind of signature on a PC; `null`: it is not accepted. Enrolled preproduction keys let the
 * Dev Center's preproduction signatures count beside the rule's own.
 * Source: as the rule names; preproduction-driver-signing-and-install.
 */
export function acceptedBy(
  rule: KernelRule,
  type: SignatureType,
  pc: Pick<Pc, 'preproductionKeys'>,
): KernelAnswer | null {
  if (type === 'whql-test' && pc.preproductionKeys) return 'yes';
  return rule.accepts[type] ?? null;
}

/** Whether the exception for upgraded PCs holds. Source: kernel-mode-code-signing-policy, its list of exceptions. */
export function upgradedFromBefore1607({ upgradedFrom }: Pick<Pc, 'upgradedFrom'>): boolean {
  const earlier = upgradedFrom === null ? null : findWindows(upgradedFrom);
  return earlier !== null && earlier.build < anniversary;
}
