import type { Settings } from '../../shared/api';
import type { Certificate } from '../../shared/model/certificate';
import type { Pc, StagedPackage, StoreName } from '../../shared/model/pc';
import type { Problem } from '../../shared/model/problem';

export type PcCertificates = Readonly<Record<StoreName, readonly Certificate[]>>;
export type PcChanges = Partial<Omit<Pc, 'id'>>;

/** What is read of a PC's log. */
export interface LogText {
  readonly path: string;
  readonly text: string;
  /** Bytes at the start of the file that `text` leaves out; 0 for logs of usual length. */
  readonly skipped: number;
}

/** A PC to be created; what is absent is as on a PC that nobody has changed. */
export type NewPc = Pick<Pc, 'windows'> & Partial<Omit<Pc, 'id' | 'windows'>>;
export type SettingsChanges = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** A PC in the trash. `why`: what put it there, which restoring undoes. */
export interface TrashedPc {
  readonly trashId: string;
  readonly id: string;
  readonly name: string;
  readonly why: 'deleted' | 'reset';
  /** ISO 8601. */
  readonly at: string;
}

/** A package's files where they can be read now, to be kept in the driver store. */
export interface PackageContent {
  readonly files: readonly {
    /** Relative to the INF's folder, forward slashes. */
    readonly path: string;
    readonly diskPath: string;
    readonly size: number;
  }[];
}

/** The kept files of a staged package. */
export interface KeptFiles {
  /** Where they lie, in the PC's folder. */
  readonly folder: string;
  /** Relative to `folder`, forward slashes, sorted. */
  readonly paths: readonly string[];
}

/** What came of an import. */
export interface ImportedPc {
  readonly pc: Pc;
  /** Files of the archive that were left out, and why. */
  readonly problems: readonly Problem[];
}

/** One certificate that comes into a store or goes out of it. */
export interface CertificateChange {
  readonly what: 'added' | 'removed';
  readonly store: StoreName;
  readonly certificate: Certificate;
}

export interface PcStoreOptions {
  /** Names damaged files that are moved aside. */
  readonly now?: () => Date;
  /** False to leave a folder without PCs as it is; else first use creates the first ones. */
  readonly firstPcs?: boolean;
}

/**
 * The simulated PCs below one folder, each a folder of its own. Nothing is cached: every call sees what other
 * processes and people have written. Calls reject with `PcError`; an unknown PC is NOT_FOUND unless said otherwise.
 */
export interface PcStore {
  readonly folder: string;
  /** First PCs first, the others by name. Unreadable ones are left out and told in `problems`. */
  list(): Promise<readonly Pc[]>;
  /** `null` when there is no such PC. */
  get(id: string): Promise<Pc | null>;
  /** The PC as it is now; `null` when there is no such PC. */
  update(id: string, changes: PcChanges): Promise<Pc | null>;
  folderOf(id: string): string;
  /** Whether the PC lies elsewhere and is only linked to. */
  isLinked(id: string): boolean;
  /** By identifier, a text for each PC that lies elsewhere, which changes when somebody changes that PC. */
  linkedStates(): Promise<ReadonlyMap<string, string>>;
  /** INVALID for a PC that cannot exist, with every reason, and for a name that is taken. */
  create(given: NewPc): Promise<Pc>;
  /** A copy with everything that is on it; without a name, the PC's own and a number. */
  duplicate(id: string, name?: string): Promise<Pc>;
  /** No certificates, no packages, no devices, no log: as it was created. Restoring what is returned undoes it. */
  reset(id: string): Promise<TrashedPc>;
  /** Moves it to the trash; of a linked PC, the link only. */
  delete(id: string): Promise<TrashedPc>;
  /** Latest first. */
  trash(): Promise<readonly TrashedPc[]>;
  restore(trashId: string): Promise<Pc>;
  /** Removes for good what was put into the trash before a moment; how many PCs that were. */
  purge(before: Date): Promise<number>;
  /** The PC as one file, a ZIP archive of its folder. */
  export(id: string): Promise<Uint8Array>;
  /** Makes a new PC of such a file. NOT_A_PC or DAMAGED when it is none. `fileName` is for messages. */
  import(bytes: Uint8Array, fileName: string): Promise<ImportedPc>;
  /** Lets a PC's folder that lies elsewhere appear among the PCs; nothing is copied. */
  link(folder: string): Promise<Pc>;
  certificates(id: string): Promise<PcCertificates>;
  addCertificate(id: string, store: StoreName, certificate: Certificate | Uint8Array): Promise<void>;
  /** All of the changes, in order and under one lock, or none of them. */
  changeCertificates(id: string, changes: readonly CertificateChange[]): Promise<void>;
  /** Does nothing when the store does not hold it. */
  removeCertificate(id: string, store: StoreName, thumbprint: string): Promise<void>;
  staged(id: string): Promise<readonly StagedPackage[]>;
  /**
   * Adds a package, or replaces the same one, which keeps its name. A published name that was taken meanwhile moves
   * to the next free. With `content`, its files are kept as well; `notKept` of the answer says why they are not.
   */
  addStaged(id: string, entry: StagedPackage, content?: PackageContent): Promise<StagedPackage>;
  /** `null` when only the package's record is kept. */
  filesOfStaged(id: string, entry: StagedPackage): Promise<KeptFiles | null>;
  /**
   * Appends to `setupapi.dev.log`, which is created with its header and, on a PC that never had one, the mark of its
   * first start. A log that grows too large is set aside beside it. The file is never held open.
   */
  appendLog(id: string, bytes: Uint8Array, bootMark?: Uint8Array): Promise<void>;
  readLog(id: string): Promise<LogText>;
  settings(): Promise<Settings>;
  changeSettings(changes: SettingsChanges): Promise<Settings>;
  /** What was found damaged since the store was opened, oldest first, each once. */
  problems(): readonly Problem[];
}
