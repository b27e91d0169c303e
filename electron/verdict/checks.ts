import type { FileFacts, PackageFacts } from '../../shared/model/package';
import type { Check, CheckId, TrustContext } from '../../shared/model/verdict';
import { checkIds } from '../../shared/model/verdict';
import { setupApiError } from '../inf';
import { code } from './codes';
import type { Decision } from './decision';
import { describeAlteration } from './describe-alteration';
import { type Finding, type Findings, fail, info, pass } from './finding';
import { signerChecks } from './signer-checks';
import { unreadFiles } from './summary';
import { counted, listed } from './words';

const titles: Readonly<Record<CheckId, string>> = {
  'inf-readable': 'INF can be read',
  'files-present': 'Files named by the INF are there',
  'catalog-named': 'INF names a catalog',
  'catalog-present': 'Catalog is there',
  'catalog-readable': 'Catalog can be read',
  'catalog-signed': 'Catalog is signed',
  'inf-in-catalog': 'INF is as it was signed',
  'catalog-signature': 'Signature of the catalog verifies',
  timestamp: 'Timestamp',
  'driver-policy': 'Signed by a Windows signing authority',
  'certificate-chain': 'Chain ends in a trusted root',
  'certificate-validity': 'Certificates were valid when it was signed',
  'certificate-usage': 'Certificate is meant for signing code',
  'publisher-distrusted': 'Publisher is not distrusted on this PC',
  'publisher-trusted': 'Publisher is trusted on this PC',
  'files-in-catalog': 'Files are as they were signed',
};

/** Every check in its fixed order; those that a failure before them made pointless say so. */
export function checksOf(
  facts: PackageFacts,
  trust: TrustContext,
  decision: Decision,
  missingFiles: readonly string[],
): readonly Check[] {
  const findings: Findings = {
    'inf-readable': infReadable(facts),
    'files-present': filesPresent(facts, missingFiles),
    ...catalogFindings(facts),
    ...signerChecks(facts, trust, decision),
  };
  const unusable = findings['inf-readable']?.result === 'fail';
  const blocked = unusable
    ? 'inf-readable'
    : checkIds.find((id) => id.startsWith('catalog-') && findings[id]?.result === 'fail');
  return checkIds.map((id) => {
    // Windows stops at an INF that it cannot read.
    const finding = unusable && id !== 'inf-readable' ? skipped(blocked) : (findings[id] ?? skipped(blocked));
    return { id, title: titles[id], ...finding };
  });
}

function skipped(blocked: CheckId | undefined): Finding {
  const detail =
    blocked === undefined ? 'Not asked: decided before.' : `Not asked: “${titles[blocked]}” failed.`;
  return { result: 'skipped', code: code.ok, detail, remedy: null, unconfirmed: false };
}

function infReadable(facts: PackageFacts): Finding {
  const errors = facts.inf.problems.filter((problem) => problem.severity === 'error');
  const first = errors[0];
  if (first !== undefined) {
    const place = first.line === undefined ? '' : ` (line ${first.line}, column ${first.column ?? 1})`;
    const more = errors.length > 1 ? ` ${errors.length - 1} more errors follow.` : '';
    const refused = setupApiError(errors)?.code ?? code.wrongInfStyle;
    return fail(
      refused,
      `${facts.inf.path}${place}: ${first.message}${more}`,
      refused === code.wrongInfStyle
        ? 'An INF of something else, such as autorun.inf, can stay as it is. One that is to install a driver needs Signature="$Windows NT$" in [Version]; then make and sign the catalog again.'
        : 'Correct the INF at that place, then make and sign the catalog again.',
    );
  }
  const remarks = facts.inf.problems.length;
  const note = remarks === 0 ? '' : ` ${counted(remarks, 'remark')} on its text.`;
  const entries = counted(facts.inf.devices.length, 'device entry', 'device entries');
  return pass(`${facts.inf.path}: ${entries} for ${facts.inf.architecture}.${note}`);
}

function filesPresent(facts: PackageFacts, missing: readonly string[]): Finding {
  if (missing.length > 0) {
    return fail(
      code.fileNotFound,
      `The INF copies files that are not in the package: ${listed(missing)}. Windows stops while copying, before it looks at any signature.`,
      'Add the files in the folders that SourceDisksNames and SourceDisksFiles give, or take them out of the INF and sign again.',
    );
  }
  const count = facts.files.filter((file) => file.role === 'payload' && file.referenced).length;
  return pass(
    count === 0
      ? 'The INF copies no files for this architecture.'
      : `${counted(count, 'file')} that the INF copies, none missing.`,
  );
}

function catalogFindings(facts: PackageFacts): Findings {
  const named = facts.inf.catalogFile;
  if (named === null) {
    return {
      'catalog-named': fail(
        code.noCatalogForOemInf,
        `[Version] of ${facts.inf.path} has no CatalogFile for ${facts.inf.architecture}. A .cat file that merely lies in the folder does not count.`,
        'Add CatalogFile to [Version], make the catalog with Inf2Cat, and sign it.',
      ),
    };
  }
  const nameFound = pass(`CatalogFile = ${named}`);
  if (facts.catalogState === 'missing') {
    return {
      'catalog-named': nameFound,
      'catalog-present': fail(
        code.noCatalogForOemInf,
        `${named} is not in the folder of ${facts.inf.path}.`,
        'Put the catalog beside the INF under exactly that name; a renamed or compressed catalog is not found.',
      ),
    };
  }
  const present = { 'catalog-named': nameFound, 'catalog-present': pass(`${named} lies beside the INF.`) };
  const catalog = facts.catalog?.catalog ?? null;
  if (catalog === null) {
    return {
      ...present,
      'catalog-readable': fail(
        code.noCatalogForOemInf,
        facts.catalog?.problem?.message ?? `${named} is not a catalog.`,
        'Take the catalog from the vendor’s package again; it may be empty, a text file, or damaged on the way.',
      ),
    };
  }
  const readable = {
    ...present,
    'catalog-readable': pass(
      `Version ${catalog.version} catalog with ${counted(catalog.members.length, 'entry', 'entries')}.`,
    ),
  };
  const signature = facts.catalog?.signature ?? null;
  if (signature === null) {
    return {
      ...readable,
      'catalog-signed': fail(
        code.noSignature,
        `${named} bears no signature: it was made but never signed.`,
        'Sign the catalog, with a timestamp.',
      ),
      ...membership(facts),
    };
  }
  return {
    ...readable,
    'catalog-signed': pass(
      `${signature.signer?.subject ?? 'Somebody whose certificate is missing'} signed it.`,
    ),
    ...membership(facts),
  };
}

function membership(facts: PackageFacts): Findings {
  const inf = facts.files.find((file) => file.role === 'inf');
  const altered = facts.files.filter((file) => file.role === 'payload' && file.status === 'altered');
  return {
    ...(inf === undefined ? {} : { 'inf-in-catalog': infMembership(inf) }),
    'files-in-catalog': filesMembership(facts, altered),
  };
}

function infMembership(inf: FileFacts): Finding {
  if (inf.status !== 'altered') return pass(`The hash of ${inf.path} is in the catalog.`);
  return fail(
    code.hashNotInCatalog,
    `The hash of ${inf.path} is not in the catalog: the INF was changed after signing, or the catalog belongs to another package.`,
    remedyFor(inf),
  );
}

function filesMembership(facts: PackageFacts, altered: readonly FileFacts[]): Finding {
  if (altered.length > 0) {
    return fail(
      code.hashNotInCatalog,
      `Not in the catalog: ${listed(altered.map((file) => file.path))}.`,
      altered
        .slice(0, 3)
        .map((file) => `${file.path}: ${remedyFor(file)}`)
        .join(' '),
    );
  }
  const payload = facts.files.filter((file) => file.role === 'payload' && file.present);
  const unread = unreadFiles(facts);
  if (unread.length > 0) {
    return info(
      `Could not be read, so nobody can tell: ${listed(unread)}.`,
      code.ok,
      'Make the files readable and open the package again.',
    );
  }
  return pass(
    payload.length === 0
      ? 'No other file has to be in the catalog.'
      : `${counted(payload.length, 'other file')}, each with its hash in the catalog.`,
  );
}

function remedyFor(file: FileFacts): string {
  const shown = file.alterations.map(describeAlteration);
  return shown.length > 0
    ? shown.join(' ')
    : 'Take the file from the vendor’s package again, or, if the change is yours, make and sign the catalog anew.';
}
