import { LabError } from './lab-error';

/** Words that would let a test certificate pass for somebody whom Windows trusts. */
const reserved = /micr[o0]s[o0]ft|wind[o0]ws|whql|verisign|digicert/i;

/**
 * Refuses names of publishers that could be taken for Microsoft or a public authority by who meets the certificate
 * outside this program.
 * @throws LabError NAME_REFUSED
 */
export function checkOwnName(name: string): void {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').trim();
  if (plain === '') throw new LabError('NAME_REFUSED', 'The publisher needs a name: write one.');
  if (plain.length > 64) {
    // ub-common-name of RFC 5280 appendix A.1.
    throw new LabError(
      'NAME_REFUSED',
      'The name of a publisher has at most 64 characters: write a shorter one.',
    );
  }
  const found = reserved.exec(plain)?.[0];
  if (found === undefined) return;
  throw new LabError(
    'NAME_REFUSED',
    `“${name}” contains “${found}” and could be taken for somebody else's name: choose your own.`,
  );
}
