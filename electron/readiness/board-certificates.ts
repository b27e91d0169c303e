import type { Certificate } from '../../shared/model/certificate';
import type { BoardCertificate } from '../../shared/model/readiness';
import { categoryFacts } from '../../shared/windows/categories';
import { willLoad } from '../staging';
import { judge, judgeAsSeen } from '../verdict';
import type { Context, ReadinessPc } from './types';

type Role = BoardCertificate['role'];

const day = 24 * 60 * 60 * 1000;
/** A certificate whose life ends within this many days wants renewing now. */
const soon = 90;

/** Every certificate on which the package's signature rests, and what breaks when it ends. */
export function boardCertificates(context: Context): readonly BoardCertificate[] {
  const found = rolesOf(context);
  return found.map(({ certificate, role }) => describe(certificate, role, context));
}

function rolesOf({ facts, verdict }: Context): readonly { certificate: Certificate; role: Role }[] {
  const signature = facts.catalog?.signature ?? null;
  const signer = signature?.signer ?? null;
  if (signature === null || signer === null) return [];
  const path = verdict.paths[0]?.path;
  const chain = path?.certificates ?? [signer];
  const roleAt = (at: number): Role =>
    at === 0 ? 'signer' : at === chain.length - 1 && path?.end === 'root' ? 'root' : 'intermediate';
  const stamped = signature.timestamps.find(({ status }) => status === 'valid')?.signer ?? null;
  const { crossCertificate: cross } = verdict;
  const all = [
    ...chain.map((certificate, at) => ({ certificate, role: roleAt(at) })),
    ...(cross === null ? [] : [{ certificate: cross, role: 'cross-certificate' as const }]),
    ...(stamped === null ? [] : [{ certificate: stamped, role: 'timestamp-authority' as const }]),
  ];
  return [...new Map(all.map((each) => [`${each.role} ${each.certificate.thumbprint}`, each])).values()];
}

function describe(certificate: Certificate, role: Role, context: Context): BoardCertificate {
  const { subject, issuer, thumbprint, notBefore, notAfter } = certificate;
  const now = Date.parse(context.now);
  const end = Date.parse(notAfter);
  const daysLeft = Math.floor((end - now) / day);
  const ended = end < now;
  return {
    role,
    subject,
    issuer,
    thumbprint,
    notBefore,
    notAfter,
    daysLeft,
    state: ended ? 'ended' : Date.parse(notBefore) > now ? 'not-yet' : daysLeft < soon ? 'ends-soon' : 'good',
    keeper: keeperOf(role, context),
    consequence: consequenceOf(role, certificate, context, ended),
    onWindows: context.pcs.map((on) => {
      const today = stateOn(on, context, context.now);
      const after = ended ? today : stateOn(on, context, new Date(end + day).toISOString());
      return { windows: on.key, name: on.windows.name, today, after, breaks: after !== today };
    }),
  };
}

/** How the package fares on a PC whose clock shows a moment: its category, and whether the kernel loads it. */
function stateOn(on: ReadinessPc, { facts }: Context, now: string): string {
  const trust = { ...on.trust, now };
  const { category } = judgeAsSeen(facts, trust);
  const load = willLoad(facts, judge(facts, trust), { ...on.pc, now }, on.windows);
  const loads =
    load.files.length === 0
      ? ''
      : load.ok
        ? '; its kernel-mode files load'
        : '; its kernel-mode files do not load';
  return `${categoryFacts(category).name}${loads}`;
}

function keeperOf(role: Role, { verdict }: Context): string {
  const microsoft = ['inbox', 'whql', 'attestation', 'whql-test'].includes(verdict.signatureType);
  const standIn = verdict.standInRoots.length > 0;
  switch (role) {
    case 'signer':
      if (microsoft && standIn)
        return 'The lab made the key in Microsoft’s place, and nobody has it any more.';
      if (microsoft) return 'Microsoft holds the key and renews the certificate.';
      return 'The publisher: the private key belongs into a hardware token or a signing service, with two people to release it.';
    case 'timestamp-authority':
      return 'The time-stamping authority; the publisher only chooses it.';
    default:
      return 'The certification authority; the publisher only chooses it.';
  }
}

function consequenceOf(role: Role, certificate: Certificate, { verdict }: Context, ended: boolean): string {
  const stamped = verdict.judgedAt?.by === 'timestamp';
  const on = certificate.notAfter.slice(0, 10);
  if (role === 'timestamp-authority') {
    return 'Nothing changes: the timestamp is judged at the moment that it names. New ones come from another certificate.';
  }
  if (role === 'cross-certificate') {
    return ended
      ? `Since ${on} nothing new can be signed for the kernel with it; what was timestamped before goes on where Windows still accepts cross-signed files.`
      : `After ${on} nothing new can be signed for the kernel with it.`;
  }
  if (stamped) {
    return role === 'signer'
      ? 'Nothing changes for this package: it was timestamped in time. Nothing more can be signed with it.'
      : 'Nothing changes for this package: its chain is judged at the moment of the timestamp.';
  }
  return ended
    ? `It ended on ${on}, and no timestamp that counts says that it was signed before: the signature ended with it.`
    : `The signature ends with it on ${on}, since no timestamp counts: from then on the package is unsigned. Sign again with a timestamp.`;
}
