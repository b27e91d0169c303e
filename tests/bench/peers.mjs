import { spawnSync } from 'node:child_process';
import { run } from './measure.mjs';

const known = new Map();

/** Whether a program is installed here. What it is the peer of is skipped by name when not. */
export function isInstalled(name) {
  if (!known.has(name))
    known.set(name, spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);
  return known.get(name);
}

/** `work`, or `null` where one of the programs it needs is not installed. */
export const peerOf = (programs, work) => (programs.every(isInstalled) ? work : null);

/** Arguments of osslsigncode that do no more than ours does: no revocation lists, which would be fetched. */
const verifyArguments = ({ rootPem }) => [
  'verify',
  '-ignore-crl',
  '-ignore-cdp',
  ...['-CAfile', rootPem, '-TSA-CAfile', rootPem],
];

/** Verifies a signed catalog, chain and timestamp included. */
export function osslsigncodeCatalog(made, catalog = made.catalog) {
  run('osslsigncode', [...verifyArguments(made), '-in', catalog]);
}

/** Verifies each image of a package against its catalog: a process for each, which is all that it offers. */
export function osslsigncodeFiles(made, files) {
  const words = [...verifyArguments(made), '-catalog', made.catalog, '-in']
    .map((each) => `'${each}'`)
    .join(' ');
  run('sh', ['-c', `for file in "$@"; do osslsigncode ${words} "$file" || exit 1; done`, 'sh', ...files]);
}
