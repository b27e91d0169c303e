import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** electron-builder's own tools, of the versions that it uses itself. */
const packageFile = fileURLToPath(
  new URL('../../../node_modules/app-builder-lib/package.json', import.meta.url),
);
const require = createRequire(packageFile);

/** One entry of an archive's header. Source: @electron/asar, "Format". */
export interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly size?: number;
  readonly unpacked?: boolean;
  readonly integrity?: {
    readonly algorithm: string;
    readonly hash: string;
    readonly blockSize: number;
    readonly blocks: readonly string[];
  };
}

interface Asar {
  getRawHeader(archive: string): { readonly header: AsarEntry; readonly headerString: string };
  extractAll(archive: string, folder: string): void;
}

interface Fuses {
  getCurrentFuseWire(executable: string): Promise<Readonly<Record<string, number | string>>>;
  readonly FuseV1Options: Readonly<Record<string, number | string>>;
}

interface ResourceEntry {
  type: string | number;
  id: string | number;
  lang: number;
  codepage: number;
  bin: ArrayBuffer | Uint8Array;
}

interface Resedit {
  readonly NtExecutable: {
    createEmpty(is32Bit: boolean, isDll: boolean): Executable;
    from(bytes: Uint8Array): Executable;
  };
  readonly NtExecutableResource: {
    from(executable: Executable): {
      readonly entries: ResourceEntry[];
      outputResource(executable: Executable): void;
    };
  };
  readonly Resource: { readonly VersionInfo: { createEmpty(): VersionInfo } };
}

interface Executable {
  generate(): ArrayBuffer;
}

interface VersionInfo {
  setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
  outputToResourceEntries(entries: ResourceEntry[]): void;
}

export const asar: Asar = require('@electron/asar');
export const fuses: Fuses = require('@electron/fuses');
export const resedit: Resedit = require('resedit');
