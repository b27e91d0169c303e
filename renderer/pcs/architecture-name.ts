import type { Architecture } from '../../shared/model/inf';

const names: Readonly<Record<Architecture, string>> = {
  amd64: 'x64',
  x86: 'x86',
  arm64: 'ARM64',
  arm: 'ARM',
  ia64: 'Itanium',
};

/** An architecture as people read it on a box: `x64`. */
export const architectureName = (architecture: Architecture): string => names[architecture];
