import { resolve } from 'node:path';
import type { Certificate } from '../../../shared/model/certificate';
import {
  AppError,
  type CertificateChange,
  certificatesOfFile,
  findPc,
  type PcStore,
  trustWarning,
  withPcErrors,
  writeCertificates,
} from '../../app';
import { findFolders } from '../common/folders';
import { type ChangeableStore, changeableStores, type ExportFormat } from './choices';
import { type ExitStatus, exitStatus, worst } from './exit-status';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { labelled, plain } from './text';
import { writeResult } from './write-result';

interface Opened {
  readonly store: PcStore;
  readonly id: string;
  /** The PC's own clock. */
  readonly now: Date;
}

/** Runs one piece of work on a PC's stores; damaged certificate files that it met are told. */
function onPc(
  pc: string,
  named: string,
  terminal: Terminal,
  work: (opened: Opened) => Promise<void>,
): Promise<ExitStatus> {
  return runInput(terminal, named, () =>
    withPcErrors(async () => {
      const found = await findPc(pc, findFolders().data);
      const { id, now } = found.pc;
      await work({ store: found.store, id, now: now === null ? new Date() : new Date(now) });
      for (const { message } of found.store.problems()) terminal.tell(`warning: ${plain(message)}`);
      return undefined;
    }),
  );
}

const storeNames: Readonly<Record<ChangeableStore, string>> = {
  trusted: 'Trusted Publishers',
  disallowed: 'Untrusted Certificates',
  root: 'Trusted Root Certification Authorities',
};

export function listTrust(
  pc: string,
  only: ChangeableStore | null,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return onPc(pc, pc, terminal, async ({ store, id, now }) => {
    const held = await store.certificates(id);
    const warn = (name: ChangeableStore, certificate: Certificate) =>
      trustWarning(name, certificate, held, now);
    const shown = changeableStores.filter((name) => only === null || name === only);
    if (json) {
      const stores = Object.fromEntries(
        shown.map((name) => [
          name,
          held[name].map((each) => ({ ...withoutBytes(each), warning: warn(name, each) })),
        ]),
      );
      terminal.out(`${JSON.stringify({ schema: 'driver-preflight/trust@1', pc: id, stores }, null, 2)}\n`);
      return;
    }
    const lines = shown.flatMap((name) => [
      terminal.colors.bold(`${storeNames[name]} (${held[name].length})`),
      ...held[name].flatMap((certificate) =>
        certificateLines(certificate, warn(name, certificate), terminal),
      ),
    ]);
    terminal.out(`${lines.join('\n')}\n`);
  });
}

function certificateLines(
  certificate: Certificate,
  warning: string | null,
  { colors, width }: Terminal,
): readonly string[] {
  const { thumbprint, subject, issuer, notAfter } = certificate;
  const by = subject === issuer ? 'self-signed' : `issued by ${issuer}`;
  return [
    `  ${thumbprint}`,
    labelled('', `${subject}, ${by}, until ${notAfter.slice(0, 10)}`, width, 4),
    ...(warning === null ? [] : [labelled(colors.yellow('  !'), warning, width, 4)]),
  ];
}

function withoutBytes({ der: _, ...rest }: Certificate): Omit<Certificate, 'der'> {
  return rest;
}

/** Adds what each file stands for; a file that cannot be read does not keep the others out. */
export async function addTrusted(
  pc: string,
  store: ChangeableStore,
  paths: readonly string[],
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  const added: Omit<Certificate, 'der'>[] = [];
  let status: ExitStatus = exitStatus.done;
  for (const path of paths) {
    const one = await onPc(pc, path, terminal, async (opened) => {
      const certificates = await certificatesOfFile(resolve(path));
      await opened.store.changeCertificates(opened.id, changesOf('added', store, certificates));
      added.push(...certificates.map(withoutBytes));
    });
    status = worst(status, one);
  }
  tellChange('added', added, store, json, terminal);
  return status;
}

export async function removeTrusted(
  pc: string,
  store: ChangeableStore,
  thumbprints: readonly string[],
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  const removed: Omit<Certificate, 'der'>[] = [];
  const status = await onPc(pc, pc, terminal, async (opened) => {
    const chosen = pick((await opened.store.certificates(opened.id))[store], thumbprints, store);
    await opened.store.changeCertificates(opened.id, changesOf('removed', store, chosen));
    removed.push(...chosen.map(withoutBytes));
  });
  if (status === exitStatus.done) tellChange('removed', removed, store, json, terminal);
  return status;
}

function changesOf(
  what: CertificateChange['what'],
  store: ChangeableStore,
  certificates: readonly Certificate[],
): readonly CertificateChange[] {
  return certificates.map((certificate) => ({ what, store, certificate }));
}

function tellChange(
  what: 'added' | 'removed',
  certificates: readonly Omit<Certificate, 'der'>[],
  store: ChangeableStore,
  json: boolean,
  terminal: Terminal,
): void {
  if (json) {
    const document = { schema: 'driver-preflight/trust-change@1', store, [what]: certificates };
    terminal.out(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  for (const { thumbprint, subject } of certificates) {
    const words = what === 'added' ? `in ${storeNames[store]}` : `no more in ${storeNames[store]}`;
    terminal.out(`${thumbprint}  ${plain(subject)}: ${words}\n`);
  }
}

interface ExportWish {
  readonly pc: string;
  readonly store: ChangeableStore;
  readonly thumbprints: readonly string[];
  readonly out: string;
  readonly format: ExportFormat | undefined;
}

const endings: Readonly<Record<string, ExportFormat>> = {
  cer: 'der',
  crt: 'der',
  der: 'der',
  pem: 'pem',
  p7b: 'p7b',
  spc: 'p7b',
  sst: 'sst',
};

export function exportTrusted(wish: ExportWish, terminal: Terminal): Promise<ExitStatus> {
  const { pc, store, thumbprints, out } = wish;
  return onPc(pc, pc, terminal, async (opened) => {
    const held = (await opened.store.certificates(opened.id))[store];
    const chosen = thumbprints.length === 0 ? held : pick(held, thumbprints, store);
    const format = wish.format ?? formatByEnding(out);
    try {
      await writeResult(writeCertificates(chosen, format), out, terminal, { keep: true });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new AppError('USAGE', `${storeNames[store]}: ${error.message}`, { cause: error });
    }
  });
}

function formatByEnding(out: string): ExportFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (format !== undefined) return format;
  throw new AppError(
    'USAGE',
    `The ending of ${out} names no format: use .cer, .pem, .p7b or .sst, or --format.`,
  );
}

/** The certificates of these thumbprints, spaces and letter case aside. Throws `AppError` USAGE for an unknown one. */
function pick(
  held: readonly Certificate[],
  thumbprints: readonly string[],
  store: ChangeableStore,
): readonly Certificate[] {
  return thumbprints.map((given) => {
    const wanted = given.replace(/[\s:]/g, '').toUpperCase();
    const found = held.find(({ thumbprint }) => thumbprint === wanted);
    if (found !== undefined) return found;
    throw new AppError('USAGE', `${given} is not in ${storeNames[store]}; list shows what is.`);
  });
}
