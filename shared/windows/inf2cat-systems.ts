import type { Architecture } from '../model/inf';

/** A word of inf2cat's `/os` list, and what a catalog says for it. */
export interface Inf2CatSystem {
  /** As inf2cat takes it. */
  readonly id: string;
  readonly name: string;
  readonly architecture: Architecture;
  /** Word of the catalog's header attribute OS. */
  readonly catalogWord: string;
  /** Version in the members' attribute OSAttr, without the platform in front. */
  readonly version: '6.0' | '6.1' | '6.2' | '6.3' | '10.0';
  /** No published catalog with the word was seen: it is formed as its neighbours are. */
  readonly unconfirmed?: true;
}

type Row = readonly [id: string, name: string, architecture: Architecture, word: string, doubt?: '?'];

const rowsOf = (version: Inf2CatSystem['version'], rows: readonly Row[]): readonly Inf2CatSystem[] =>
  rows.map(([id, name, architecture, catalogWord, doubt]) => ({
    id,
    name,
    architecture,
    catalogWord,
    version,
    ...(doubt === undefined ? {} : { unconfirmed: true }),
  }));

/**
 * Systems by inf2cat's words, oldest first.
 * Source: devtest/inf2cat ("/os") for the words; header attributes of published catalogs for the catalogs' words.
 */
export const inf2catSystems: readonly Inf2CatSystem[] = [
  ...rowsOf('6.0', [
    ['Vista_X86', 'Windows Vista x86', 'x86', 'VistaX86'],
    ['Vista_X64', 'Windows Vista x64', 'amd64', 'VistaX64'],
    ['Server2008_X86', 'Windows Server 2008 x86', 'x86', 'Server2008X86'],
    ['Server2008_X64', 'Windows Server 2008 x64', 'amd64', 'Server2008X64'],
  ]),
  ...rowsOf('6.1', [
    ['7_X86', 'Windows 7 x86', 'x86', '7X86'],
    ['7_X64', 'Windows 7 x64', 'amd64', '7X64'],
    ['Server2008R2_X64', 'Windows Server 2008 R2', 'amd64', 'Server2008R2X64'],
  ]),
  ...rowsOf('6.2', [
    ['8_X86', 'Windows 8 x86', 'x86', '8X86'],
    ['8_X64', 'Windows 8 x64', 'amd64', '8X64'],
    ['Server8_X64', 'Windows Server 2012', 'amd64', 'Server2012X64'],
  ]),
  ...rowsOf('6.3', [
    ['6_3_X86', 'Windows 8.1 x86', 'x86', '_v63'],
    ['6_3_X64', 'Windows 8.1 x64', 'amd64', '_v63_X64'],
    ['Server6_3_X64', 'Windows Server 2012 R2', 'amd64', '_v63_Server_X64'],
  ]),
  ...rowsOf('10.0', [
    ['10_X86', 'Windows 10 x86', 'x86', '_v100'],
    ['10_X64', 'Windows 10 x64', 'amd64', '_v100_X64'],
    ['Server10_X64', 'Windows Server 2016', 'amd64', 'Server_v100_X64'],
    ['Server10_ARM64', 'Windows Server 2016 ARM64', 'arm64', 'Server_v100_ARM64'],
    ['10_AU_X86', 'Windows 10 1607 x86', 'x86', '_v100_RS1', '?'],
    ['10_AU_X64', 'Windows 10 1607 x64', 'amd64', '_v100_X64_RS1', '?'],
    ['SERVER2016_X64', 'Windows Server 2016 1607', 'amd64', 'Server_v100_X64_RS1'],
    ['10_RS2_X86', 'Windows 10 1703 x86', 'x86', '_v100_RS2', '?'],
    ['10_RS2_X64', 'Windows 10 1703 x64', 'amd64', '_v100_X64_RS2', '?'],
    ['10_RS3_X86', 'Windows 10 1709 x86', 'x86', '_v100_RS3'],
    ['10_RS3_X64', 'Windows 10 1709 x64', 'amd64', '_v100_X64_RS3'],
    ['10_RS3_ARM64', 'Windows 10 1709 ARM64', 'arm64', '_v100_ARM64_RS3', '?'],
    ['10_RS4_X86', 'Windows 10 1803 x86', 'x86', '_v100_RS4', '?'],
    ['10_RS4_X64', 'Windows 10 1803 x64', 'amd64', '_v100_X64_RS4'],
    ['10_RS4_ARM64', 'Windows 10 1803 ARM64', 'arm64', '_v100_ARM64_RS4', '?'],
    ['10_RS5_X86', 'Windows 10 1809 x86', 'x86', '_v100_RS5'],
    ['10_RS5_X64', 'Windows 10 1809 x64', 'amd64', '_v100_X64_RS5'],
    ['10_RS5_ARM64', 'Windows 10 1809 ARM64', 'arm64', '_v100_ARM64_RS5'],
    ['ServerRS5_X64', 'Windows Server 2019', 'amd64', 'Server_v100_X64_RS5'],
    ['ServerRS5_ARM64', 'Windows Server 2019 ARM64', 'arm64', 'Server_v100_ARM64_RS5'],
    ['10_19H1_X86', 'Windows 10 1903 x86', 'x86', '_v100_19H1', '?'],
    ['10_19H1_X64', 'Windows 10 1903 x64', 'amd64', '_v100_X64_19H1', '?'],
    ['10_19H1_ARM64', 'Windows 10 1903 ARM64', 'arm64', '_v100_ARM64_19H1', '?'],
    ['10_VB_X86', 'Windows 10 2004 to 22H2 x86', 'x86', '_v100_Vb'],
    ['10_VB_X64', 'Windows 10 2004 to 22H2 x64', 'amd64', '_v100_X64_Vb'],
    ['10_VB_ARM64', 'Windows 10 2004 to 22H2 ARM64', 'arm64', '_v100_ARM64_Vb', '?'],
    ['ServerFE_X64', 'Windows Server 2022', 'amd64', 'Server_v100_X64_FE', '?'],
    ['ServerFE_ARM64', 'Windows Server 2022 ARM64', 'arm64', 'Server_v100_ARM64_FE', '?'],
    ['10_CO_X64', 'Windows 11 21H2 x64', 'amd64', '_v100_X64_21H2'],
    ['10_CO_ARM64', 'Windows 11 21H2 ARM64', 'arm64', '_v100_ARM64_21H2', '?'],
    ['10_NI_X64', 'Windows 11 22H2 x64', 'amd64', '_v100_X64_22H2'],
    ['10_NI_ARM64', 'Windows 11 22H2 ARM64', 'arm64', '_v100_ARM64_22H2', '?'],
    ['10_GE_X64', 'Windows 11 24H2 x64', 'amd64', '_v100_X64_24H2', '?'],
    ['10_GE_ARM64', 'Windows 11 24H2 ARM64', 'arm64', '_v100_ARM64_24H2', '?'],
    ['Server2025_X64', 'Windows Server 2025', 'amd64', 'Server_v100_X64_24H2', '?'],
    ['Server2025_ARM64', 'Windows Server 2025 ARM64', 'arm64', 'Server_v100_ARM64_24H2', '?'],
    ['10_25H2_X64', 'Windows 11 25H2 x64', 'amd64', '_v100_X64_25H2', '?'],
    ['10_25H2_ARM64', 'Windows 11 25H2 ARM64', 'arm64', '_v100_ARM64_25H2', '?'],
  ]),
];

/** The system of a word in any letter case; `null` when inf2cat has no such word. */
export const findInf2CatSystem = (id: string): Inf2CatSystem | null =>
  inf2catSystems.find((system) => system.id.toLowerCase() === id.toLowerCase()) ?? null;

/** The systems that a package of some architectures is signed for when nobody chooses: Windows 7 to the newest. */
export function usualSystems(architectures: readonly Architecture[]): readonly Inf2CatSystem[] {
  const usual = /^(7|8|6_3|10)_(X86|X64)$|^10_VB_|^10_(CO|NI|GE|25H2)_/;
  return inf2catSystems.filter(
    ({ id, architecture }) => usual.test(id) && architectures.includes(architecture),
  );
}
