import { plural } from '../../../shared/format';
import type { Finding } from '../../../shared/model/readiness';
import { catalogTargets } from '../../../shared/windows/catalog-targets';
import { sModeFaults } from '../../../shared/windows/s-mode';
import { restrictedIdsSource, restrictionOf } from '../../../shared/windows/update-rules';
import { updateEligibility } from '../../../shared/windows/windows-update';
import { osVersions } from '../../verdict';
import { listed, mostPlaces, rule } from '../finding';
import type { Context } from '../types';

/** What the chosen Windows, Windows Update and S mode ask for. */
export function windowsRules(context: Context): readonly Finding[] {
  return [catalogOs(context), hardwareIds(context), windowsUpdate(context), sMode(context)];
}

function catalogOs({ facts, pcs }: Context): Finding {
  const told = rule(
    'catalog-os',
    'The catalog is made for the chosen Windows',
    'devtest/inf2cat; catalog attributes OS and OSAttr',
  );
  const catalog = facts.catalog?.catalog ?? null;
  if (catalog === null) return told.info('There is no catalog to look at.');
  const words = catalog.attributes
    .filter(({ name }) => name.toLowerCase() === 'os')
    .flatMap(({ value }) => value.split(',').map((word) => word.trim()))
    .filter((word) => word !== '');
  const targets = catalogTargets(words);
  const versions = osVersions(catalog);
  if (targets.length === 0 && versions.length === 0) {
    return told.info('It does not say for which Windows it was made.', 'Name them to Inf2Cat with /os.');
  }
  const outside = pcs.filter(({ pc, windows: { major, minor, build } }) => {
    const below =
      versions.length > 0 &&
      !versions.some((each) => each.major < major || (each.major === major && each.minor <= minor));
    const named = targets.filter((each) => each.architecture === pc.architecture);
    return below || (targets.length > 0 && !named.some((each) => each.build <= build));
  });
  const said = listed(words.length > 0 ? words : versions.map(({ major, minor }) => `${major}.${minor}`), 12);
  if (outside.length === 0) return told.pass(`It names ${said}.`, { unconfirmed: true });
  return told.warn(
    `It names ${said}: nothing that reaches down to ${listed(outside.map(({ windows }) => windows.name))} on ${facts.inf.architecture}.`,
    'Make the catalog for those Windows, too (Inf2Cat /os), and have it signed for them.',
    { windows: outside.map(({ windows }) => windows.name), unconfirmed: true },
  );
}

function hardwareIds({ facts: { inf }, distribution }: Context): Finding {
  const told = rule('hardware-ids', 'Windows Update publishes for its hardware IDs', restrictedIdsSource);
  const found = inf.devices.flatMap((device) =>
    device.hardwareIds.flatMap((id) => {
      const rule_ = restrictionOf(id);
      return rule_ === null ? [] : [{ id, line: device.line, rule: rule_ }];
    }),
  );
  if (found.length === 0) return told.pass('None of them is restricted.');
  const places = found
    .slice(0, mostPlaces)
    .map(({ id, line, rule: { why } }) => ({ path: inf.path, line, text: `${id}: ${why}.` }));
  const reason = `${plural(found.length, 'hardware ID')}, such as ${listed(
    found.map(({ id }) => id),
    2,
  )}: Microsoft reviews a driver for such IDs before it is published.`;
  const rest = { places, unconfirmed: found.some(({ rule: each }) => each.interpreted) };
  const remedy = 'Use IDs that name one product, with its subsystem where the bus has one.';
  return distribution === 'windows-update'
    ? told.warn(reason, remedy, rest)
    : told.info(reason, remedy, rest);
}

function windowsUpdate({ facts: { inf }, verdict, distribution }: Context): Finding {
  const update = updateEligibility[verdict.signatureType];
  const told = rule('windows-update', 'Windows Update takes it', update.source);
  const stands = verdict.category === 'windows-signing-authority';
  const classless = inf.class === null || inf.class.toLowerCase() === 'unknown';
  const old = inf.architectures.includes('ia64');
  const reasons = [
    ...(update.eligible ? [] : [update.reason]),
    ...(update.eligible && !stands ? [`Its signature does not stand as it is: ${verdict.summary}`] : []),
    ...(classless ? ['A package without a class counts as unclassified, which is restricted.'] : []),
    ...(old ? ['It offers ia64, an architecture that is not published for any more.'] : []),
  ];
  if (reasons.length === 0) return told.pass(update.reason);
  const text = reasons.join(' ');
  const remedy = 'Submit it to the Hardware Dev Center with HLK test results.';
  return distribution === 'windows-update'
    ? told.fail(text, remedy)
    : told.info(`${text} It is not meant to go there.`);
}

function sMode({ facts, verdict }: Context): Finding {
  const told = rule('s-mode', 'Windows in S mode', 'Windows10SDriverRequirements');
  const takes = ['inbox', 'whql', 'attestation'].includes(verdict.signatureType);
  const faults = [
    ...(takes ? [] : ['is not signed by Microsoft']),
    ...sModeFaults(facts, true),
    ...sModeFaults(facts, false),
  ];
  if (faults.length === 0) {
    return told.info('Nothing that can be seen keeps it out.', null, {
      unconfirmed: verdict.signatureType === 'attestation',
    });
  }
  return told.info(`S mode does not install it, or may not: the package ${faults.join('; it ')}.`);
}
