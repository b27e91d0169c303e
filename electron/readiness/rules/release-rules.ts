import type { Finding } from '../../../shared/model/readiness';
import { rule } from '../finding';
import type { Context } from '../types';

/** What only the publisher can say: the name, the release before, and lists that nobody can look into offline. */
export function releaseRules(context: Context): readonly Finding[] {
  return [publisherName(context), blockedList(context)];
}

function publisherName({ facts, verdict }: Context): Finding {
  const told = rule(
    'publisher-name',
    'The publisher’s name',
    'trusted-publishers-certificate-store; the publisher question',
  );
  const { publisher, category } = verdict;
  const signer = facts.catalog?.signature?.signer?.subject ?? null;
  if (signer === null) return told.info('No publisher can be shown: nobody has signed it.');
  if (category !== 'unknown-publisher') {
    return told.info(
      `The certificate names ${signer}; with this signature nobody is asked about a publisher.`,
    );
  }
  const provider = facts.inf.provider ?? 'none';
  const beside =
    provider.toLowerCase() === publisher?.toLowerCase()
      ? ''
      : ` The INF names ${provider} as its provider, which people see beside it.`;
  return told.info(
    `People will read “Publisher: ${publisher}”.${beside}`,
    'Make sure that they expect to see this name.',
  );
}

function blockedList({ pcs, facts }: Context): Finding {
  const told = rule(
    'blocked-list',
    'The list of blocked drivers',
    'Microsoft recommended driver block rules',
  );
  const blocked = new Set(pcs.flatMap(({ pc }) => pc.blockedFiles.map((digest) => digest.toUpperCase())));
  const hit = facts.files.find(({ hash }) =>
    Object.values(hash?.digests ?? {}).some((digest) => blocked.has(digest.toUpperCase())),
  );
  if (hit !== undefined)
    return told.info(`${hit.path} is on the list that these PCs hold.`, 'Publish a corrected driver.');
  return told.info(
    'Not checked: Microsoft’s list changes, and this program asks nobody.',
    'Compare the files with the newest list before publishing.',
  );
}

const parts = (version: string): readonly number[] => version.split('.').map(Number);

/** Whether one version is later than another, part by part. */
function later(one: string, other: string): boolean {
  const [a, b] = [parts(one), parts(other)];
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Whether Windows will take this release for newer than the one before. */
export function previousRelease({ facts, previous }: Context): Finding {
  const told = rule(
    'previous-release',
    'It is newer than the release before',
    'how-windows-selects-a-driver-for-a-device; inf-driverver-directive',
  );
  if (previous === null) {
    return told.info(
      'Not compared: no earlier release was given.',
      'Name the package that was published before.',
    );
  }
  const [now, before] = [facts.inf.driverVersion, previous.inf.driverVersion];
  if (now === null || before === null)
    return told.warn('One of the two has no DriverVer.', 'Add DriverVer to both.');
  const places = [
    {
      path: facts.inf.path,
      line: facts.inf.versionLines?.driverver ?? null,
      text: `Before: ${before.date}, ${before.version}. Now: ${now.date}, ${now.version}.`,
    },
  ];
  const dateRaised = (now.date ?? '') > (before.date ?? '');
  const versionRaised = later(now.version ?? '0', before.version ?? '0');
  if (dateRaised && versionRaised) {
    return told.pass(
      `Both were raised: ${before.date}, ${before.version} became ${now.date}, ${now.version}.`,
    );
  }
  const dateOlder = (now.date ?? '') < (before.date ?? '');
  const which = dateRaised
    ? 'The version was not raised'
    : versionRaised
      ? 'The date was not raised'
      : 'Neither date nor version was raised';
  return told.warn(
    `${which}. ${dateOlder ? 'Windows takes the release before for the better one where both match alike.' : 'Where both match alike, Windows compares the date first, then the version.'}`,
    'Raise the date and the version of DriverVer.',
    { places },
  );
}
