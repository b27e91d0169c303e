import type { Finding } from '../../../shared/model/readiness';
import { protectedFileAt, protectedFilesSource } from '../../../shared/windows/protected-files';
import { listed, mostPlaces, rule } from '../finding';
import type { Context } from '../types';

/** The files of the package: there, vouched for, and none of Windows' own. */
export function fileRules(context: Context): readonly Finding[] {
  return [filesPresent(context), protectedOnes(context), filesInCatalog(context)];
}

function filesPresent({ facts, verdict }: Context): Finding {
  const told = rule(
    'files-present',
    'Every file that the INF names is there',
    'devtest/inf2cat; inf-copyfiles-directive',
  );
  const missing = new Set(verdict.missingFiles);
  if (missing.size === 0) return told.pass('All are there.');
  const places = [...missing].slice(0, mostPlaces).map((path) => {
    const named = facts.inf.files.find(({ source }) => path.toLowerCase().endsWith(source.toLowerCase()));
    return { path: facts.inf.path, line: named?.line ?? null, text: `${path} is not there.` };
  });
  return told.fail(
    'Windows stops before it asks anybody, with “The system cannot find the file specified.”',
    'Put the files beside the INF where its source lists say, then make and sign the catalog again.',
    { places },
  );
}

function protectedOnes({ facts: { inf, files }, verdict }: Context): Finding {
  const told = rule('protected-files', 'No system file is replaced', protectedFilesSource);
  const carried = new Set(files.filter(({ present }) => present).map(({ path }) => path.toLowerCase()));
  const places = inf.files.flatMap(({ source, target, destination, line }) => {
    const found =
      destination === null ? null : protectedFileAt(destination.dirid, destination.subfolder, target);
    if (found === null) return [];
    const inPackage = [...carried].some((path) => path.endsWith(source.toLowerCase()));
    const text = `${target} is a part of Windows (${found.what})${inPackage ? ', and the package brings a copy' : ''}.`;
    return [{ path: inf.path, line, text }];
  });
  if (places.length === 0)
    return told.pass('None of the well-known protected files is copied.', { unconfirmed: true });
  if (verdict.signatureType === 'inbox') {
    return told.info('The package is itself a part of Windows.', null, { places });
  }
  return told.fail(
    'Windows Resource Protection keeps its own copy (Windows XP: Windows File Protection puts it back), and the INF cannot be signed.',
    'Take the copy out of the INF; use Windows’ file by Include and Needs of the INF that brings it.',
    { places: places.slice(0, mostPlaces), unconfirmed: true },
  );
}

function filesInCatalog({ facts }: Context): Finding {
  const told = rule(
    'files-in-catalog',
    'The catalog vouches for the INF and every file',
    'inf-catalogfile-directive; catalog files',
  );
  if (facts.catalog?.catalog === null || facts.catalog === null) {
    return told.fail('There is no catalog that could.', 'Make one with Inf2Cat and sign it.');
  }
  const concerned = facts.files.filter(
    ({ present, referenced, role }) => present && (referenced || role === 'inf'),
  );
  const altered = concerned.filter(({ status }) => status === 'altered');
  if (altered.length > 0) {
    const places = altered
      .slice(0, mostPlaces)
      .map(({ path }) => ({ path, line: null, text: 'Its hash is not in the catalog.' }));
    return told.fail(
      `${listed(altered.map(({ path }) => path))}: not what was signed.`,
      'Put the signed files back, or make and sign the catalog again. Line ends changed by version control are the commonest cause.',
      { places },
    );
  }
  const unread = concerned.filter(({ status }) => status === 'unknown');
  if (unread.length > 0) {
    return told.warn(
      `${listed(unread.map(({ path }) => path))} could not be checked.`,
      'Open the package again.',
    );
  }
  return told.pass('The hashes of all of them are in it.');
}
