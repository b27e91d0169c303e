import type { Board, Finding } from '../../shared/model/readiness';
import { boardCertificates } from './board-certificates';
import { boardSteps } from './board-steps';
import type { Context } from './types';

/** Who does what. Source: introduction-to-digital-signatures, managing-the-signing-process; roles in our words. */
const roles: Board['roles'] = [
  {
    id: 'developer',
    name: 'Developer',
    task: 'Builds the driver, writes the INF, test-signs for the own test PCs.',
  },
  {
    id: 'tester',
    name: 'Tester',
    task: 'Prepares test PCs, installs the test-signed package, runs the HLK tests.',
  },
  {
    id: 'key-manager',
    name: 'Key administrator',
    task: 'Manages the digital signature or code-signing keys: buys and renews certificates, keeps keys in hardware, signs releases on request, revokes what was lost.',
  },
  {
    id: 'publisher',
    name: 'Publisher',
    task: 'Holds the Hardware Dev Center account, submits, downloads, checks and publishes.',
  },
  {
    id: 'administrator',
    name: 'Administrator',
    task: 'Deploys roots and trusted publishers inside an organisation.',
  },
];

/** The activities of driver-signing administration and development, with their state as the package tells it. */
export function boardOf(context: Context, findings: readonly Finding[]): Board {
  return {
    roles: roles.map((role) => ({ ...role })),
    certificates: [...boardCertificates(context)],
    steps: [...boardSteps(context, findings)],
  };
}
