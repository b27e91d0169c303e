import type { OpenTarget } from '../command/target';

/** Every reader of what comes from outside, by the name that the command line takes. Loaded only when it is run. */
export const targets: Readonly<Record<string, () => Promise<OpenTarget>>> = {
  inf: async () => (await import('./inf')).inf,
  catalog: async () => (await import('./catalog')).catalog,
  certificate: async () => (await import('./certificate')).certificate,
  store: async () => (await import('./certificate-store')).certificateStore,
  pfx: async () => (await import('./pfx')).pfx,
  image: async () => (await import('./image')).image,
  zip: async () => (await import('./archives')).zip,
  cabinet: async () => (await import('./archives')).cabinet,
  'seven-zip': async () => (await import('./archives')).sevenZip,
  compressed: async () => (await import('./archives')).compressed,
  package: async () => (await import('./package')).driverPackage,
  log: async () => (await import('./log')).log,
  pc: async () => (await import('./pc')).pc,
  'pc-import': async () => (await import('./pc')).pcImport,
  calls: async () => (await import('./calls')).calls,
  http: async () => (await import('./http')).http,
};
