/** A bridge for tests of the page: the contract with its schemas, and a small engine that keeps its state in memory. */
import {
  api,
  type CallInput,
  type CallName,
  type CallOutput,
  type InstallState,
  type PcSummary,
  type PreflightBridge,
  type PreflightEvent,
  type Settings,
  type TakenSource,
} from '../../shared/api';
import type { Inspection } from '../../shared/model/inspection';
import type { Problem } from '../../shared/model/problem';
import type { Category } from '../../shared/model/verdict';
import type { FakeHandlers, FakePart, FakeStores, FakeWorld } from './fake-part';
import { fakeTrust } from './fake-trust';
import { sampleInspection, signer } from './sample-inspections';

/** The parts that stand in files of their own, as far as they exist; their handlers win over those here. */
const parts: readonly FakePart[] = [
  fakeTrust,
  ...Object.values(
    import.meta.glob<FakePart>('./fake-{pcs,devices,matrix,story,log}.ts', {
      eager: true,
      import: 'fakePart',
    }),
  ),
];

export interface FakeOptions {
  readonly pcProblems?: readonly Problem[];
  readonly info?: Partial<CallOutput<'app.info'>>;
  readonly about?: Partial<CallOutput<'app.about'>>;
  /** The document for a source; may reject. By default one unknown publisher. */
  readonly open?: (
    source: CallInput<'package.open'>['source'],
    jobId: string,
  ) => Promise<Inspection> | Inspection;
  readonly drop?: readonly TakenSource[];
  readonly log?: string;
  /** Texts of dropped and chosen logs, by upload or path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly trust?: Partial<FakeStores>;
}

export interface FakeBridge extends PreflightBridge {
  emit(event: PreflightEvent): void;
  /** Every call so far. */
  readonly calls: { readonly name: CallName; readonly input: unknown }[];
  inputsOf<N extends CallName>(name: N): CallInput<N>[];
  /** Replaces one handler. */
  on<N extends CallName>(name: N, handler: FakeHandlers[N]): void;
}

const pcs: PcSummary[] = [
  ['pc-7', 'Windows 7 lab', '7', 'Windows 7 SP1'],
  ['pc-10', 'Windows 10 office', '10-22h2', 'Windows 10 22H2'],
  ['pc-11', 'Windows 11', '11-24h2', 'Windows 11 24H2'],
].map(([id = '', name = '', windows = '', windowsName = '']) => ({
  id,
  name,
  windows,
  windowsName,
  architecture: 'amd64' as const,
  user: 'admin' as const,
  staged: 0,
  folder: `/data/pcs/${id}`,
}));

export const sampleSection = (inf: string, failed: boolean) =>
  [
    `>>>  [SetupCopyOEMInf - C:\\Packages\\FabAudio\\${inf}]`,
    '>>>  Section start 2026/11/21 09:12:41.105',
    `      cmd: pnputil.exe  /add-driver C:\\Packages\\FabAudio\\${inf}`,
    `     sto: {Setup Import Driver Package: C:\\Packages\\FabAudio\\${inf}} 09:12:41.121`,
    '     inf:      Provider: Fabrikam',
    '     sig:      Driver package catalog is valid.',
    '!    sig:      Verifying file against specific (valid) catalog failed.',
    '!    sig:      Error 0x800b0109: A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider.',
    '     sig:      Success: File is signed in Authenticode(tm) catalog.',
    ...(failed
      ? [
          '!!!  sig:      Driver package signer is unknown, and user does not trust signer.',
          '!!!  sto:      Failed to import driver package into Driver Store. Error = 0xE0000243',
        ]
      : []),
    '<<<  Section end 2026/11/21 09:12:48.732',
    `<<<  [Exit status: ${failed ? 'FAILURE(0xe0000243)' : 'SUCCESS'}]`,
    '',
    '',
  ]
    .map((line) => `${line}\r\n`)
    .join('');

export const sampleLogHead = '[Device Install Log]\r\n     OS Version = 10.0.26100\r\n\r\n[BeginLog]\r\n\r\n';

/** A new bridge with its own state. Every input and output is checked against the contract. */
export function createFakeBridge(options: FakeOptions = {}): FakeBridge {
  const listeners = new Set<(event: PreflightEvent) => void>();
  const emit = (event: PreflightEvent) => {
    for (const listener of listeners) listener(event);
  };
  const documents = new Map<string, Inspection>();
  const world: FakeWorld = {
    pcs: [...pcs],
    stores: { trusted: [], disallowed: [], root: [], ...options.trust },
    documents,
    emit,
    judged,
    logText: () => log,
    files: options.files ?? {},
  };
  let settings: Settings = { theme: 'light', pcId: 'pc-11' };
  let log = options.log ?? '';
  let run: InstallState | null = null;
  let opened = 0;

  function judged(inspectionId: string, stores = world.stores): Inspection {
    const document = documents.get(inspectionId);
    if (document === undefined) throw { code: 'NOT_FOUND', message: 'That package has been closed.' };
    const has = (store: keyof FakeStores) =>
      stores[store].some((entry) => entry.certificate.thumbprint === signer.thumbprint);
    const categoryNow = (category: Category): Category => {
      if (!category.endsWith('publisher')) return category;
      if (has('disallowed')) return 'untrusted-publisher';
      return has('trusted') ? 'trusted-publisher' : 'unknown-publisher';
    };
    const before = document.packages.map((item) => item.verdict.category);
    const after = before.map(categoryNow);
    return after.join() === before.join() ? document : sampleInspection(after, document.source.path);
  }
  const end = (installed: boolean, always: boolean): InstallState => {
    if (run === null) throw { code: 'NOT_FOUND', message: 'There is no such run.' };
    const section = sampleSection('fabaudio.inf', !installed);
    log = `${log === '' ? sampleLogHead : log}${section}`;
    if (always) {
      const trusted = [...world.stores.trusted, { certificate: signer, warning: null }];
      world.stores = { ...world.stores, trusted };
    }
    const ended: InstallState = {
      ...run,
      prompt: null,
      log: section,
      result: {
        outcome: installed ? 'installed' : 'refused',
        code: installed ? '0x00000000' : '0xE0000243',
        callerCode: installed ? '0x00000000' : '0xE0000243',
        callerText: installed
          ? 'Driver package added successfully.'
          : 'The publisher of an Authenticode(tm) signed catalog was not established as trusted.',
        category: 'unknown-publisher',
        publishedName: installed ? 'oem3.inf' : null,
        repositoryFolder: installed ? 'fabaudio.inf_amd64_3f6c1a9be07d2548' : null,
        willLoad: {
          ok: installed,
          problem: null,
          detail: 'The kernel accepts its signature.',
          unconfirmed: !installed,
          files: [],
        },
        signerScore: '0x0F000000',
        trustAdded: always ? [signer.thumbprint] : [],
        explanation: installed
          ? 'The question was answered with Install, so the package is in the driver store.'
          : 'The question was answered with Don’t Install, so nothing was copied to the driver store.',
        unconfirmed: [],
      },
    };
    run = ended;
    for (const what of ['pc', 'trust', 'log'] as const) emit({ kind: 'changed', what, pcId: ended.pcId });
    emit({ kind: 'changed', what: 'install', pcId: ended.pcId, runId: ended.runId });
    return ended;
  };

  const handlers: Partial<FakeHandlers> = {
    'app.info': () => ({
      version: '0.1.0',
      host: 'loopback',
      canBrowse: false,
      promptWindows: false,
      openPaths: [],
      ...options.info,
    }),
    'app.about': () => ({
      versions: [
        { name: 'Driver Preflight', version: '0.1.0' },
        { name: 'Node.js', version: '20.20.0' },
      ],
      dataFolder: '/home/someone/.local/share/driver-preflight',
      crashLog: { path: '/home/someone/.local/share/driver-preflight/crash.log', bytes: 0 },
      ...options.about,
    }),
    'settings.get': () => settings,
    'settings.set': (change) => {
      const matrix = change.matrix ?? settings.matrix;
      settings = {
        theme: change.theme ?? settings.theme,
        pcId: change.pcId ?? settings.pcId,
        ...(matrix === undefined ? {} : { matrix }),
      };
      return settings;
    },
    'package.browse': () => ({ paths: ['/drivers/FabAudio'] }),
    'package.open': async ({ source, jobId }) => {
      const inspection = await (options.open?.(source, jobId) ?? sampleInspection(['unknown-publisher']));
      opened += 1;
      const inspectionId = `inspection-${opened}`;
      documents.set(inspectionId, inspection);
      return { inspectionId, inspection: judged(inspectionId) };
    },
    'package.cancel': () => ({}),
    'package.judge': ({ inspectionId }) => ({ inspection: judged(inspectionId) }),
    'package.diagnose': () => ({ diagnoses: [] }),
    'package.close': ({ inspectionId }) => {
      documents.delete(inspectionId);
      return {};
    },
    'pc.list': () => ({ pcs: world.pcs, problems: [...(options.pcProblems ?? [])] }),
    'pc.update': ({ pcId, user }) => {
      world.pcs = world.pcs.map((pc) => (pc.id === pcId ? { ...pc, user: user ?? pc.user } : pc));
      const updated = world.pcs.find((pc) => pc.id === pcId);
      if (updated === undefined) throw { code: 'NOT_FOUND', message: `There is no PC ${pcId}.` };
      return updated;
    },
    'install.start': ({ pcId }) => {
      run = {
        runId: 'run-1',
        pcId,
        inf: 'driver/fabaudio.inf',
        prompt: {
          dialog: 'publisher-trust',
          family: '11',
          deviceName: 'Fabrikam Sound, video and game controllers',
          publisher: signer.subject,
          defaultAnswer: 'dont-install',
          unconfirmed: ['What fills the name line is inferred from two pictures.'],
        },
        result: null,
        log: '',
      };
      return run;
    },
    'install.get': () => {
      if (run === null) throw { code: 'NOT_FOUND', message: 'There is no such run.' };
      return run;
    },
    'install.answer': ({ answer }) => end(answer !== 'dont-install', answer === 'install-always-trust'),
    'log.read': ({ pcId }) => ({ path: `/data/pcs/${pcId}/setupapi.dev.log`, text: log }),
  };
  for (const part of parts) Object.assign(handlers, part(world));

  const calls: { name: CallName; input: unknown }[] = [];
  return {
    calls,
    emit,
    inputsOf: (name) => calls.filter((item) => item.name === name).map((item) => item.input) as never,
    on: (name, handler) => {
      handlers[name] = handler;
    },
    async call(name, input) {
      calls.push({ name, input });
      const parsed = api[name].input.parse(input);
      const handler = handlers[name];
      if (handler === undefined) {
        throw {
          code: 'NOT_FAKED',
          message: `The fake bridge has no handler for ${name}: give it one with on().`,
        };
      }
      const output = await handler(parsed as never);
      return api[name].output.parse(output) as never;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeDrop: async () =>
      options.drop ?? [{ name: 'FabAudio', source: { kind: 'upload', uploadId: 'upload-1' } }],
    takeFiles: async (files) =>
      [...files].map((file, index) => ({
        name: file.name,
        source: { kind: 'upload' as const, uploadId: `file-${index}` },
      })),
  };
}
