import type { InfService } from '../../shared/model/inf';
import { parseInteger } from './numbers';
import type { InfLine } from './types';
import type { InfView } from './view';

const SPSVCINST_ASSOCSERVICE = 2;

type Install = Pick<InfService, 'serviceType' | 'startType' | 'binary'>;

/**
 * Gives a reader of `AddService=name,[flags],section` lines; it answers `null` for a device without a function
 * driver (`AddService=,2`). Each service-install section is read once however many lines name it.
 * Sources: WDD inf-addservice-directive; setupapi.h for the flag.
 */
export function createServiceReader(view: InfView): (line: InfLine) => InfService | null {
  const installs = new Map<string, Install>();
  return (line) => {
    const [name = '', flags = '', sectionName = ''] = view.fields(line);
    if (name === '') return null;
    const id = sectionName.toLowerCase();
    const install = installs.get(id) ?? readInstall(view, sectionName);
    installs.set(id, install);
    return {
      name,
      ...install,
      isFunctionDriver: ((parseInteger(flags) ?? 0) & SPSVCINST_ASSOCSERVICE) !== 0,
      flags: parseInteger(flags) ?? 0,
      installSection: sectionName,
      line: line.line,
    };
  };
}

function readInstall(view: InfView, sectionName: string): Install {
  const section = view.section(sectionName);
  const value = (key: string): string => {
    const found = section === null ? null : view.find(section, key);
    return found === null ? '' : (view.field(found, 1) ?? '').trim();
  };
  const binary = value('ServiceBinary');
  return {
    serviceType: parseInteger(value('ServiceType')),
    startType: parseInteger(value('StartType')),
    binary: binary === '' ? null : (binary.split(/[\\/]/).at(-1) ?? null),
  };
}
