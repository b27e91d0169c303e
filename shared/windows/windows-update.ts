import type { SignatureType } from '../model/verdict';

/** Whether a package so signed can reach the public through Windows Update. */
export interface UpdateEligibility {
  readonly eligible: boolean;
  readonly reason: string;
  readonly source: string;
}

const devCenterOnly = {
  eligible: false,
  reason: 'Windows Update takes packages that the Hardware Dev Center has signed, and no others.',
  source: 'dashboard/code-signing-attestation; dashboard/publishing-restrictions',
} as const;

/**
 * Windows Update's rule by the kind of signature. Source: dashboard/code-signing-attestation and
 * dashboard/publishing-restrictions: retail distribution needs WHCP (HLK); attested packages go to test audiences
 * only (CoDev or a test registry key) since 1 March 2023.
 */
export const updateEligibility: Readonly<Record<SignatureType, UpdateEligibility>> = {
  whql: {
    eligible: true,
    reason: 'The Hardware Dev Center signed it after the hardware compatibility tests.',
    source: 'dashboard/publishing-restrictions',
  },
  attestation: {
    eligible: false,
    reason:
      'It is attestation-signed: since 1 March 2023 such packages reach test audiences only, not the public.',
    source: 'dashboard/code-signing-attestation',
  },
  inbox: {
    eligible: false,
    reason:
      'It is a part of Windows, which Microsoft services itself; it is no submission of the Dev Center.',
    source: 'signature-categories-and-driver-installation; that it is never offered is inferred',
  },
  'cross-signed': devCenterOnly,
  commercial: devCenterOnly,
  'trusted-signing': devCenterOnly,
  enterprise: devCenterOnly,
  'whql-test': {
    eligible: false,
    reason: 'It bears a test signature of the Hardware Dev Center, which is for test PCs only.',
    source: 'whql-test-signature-program',
  },
  'self-signed': devCenterOnly,
  'unknown-authority': devCenterOnly,
  none: devCenterOnly,
};
