import type { Lesson } from '../../../shared/model/classroom';

/** Source: TechNet dd919234 (Windows 7); public issue windows-drivers-rs#17 and Microchip Harmony help 00149 (Windows 8 and later). */
export const otherWindows: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'other-windows',
  title: 'The same package on another Windows',
  text: [
    'The categories have been the same since Windows Vista. What follows from a category has not.',
    'Windows 7 warns about an unsigned package in red and leaves the choice to an administrator. Since Windows 8, a 64-bit PC that enforces driver signatures refuses a package without a catalog and asks nobody.',
  ],
  task: 'Install the package without a catalog on both PCs. Get as far as you can on each.',
  hint: 'On Windows 7, choose to install the software anyway. Choose the PC with the buttons below.',
  explanation: [
    'The category is Unsigned on both PCs. Windows 7 installs when you insist; Windows 11 ends with 0xE000022F, “The third-party INF does not contain digital signature information.”',
    'A guide written for one Windows may be wrong for the next. The Matrix page shows a package on all of them at once.',
  ],
  notes: ['Open the Matrix with this package and let the class find the row where the behaviour changes.'],
  pcs: [
    { id: 'seven', windows: '7' },
    { id: 'eleven', windows: '11-24h2' },
  ],
  packages: [{ id: 'package', name: 'No catalog', kind: 'unsigned-catalog-missing' }],
  questions: [],
  goals: [
    {
      type: 'run',
      says: 'Install it anyway on Windows 7',
      package: 'package',
      pc: 'seven',
      outcome: 'installed',
      answer: 'install-anyway',
    },
    {
      type: 'run',
      says: 'Windows 11 refuses it without a question',
      package: 'package',
      pc: 'eleven',
      outcome: 'refused',
      asked: false,
    },
  ],
};
