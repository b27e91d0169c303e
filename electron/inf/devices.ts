import type { Architecture, InfDevice, InfFacts } from '../../shared/model/inf';
import type { Budget } from './budget';
import { resolveInstallSection } from './decoration';
import { parseDriverVersion } from './driver-version';
import type { ModelsSection } from './models';
import { type ProblemList, quoted } from './problems';
import type { InfView } from './view';

/** Identifiers kept of one section: every device that it installs carries them. */
const mostExcluded = 100;

/**
 * The devices of the chosen Models sections: `description=install-section[,hardware-id][,compatible-id…]`.
 * Sources: WDD inf-models-section, inf-ddinstall-section (ExcludeID), inf-featurescore-directive.
 */
export function readDevices(
  view: InfView,
  models: readonly ModelsSection[],
  platforms: readonly Architecture[],
  budget: Budget,
  problems: ProblemList,
): readonly InfDevice[] {
  const devices: InfDevice[] = [];
  /** Install sections by name: thousands of devices share a few. */
  const resolved = new Map<string, Install>();
  for (const { manufacturer, decoration, section } of models) {
    for (const line of section.lines) {
      const description = view.key(line) ?? '';
      const [installSection = '', hardwareId = '', ...compatible] = view.fields(line);
      const ids = compatible.filter((id) => id !== '');
      const size = ids.reduce((sum, id) => sum + id.length, description.length + hardwareId.length);
      if (!budget.take('devices', size, line)) return devices;
      if (installSection === '') continue;
      const id = installSection.toLowerCase();
      let install = resolved.get(id);
      if (install === undefined) {
        const name = resolveInstallSection(view, installSection, platforms);
        install = {
          section: name,
          featureScore: readFeatureScore(view, name),
          excludeIds: readExcludeIds(view, name),
          driverVersion: readInstallVersion(view, name, problems),
        };
        resolved.set(id, install);
        if (name === null) {
          const message = `The install section ${quoted(installSection)} is not in the INF for ${platforms.join(' or ')}: add it or correct the name.`;
          problems.add('MISSING_SECTION', 'warning', message, line.fields[0] ?? line);
        }
      }
      devices.push({
        description,
        manufacturer,
        hardwareIds: hardwareId === '' ? [] : [hardwareId],
        compatibleIds: ids,
        installSection,
        resolvedSection: install.section,
        decoration,
        featureScore: install.featureScore,
        ...(install.excludeIds.length === 0 ? {} : { excludeIds: install.excludeIds }),
        line: line.line,
        modelsSection: section.name,
        driverVersion: install.driverVersion,
      });
    }
  }
  return devices;
}

interface Install {
  readonly section: string | null;
  readonly featureScore: number;
  readonly excludeIds: readonly string[];
  readonly driverVersion: InfFacts['driverVersion'];
}

/** A DriverVer of the DDInstall section itself. Source: WDD inf-driverver-directive. */
function readInstallVersion(view: InfView, name: string | null, problems: ProblemList) {
  const section = name === null ? null : view.section(name);
  const line = section === null ? null : view.find(section, 'DriverVer');
  if (line === null) return null;
  return parseDriverVersion(view.field(line, 1) ?? '', view.field(line, 2), problems, line.fields[0] ?? line);
}

/** One byte in hexadecimal, with or without `0x`; 255 when absent or unreadable. */
function readFeatureScore(view: InfView, name: string | null): number {
  const section = name === null ? null : view.section(name);
  const line = section === null ? null : view.find(section, 'FeatureScore');
  const match = /^(?:0?x)?([0-9a-f]{1,2})$/i.exec(line === null ? '' : (view.field(line, 1) ?? ''));
  return match === null ? 0xff : Number.parseInt(match[1] ?? 'ff', 16);
}

/** Every ExcludeID of the section itself; those of included sections do not count. */
function readExcludeIds(view: InfView, name: string | null): readonly string[] {
  const lines = (name === null ? null : view.section(name))?.lines ?? [];
  return lines
    .filter((line) => view.key(line)?.toLowerCase() === 'excludeid')
    .flatMap((line) => view.fields(line))
    .filter((id) => id !== '')
    .slice(0, mostExcluded);
}
