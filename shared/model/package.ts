import type { CatalogFacts } from './catalog';
import type { InfFacts } from './inf';
import type { Problem } from './problem';
import type { DigestAlgorithm, EmbeddedSignature } from './signature';

export type SourceKind = 'folder' | 'inf' | 'zip' | 'cab' | '7z';

/** `authenticode` for PE, `cab` for cabinets, `flat` (all bytes) for everything else. */
export type HashKind = 'authenticode' | 'flat' | 'cab';

export interface FileHash {
  readonly kind: HashKind;
  /** Upper-case hex. Only the algorithms that were asked for. */
  readonly digests: Readonly<Partial<Record<DigestAlgorithm, string>>>;
}

/** A change that, undone, makes the file's hash a member of the catalog: proof of how it was altered. */
export type Alteration =
  | {
      readonly kind: 'line-ends';
      readonly found: 'lf' | 'cr' | 'mixed' | 'crlf';
      readonly original: 'crlf' | 'lf';
    }
  | { readonly kind: 'byte-order-mark'; readonly change: 'added' | 'removed' }
  | { readonly kind: 'encoding'; readonly found: string; readonly original: string }
  | { readonly kind: 'trailing-bytes'; readonly change: 'added' | 'removed'; readonly count: number }
  /** Not a proof: the image's own headers promise more bytes than the file has. */
  | { readonly kind: 'truncated'; readonly expected: number; readonly found: number }
  /** Not a proof: the catalog has a member of this file name with another hash. */
  | { readonly kind: 'other-version'; readonly expected: readonly string[] }
  /** The digest is a member of another catalog of the same drop. */
  | { readonly kind: 'other-catalog'; readonly catalog: string };

/** What the sections of an image ask of memory. Sections are told by their names. */
export interface ImageMemory {
  /** Bytes. */
  readonly sectionAlignment: number;
  readonly writableExecutable: readonly string[];
  /** Sections that do not begin on a page of 0x1000 bytes. */
  readonly unaligned: readonly string[];
  /** The executable section in which the import address table lies; `null` when it lies elsewhere or is none. */
  readonly importsInExecutable: string | null;
}

export interface FileFacts {
  /** Path relative to the dropped source, forward slashes. */
  readonly path: string;
  readonly role: 'inf' | 'catalog' | 'payload' | 'extra';
  readonly referenced: boolean;
  readonly present: boolean;
  /** Bytes; `null` when missing. */
  readonly size: number | null;
  /** The file on disk when it is compressed singly, such as `foo.sy_`. */
  readonly compressedAs: string | null;
  readonly hash: FileHash | null;
  /** Whether its hash is in the package's catalog; `unknown` with no readable catalog or an unreadable file. */
  readonly status: 'verified' | 'altered' | 'missing' | 'not-referenced' | 'unknown';
  readonly alterations: readonly Alteration[];
  readonly embeddedSignature: EmbeddedSignature | null;
  /** Kernel-mode image (native subsystem), for the loading rules. `null` for anything but PE. */
  readonly image: {
    readonly machine: string;
    readonly kernelMode: boolean;
    /** Told of kernel-mode images whose section table can be read. */
    readonly memory?: ImageMemory;
  } | null;
  readonly problem: Problem | null;
}

/** Everything true of one driver package whatever PC it lands on. */
export interface PackageFacts {
  readonly inf: InfFacts;
  /** `not-named`: the INF names none for the architecture. `missing`: the named file is absent. */
  readonly catalogState: 'present' | 'not-named' | 'missing' | 'unreadable';
  readonly catalog: CatalogFacts | null;
  /** INF first, then catalog, payload in INF order, extras by path. */
  readonly files: readonly FileFacts[];
}

/** Everything true of a dropped source. */
export interface SourceFacts {
  readonly source: {
    readonly path: string;
    readonly kind: SourceKind;
    readonly files: number;
    readonly bytes: number;
  };
  readonly architecture: InfFacts['architecture'];
  readonly packages: readonly PackageFacts[];
  readonly problems: readonly Problem[];
}
