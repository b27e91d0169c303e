import type { PackageFacts } from '../../shared/model/package';
import type { Pc, WindowsProfile } from '../../shared/model/pc';
import {
  type PolicyColumn,
  type PolicyRow,
  type PolicySituation,
  policyColumn,
  policyFor,
} from '../../shared/windows/policy';
import { packageRestriction } from '../../shared/windows/policy/restrictions';
import { sModeFaults } from '../../shared/windows/s-mode';
import type { WindowsView } from '../verdict';
import { isBlocked } from './blocked-files';
import { restrictionTarget } from './device-restrictions';

/** What Windows will do with a package whose files are all there, before anybody is asked. */
export interface Plan {
  readonly situation: PolicySituation;
  readonly column: PolicyColumn;
  readonly row: PolicyRow;
  /** `unattended`: a question would be needed, and nobody may answer it. */
  readonly action: 'silent' | 'publisher-trust' | 'unverified-publisher' | 'refuse' | 'unattended';
  /** The true code of a refusal: at once, unattended, or after "don't install". */
  readonly code: string;
  /** What the caller is told instead on builds that blur. */
  readonly callerCode: string;
}

const storeAddFailed = '0xE0000247';

/** Server 2016: the first server whose documentation turns attested drivers away. */
const attestedEnds = 14393;

/**
 * The situation that policy sees. What keeps a package out whoever signed it comes first: a missing file, a class
 * that policy denies, a blocked file. The INF's hash is looked up before the signer is judged, so a changed INF
 * under a signature that is bad too is treated as a changed INF.
 *
 * The order of the first three is inferred from the order of steps in real logs.
 */
export function situationOf(
  facts: PackageFacts,
  view: WindowsView,
  pc: Pc,
  windows: WindowsProfile,
): PolicySituation {
  const { verdict, lacks } = view;
  if (verdict.missingFiles.length > 0) return 'missing-file';
  if (packageRestriction(pc.restrictions, pc.user, restrictionTarget(facts)) !== null)
    return 'driver-restricted';
  if (facts.files.some((file) => isBlocked(file, pc.blockedFiles))) return 'blocked-driver';
  const infChanged = facts.files.some((file) => file.role === 'inf' && file.status === 'altered');
  const judged = verdict.category === 'unsigned' && facts.catalogState === 'present';
  if (judged && infChanged && verdict.reason !== 'invalid-catalog') return 'altered-inf';
  if (lacks === 'sha2-signatures') return 'sha2-not-understood';
  if (windows.sMode && verdict.reason === 'microsoft' && sModeFaults(facts, true).length > 0) {
    return 'not-for-s-mode';
  }
  const server = windows.productType === 'server' && windows.build >= attestedEnds;
  const attested = verdict.reason === 'microsoft' && verdict.signatureType === 'attestation';
  return server && attested ? 'attested-on-server' : verdict.reason;
}

/**
 * Looks the policy up. Standard users and callers without a desktop cannot be asked: every question becomes a
 * refusal that keeps its code.
 * Source: signature-categories-and-driver-installation; the caller's code by the Windows profile.
 */
export function planFor(facts: PackageFacts, view: WindowsView, pc: Pc, windows: WindowsProfile): Plan {
  const situation = situationOf(facts, view, pc, windows);
  const column = policyColumn(windows, pc);
  const row = policyFor(situation, column);
  const asks = row.action === 'publisher-trust' || row.action === 'unverified-publisher';
  const unattended = asks && (pc.user === 'standard' || !pc.interactive);
  const newest = column !== 'before-8' && windows.callerCode === 'true-code' ? row.newestCode : null;
  const named = unattended ? row.unattendedCode : (newest ?? row.code);
  const code = named === 'verdict' ? view.verdict.code : named;
  const blurs = windows.callerCode === 'store-add-failed' && row.blurred;
  const action = unattended ? 'unattended' : row.action;
  return {
    situation,
    column,
    row,
    // A missing file ends the copy long before a plan is followed.
    action: action === 'error' ? 'refuse' : action,
    code,
    callerCode: blurs ? storeAddFailed : code,
  };
}
