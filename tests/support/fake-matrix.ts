/** The matrix of the fake bridge: a rule small enough to foretell, one row for each PC that is asked for. */
import type { MatrixRequest } from '../../shared/api';
import type { InspectedPackage } from '../../shared/model/inspection';
import type { Matrix, MatrixCell, MatrixPc } from '../../shared/model/matrix';
import type { UserKind } from '../../shared/model/pc';
import { findWindows } from '../../shared/windows/versions';
import type { FakePart, FakeWorld } from './fake-part';

const load = { ok: true, problem: null, detail: 'The kernel accepts its signature.', unconfirmed: false };
const refused = { outcome: 'refused', code: '0xE0000243', callerCode: '0xE0000243' } as const;
const installed = { outcome: 'installed', code: '0x00000000', callerCode: '0x00000000' } as const;

function pcsOf(world: FakeWorld, request: MatrixRequest): MatrixPc[] {
  const saved = world.pcs.filter(({ id }) => request.pcIds.includes(id));
  return [
    ...saved.map(({ id, name, windows, windowsName, architecture }) => ({
      ...{ key: id, id, name, windows, windowsName, architecture, switches: [] },
    })),
    ...request.fresh.map(({ windows, architecture }) => {
      const windowsName = findWindows(windows)?.name ?? windows;
      const name = `${windowsName} ${architecture}`;
      const key = architecture === 'amd64' ? windows : `${windows}#${architecture}`;
      return { key, id: null, name, windows, windowsName, architecture, switches: [] };
    }),
  ];
}

/** Unknown publishers: administrators are asked, others refused. Everything else installs silently. */
function cellOf(pc: MatrixPc, user: UserKind, item: InspectedPackage): MatrixCell {
  const asks = item.verdict.category === 'unknown-publisher';
  const { code, callerCode } = asks ? refused : installed;
  return {
    inf: item.inf.path,
    pc: pc.key,
    user,
    category: item.verdict.category,
    signatureType: item.signatureType,
    publisher: item.verdict.publisher,
    outcome: asks ? (user === 'admin' ? 'prompt' : 'refused') : 'silent',
    prompts:
      asks && user === 'admin'
        ? [
            {
              dialog: 'publisher-trust',
              defaultAnswer: 'dont-install',
              accept: { ...installed, answer: 'install', willLoad: load },
            },
          ]
        : [],
    code,
    callerCode,
    willLoad: load,
    loads: !asks || user === 'admin',
    files: 'verified',
    explanation: asks ? 'Nobody has decided about the publisher yet.' : 'Nobody is asked.',
    unconfirmed: pc.windows === 'vista' ? ['The look on Vista is not confirmed.'] : [],
  };
}

/** Windows PE knows no standard user, as in the engine. */
const hasUser = (pc: MatrixPc, user: UserKind): boolean => user === 'admin' || pc.windows !== 'winpe';

export const fakePart: FakePart = (world) => {
  function matrixOf(request: MatrixRequest): Matrix {
    const { source, packages } = world.judged(request.inspectionId);
    const pcs = pcsOf(world, request);
    return {
      schema: 'driver-preflight/matrix@1',
      source,
      packages: packages.map(({ inf }) => ({
        ...{ inf: inf.path, class: inf.class, provider: inf.provider, driverVersion: inf.driverVersion },
      })),
      pcs,
      users: request.users,
      cells: packages.flatMap((item) =>
        pcs.flatMap((pc) =>
          request.users.filter((user) => hasUser(pc, user)).map((user) => cellOf(pc, user, item)),
        ),
      ),
      problems: [],
    };
  }

  return {
    'matrix.run': (request) => ({ matrix: matrixOf(request) }),
    'matrix.export': ({ format, ...request }) => ({
      fileName: `matrix.${format}`,
      base64: btoa(`${format} of ${matrixOf(request).cells.length} cells`),
    }),
    'matrix.cell': ({ key, inf, user, ...request }) => {
      const cell = matrixOf(request).cells.find(
        (each) => each.pc === key && each.inf === inf && each.user === user,
      );
      if (cell === undefined) throw { code: 'NOT_FOUND', message: 'The matrix has no such cell.' };
      const asked = cell.prompts.length > 0;
      const run = (answer: 'install' | 'dont-install' | null) => {
        const ending = answer === 'install' || cell.outcome === 'silent' ? installed : refused;
        return {
          answer,
          result: {
            ...ending,
            callerText: '',
            category: cell.category,
            publishedName: null,
            repositoryFolder: null,
            signerScore: '0x0F000000',
            willLoad: { ...load, files: [] },
            trustAdded: [],
            explanation: cell.explanation,
            unconfirmed: [],
          },
          log: `>>>  [${inf} on ${key} for ${user}, ${answer ?? 'nobody asked'}]\r\n`,
        };
      };
      return {
        prompt: asked
          ? {
              dialog: 'publisher-trust',
              family: '11',
              deviceName: 'Fabrikam Sound',
              publisher: cell.publisher,
              defaultAnswer: 'dont-install',
              unconfirmed: [],
            }
          : null,
        runs: asked ? [run('dont-install'), run('install')] : [run(null)],
      };
    },
  };
};
