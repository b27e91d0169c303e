/** Who writes entries of a text log. Source: "Enabling Event Categories for a Text Log" (TXTLOG_ values of setupapi.h). */
export interface LogCategory {
  /** As the entries spell it, without blanks. */
  readonly id: string;
  readonly name: string;
  /** `false`: seen in real logs of Windows 8 to 11 only; its name is our reading of the entries. */
  readonly confirmed: boolean;
}

type Row = readonly [id: string, name: string];

const documented: readonly Row[] = [
  ['dvi', 'Device installation'],
  ['inf', 'INF files'],
  ['flq', 'File queues'],
  ['cpy', 'Copying of files'],
  ['reg', 'Registry settings'],
  ['sig', 'Digital signatures'],
  ['prp', 'Device and driver properties'],
  ['bak', 'Backup data'],
  ['ui', 'Dialog boxes'],
  ['ndv', 'New device manager'],
  ['ump', 'User-mode PnP manager'],
  ['sto', 'Driver store'],
  ['cci', 'Class installers and co-installers'],
  ['...', 'Vendor’s own entries'],
  ['set', 'General setup'],
];

const seen: readonly Row[] = [
  ['dvs', 'Driver setup'],
  ['pol', 'Policy'],
  ['idb', 'Driver database'],
  ['utl', 'Utility'],
  ['cmd', 'Command line'],
];

export const logCategories: readonly LogCategory[] = [
  ...documented.map(([id, name]) => ({ id, name, confirmed: true })),
  ...seen.map(([id, name]) => ({ id, name, confirmed: false })),
];
