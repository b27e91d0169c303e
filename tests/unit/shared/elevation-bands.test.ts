import { expect, it } from 'vitest';
import { elevationBand } from '../../../shared/windows/elevation-bands';

it.each([
  ['vista', 'Microsoft Windows', 'blue-and-gold'],
  ['vista', 'Fabrikam', 'gold'],
  ['vista', null, 'red'],
  ['7', 'Microsoft Windows', 'blue-and-gold'],
  ['10', 'Fabrikam', 'blue'],
  ['11', null, 'yellow'],
] as const)(
  'when Windows %s elevates a program of %s, then its shield is %s',
  (family, publisher, shield) => {
    expect(elevationBand(family, publisher).shield).toBe(shield);
  },
);

it('when a publisher only resembles Windows, then it has the band of any publisher', () => {
  expect(elevationBand('7', 'Microsoft Windows ')).toEqual(elevationBand('7', 'Fabrikam'));
});
