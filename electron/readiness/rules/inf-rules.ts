import type { Problem } from '../../../shared/model/problem';
import type { Finding } from '../../../shared/model/readiness';
import { findSetupClass } from '../../../shared/windows/setup-classes';
import { listed, mostPlaces, rule } from '../finding';
import type { Context } from '../types';

const signability = 'devtest/inf2cat';

/** Problems of the INF that other rules speak of, or that keep Inf2Cat from making a catalog. */
const inVersion = new Set(['MISSING_VERSION_KEY', 'INVALID_CLASS_GUID', 'EMPTY_CATALOG_FILE']);
const wrongFiles = new Set(['INVALID_FILE_NAME', 'PATH_LEAVES_PACKAGE']);
/** What the documentation forbids and packages that Microsoft has signed do all the same. */
const doubtfulFiles = new Set([
  'TOKEN_IN_FILE_NAME',
  'NO_SOURCE_DISKS_FILES_ENTRY',
  'NO_SOURCE_DISKS_NAMES_ENTRY',
]);
const elsewhere = new Set([
  ...inVersion,
  ...wrongFiles,
  ...doubtfulFiles,
  'INVALID_DRIVER_VERSION',
  'NO_MODELS_FOR_ARCHITECTURE',
]);

const placesOf = (path: string, problems: readonly Problem[]) =>
  problems.slice(0, mostPlaces).map(({ line, message }) => ({ path, line: line ?? null, text: message }));

/** The INF by itself: what keeps it from being read, signed or accepted. */
export function infRules(context: Context): readonly Finding[] {
  return [
    infValid(context),
    versionSection(context),
    deviceClass(context),
    provider(context),
    driverVersion(context),
    lockdown(context),
    infFiles(context),
    architectures(context),
  ];
}

function infValid({ facts: { inf } }: Context): Finding {
  const told = rule('inf-valid', 'The INF can be read', `${signability}; general-syntax-rules-for-inf-files`);
  const errors = inf.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return told.fail('Windows refuses to read it.', 'Correct the lines that are named.', {
      places: placesOf(inf.path, errors),
    });
  }
  const rest = inf.problems.filter(({ code, severity }) => severity === 'warning' && !elsewhere.has(code));
  if (rest.length === 0) return told.pass('Nothing in it is broken.');
  return told.warn(
    'It can be read, but parts of it do not mean what they seem to.',
    'Correct the lines that are named.',
    {
      places: placesOf(inf.path, rest),
    },
  );
}

function versionSection({ facts: { inf } }: Context): Finding {
  const told = rule(
    'version-section',
    'The Version section is complete',
    `inf-version-section; ${signability}`,
  );
  const places = placesOf(
    inf.path,
    inf.problems.filter(({ code }) => inVersion.has(code)),
  );
  if (inf.catalogFile === null) {
    const text = 'CatalogFile is not there for this architecture.';
    places.push(placeOf(inf, 'catalogfile', text));
  }
  if (places.length === 0)
    return told.pass('Class, ClassGuid, Provider, DriverVer and CatalogFile are there.');
  return told.fail(
    'Without these entries no catalog is made, or Windows does not look for the one that there is.',
    'Add the entries that are named to [Version], then make and sign the catalog again.',
    { places },
  );
}

function deviceClass({ facts: { inf } }: Context): Finding {
  const told = rule(
    'class',
    'Class and ClassGuid belong together',
    'inf-version-section; system-defined setup classes',
  );
  const known = findSetupClass(inf.classGuid);
  const place = placeOf(
    inf,
    'classguid',
    `Class ${inf.class ?? 'none'}, ClassGuid ${inf.classGuid ?? 'none'}`,
  );
  if (inf.class === null || inf.classGuid === null)
    return told.info('One of them is missing, see the Version section.');
  if (known === null) {
    const byName = findSetupClass(null, inf.class);
    if (byName === null) return told.pass(`${inf.class} is a class of the vendor’s own.`);
    return told.fail(
      `Windows’ own class ${byName.name} has another GUID, ${byName.guid.toLowerCase()}.`,
      `Write ClassGuid = ${byName.guid.toLowerCase()}, or name the class otherwise.`,
      { places: [place] },
    );
  }
  if (known.name.toLowerCase() !== inf.class.toLowerCase()) {
    // Published packages do so, and Windows goes by the GUID.
    return told.warn(`The GUID is that of class ${known.name}.`, `Write Class = ${known.name}.`, {
      places: [place],
      unconfirmed: true,
    });
  }
  if (known.use === 'reserved') {
    return told.info(
      `${known.name} is a class that Windows keeps for itself.`,
      'Choose a class for vendors where one fits.',
      {
        places: [place],
      },
    );
  }
  return told.pass(`${known.name} is a class for vendors.`);
}

function provider({ facts: { inf }, verdict }: Context): Finding {
  const told = rule('provider', 'The provider is the publisher’s own name', 'inf-version-section');
  if (inf.provider === null) return told.info('No provider is named, see the Version section.');
  const claims = /^microsoft\b/i.test(inf.provider) && verdict.signatureType !== 'inbox';
  if (!claims) return told.pass(`It is ${inf.provider}.`);
  return told.warn(`It claims to be ${inf.provider}.`, 'Write the company that publishes the package.', {
    places: [placeOf(inf, 'provider', inf.provider)],
    unconfirmed: true,
  });
}

function driverVersion({ facts: { inf }, now }: Context): Finding {
  const told = rule(
    'driver-version',
    'DriverVer is a date that was and a version',
    `inf-driverver-directive; ${signability}`,
  );
  const broken = inf.problems.filter(({ code }) => code === 'INVALID_DRIVER_VERSION');
  if (broken.length > 0) {
    return told.fail('DriverVer breaks the rules.', 'Write DriverVer = mm/dd/yyyy,w.x.y.z.', {
      places: placesOf(inf.path, broken),
    });
  }
  const given = inf.driverVersion;
  if (given === null) return told.info('There is none, see the Version section.');
  const place = placeOf(inf, 'driverver', `${given.date ?? ''}, ${given.version ?? 'no version'}`);
  if (given.date !== null && given.date > now.slice(0, 10)) {
    return told.fail(
      `Its date, ${given.date}, lies ahead: Inf2Cat refuses it.`,
      'Write the day on which the package is made.',
      {
        places: [place],
      },
    );
  }
  if (given.version === null) {
    return told.warn('It has a date, but no version.', 'Write a version behind the date.', {
      places: [place],
    });
  }
  return told.pass(`${given.date}, version ${given.version}.`);
}

function lockdown({ facts: { inf } }: Context): Finding {
  const told = rule('pnp-lockdown', 'PnpLockdown is on', 'inf-version-section');
  if (inf.pnpLockdown) return told.pass('Programs cannot change the installed files of the package.');
  return told.warn(
    'The installed files of the package are not protected against programs.',
    'Add PnpLockdown = 1 to [Version].',
    { places: [placeOf(inf, 'pnplockdown', 'PnpLockdown is not 1')] },
  );
}

function infFiles({ facts: { inf } }: Context): Finding {
  const told = rule(
    'inf-files',
    'What the INF says of its files holds together',
    `${signability}; inf-copyfiles-directive`,
  );
  const broken = inf.problems.filter(({ code }) => wrongFiles.has(code));
  const infs = inf.files.filter(({ target, source }) => /\.inf$/i.test(target) || /\.inf$/i.test(source));
  const places = [
    ...placesOf(inf.path, broken),
    ...infs.map(({ source, line }) => ({
      path: inf.path,
      line,
      text: `CopyFiles copies ${source}; use CopyINF.`,
    })),
  ];
  if (places.length > 0) {
    return told.fail('Inf2Cat refuses such an INF.', 'Correct the lines that are named.', { places });
  }
  const doubtful = inf.problems.filter(({ code }) => doubtfulFiles.has(code));
  if (doubtful.length === 0) {
    return told.pass('Every file has its entry in the source lists, and no INF is copied as a file.');
  }
  return told.warn(
    'The documentation does not allow it, and Inf2Cat may refuse it.',
    'Correct the lines that are named.',
    { places: placesOf(inf.path, doubtful), unconfirmed: true },
  );
}

function architectures({ facts: { inf } }: Context): Finding {
  const told = rule(
    'architectures',
    'Each architecture has a Models section and a catalog',
    'inf-manufacturer-section; inf-version-section',
  );
  const { architecture } = inf;
  const lacking = inf.problems.filter(({ code }) => code === 'NO_MODELS_FOR_ARCHITECTURE');
  if (lacking.length > 0) {
    return told.fail(
      `Nothing of it can be installed on ${architecture}.`,
      `Add a Models section decorated NT${architecture}.`,
      {
        places: placesOf(inf.path, lacking),
      },
    );
  }
  const keys = inf.catalogFiles.map(({ key }) => key.toLowerCase());
  const bare = inf.architectures.filter(
    (each) => !['catalogfile', 'catalogfile.nt', `catalogfile.nt${each}`].some((key) => keys.includes(key)),
  );
  if (bare.length === 0) {
    const known = listed(inf.architectures);
    return told.pass(
      known === '' ? 'It installs no devices.' : `Models and a catalog are named for ${known}.`,
    );
  }
  return told.fail(
    `No catalog is named for ${listed(bare)}.`,
    'Name one for each architecture, or one for all.',
  );
}

/** The line of a key of [Version]; where the key is missing, that of the section's Signature. */
function placeOf(inf: Context['facts']['inf'], key: string, text: string) {
  return { path: inf.path, line: inf.versionLines?.[key] ?? inf.versionLines?.signature ?? null, text };
}
