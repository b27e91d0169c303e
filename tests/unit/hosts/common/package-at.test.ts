import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageAt } from '../../../../electron/hosts/common/package-at';

const at = (name: string) => join('/drivers', 'scanner', name);

it('when a catalog is opened, then the folder of its package is', () => {
  expect(packageAt(at('scanner.cat'))).toBe(join('/drivers', 'scanner'));
  expect(packageAt(at('SCANNER.CAT'))).toBe(join('/drivers', 'scanner'));
});

it.each(['scanner.inf', 'scanner.zip', 'cat', 'a.cat.zip'])(
  'when %s is opened, then it is itself',
  (name) => {
    expect(packageAt(at(name))).toBe(at(name));
  },
);
