import type { Architecture, InfKind } from '../../shared/model/inf';
import type { InfView } from './view';

const EXTENSION = '{e2f84ce7-8efa-411c-aa69-97454ca4cb57}';
const SOFTWARE_COMPONENT = '{5c4c3332-344d-483c-8739-259e934c9cc8}';
const architectures: readonly Architecture[] = ['amd64', 'x86', 'arm64', 'arm', 'ia64'];

/**
 * What sort of INF this is, whatever the architecture. Sources: WDD using-an-extension-inf-file,
 * using-a-component-inf-file, creating-a-primitive-driver, inf-defaultinstall-section.
 */
export function classifyInf(
  view: InfView,
  version: { class: string | null; classGuid: string | null },
): InfKind {
  const guid = version.classGuid?.toLowerCase() ?? null;
  const name = version.class?.toLowerCase() ?? null;
  if (guid === EXTENSION || (guid === null && name === 'extension')) return 'extension';
  if (guid === SOFTWARE_COMPONENT || (guid === null && name === 'softwarecomponent')) return 'component';
  if (view.section('Manufacturer') !== null) return 'device';
  if (architectures.some((arch) => view.section(`DefaultInstall.nt${arch}`) !== null)) return 'primitive';
  if (view.section('DefaultInstall') !== null || view.section('DefaultInstall.nt') !== null) return 'legacy';
  return 'other';
}
