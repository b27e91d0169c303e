import type { PackageFacts } from '../../../shared/model/package';
import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import type { Verdict, VerdictReason } from '../../../shared/model/verdict';
import { noRestrictions } from '../../../shared/windows/pc-defaults';
import { pcProblems } from '../../../shared/windows/pc-problems';
import {
  certificate,
  facts,
  file,
  kernelFile,
  pc,
  reasons,
  signature,
  verdict,
  withoutCatalog,
} from './fab-audio';

/** One package as policy can meet it. */
export interface PackageCase {
  readonly name: string;
  readonly reason: VerdictReason;
  readonly facts: PackageFacts;
  readonly verdict: Verdict;
}

function factsFor(reason: VerdictReason): PackageFacts {
  if (reason === 'no-catalog') return withoutCatalog();
  if (reason === 'invalid-catalog') return facts({ catalogState: 'unreadable' });
  if (reason !== 'altered-inf') return facts();
  return facts({
    files: [
      file('fabaudio.inf', { role: 'inf', status: 'altered' }),
      file('fabaudio.cat', { role: 'catalog' }),
      kernelFile(),
    ],
  });
}

/** The same package under a signature, or a certificate only, that does without SHA-2. */
function withSha1(given: PackageFacts, certificateDigest = 'sha1'): PackageFacts {
  const signer = certificate({ signatureDigest: certificateDigest });
  const signed = signature({ digestAlgorithm: 'sha1', signer, certificates: [signer] });
  return { ...given, catalog: given.catalog && { ...given.catalog, signature: signed } };
}

/** Every reason, signed with SHA-1 so that each Windows understands it, and what needs a case of its own. */
export const packageCases: readonly PackageCase[] = [
  ...reasons.map((reason) => ({
    name: reason,
    reason,
    facts: withSha1(factsFor(reason)),
    verdict: verdict(reason),
  })),
  {
    name: 'microsoft, attested',
    reason: 'microsoft',
    facts: withSha1(facts()),
    verdict: verdict('microsoft', { signatureType: 'attestation' }),
  },
  {
    name: 'co-installer',
    reason: 'microsoft',
    facts: withSha1(facts({ inf: { coInstallers: ['fabco.dll'] } })),
    verdict: verdict('microsoft'),
  },
  { name: 'microsoft, SHA-2', reason: 'microsoft', facts: facts(), verdict: verdict('microsoft') },
  { name: 'trusted, SHA-2', reason: 'trusted', facts: facts(), verdict: verdict('trusted') },
  {
    name: 'trusted, SHA-2 leaf',
    reason: 'trusted',
    facts: withSha1(facts(), 'sha256'),
    verdict: verdict('trusted'),
  },
  { name: 'unknown, SHA-2', reason: 'unknown', facts: facts(), verdict: verdict('unknown') },
  {
    name: 'a file missing',
    reason: 'unknown',
    facts: facts({
      files: [
        file('fabaudio.inf', { role: 'inf' }),
        file('fabaudio.cat', { role: 'catalog' }),
        kernelFile({ present: false, status: 'missing', size: null }),
      ],
    }),
    verdict: verdict('unknown', { missingFiles: ['fabaudio.sys'] }),
  },
];

const audio = '{4D36E96C-E325-11CE-BFC1-08002BE10318}';
const classDenied = { ...noRestrictions, denyClasses: [audio] };

/** The switches that staging depends on, each way that a person may set them. */
export const switchCases: readonly { readonly name: string; readonly switches: Partial<Pc> }[] = [
  { name: '', switches: {} },
  { name: 'Secure Boot off', switches: { secureBoot: false } },
  { name: 'test signing', switches: { secureBoot: false, testSigning: true } },
  { name: 'test signing, Secure Boot on', switches: { secureBoot: true, testSigning: true } },
  { name: 'enforcement off', switches: { enforcement: false } },
  { name: 'enforcement and Secure Boot off', switches: { secureBoot: false, enforcement: false } },
  {
    name: 'class denied',
    switches: { restrictions: classDenied },
  },
  {
    name: 'class denied, administrators override',
    switches: { restrictions: { ...classDenied, adminsOverride: true } },
  },
  {
    name: 'class denied, its device allowed in the layered order',
    switches: {
      restrictions: { ...classDenied, layered: true, allowDeviceIds: ['USB\\VID_1234&PID_5678'] },
    },
  },
  { name: 'file blocked', switches: { blockedFiles: ['11'.repeat(32)] } },
];

/** Every PC of a Windows that can exist, in the order in which a reviewer reads them. */
export function everyPc(windows: WindowsProfile): readonly { readonly name: string; readonly pc: Pc }[] {
  const found: { name: string; pc: Pc }[] = [];
  for (const architecture of windows.architectures) {
    for (const { name, switches } of switchCases) {
      // Where there is no Secure Boot, off is what every PC has.
      if (windows.secureBoot === 'unsupported' && /Secure Boot off$/.test(name)) continue;
      for (const user of ['admin', 'standard'] as const) {
        for (const interactive of [true, false]) {
          const one = pc({ windows: windows.id, architecture, user, interactive, ...switches });
          if (pcProblems(one, windows).length > 0) continue;
          found.push({ name, pc: one });
        }
      }
    }
  }
  return found;
}
