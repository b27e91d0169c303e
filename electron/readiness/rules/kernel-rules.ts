import type { Finding } from '../../../shared/model/readiness';
import type { LoadedFile, WillLoad } from '../../../shared/model/staging';
import { baseName } from '../../../shared/windows/path';
import { willLoad } from '../../staging';
import { listed, mostPlaces, rule } from '../finding';
import type { Context, ReadinessPc } from '../types';

const policyPage = 'kernel-mode-code-signing-policy--windows-vista-and-later-';

/** What the kernel asks of the files once the package is installed. */
export function kernelRules(context: Context): readonly Finding[] {
  return [...kernelLoads(context), bootStart(context), embedded(context)];
}

function kernelLoads(context: Context): readonly Finding[] {
  const told = rule('kernel-loads', 'The kernel loads its files', policyPage);
  const answers = context.verdicts.map(({ on, verdict }) => ({
    on,
    load: willLoad(context.facts, verdict, on.pc, on.windows),
  }));
  const [any] = answers;
  if (any === undefined || any.load.files.length === 0) {
    return [told.pass('It has no kernel-mode files, so the kernel’s signing rule does not apply.')];
  }
  const refused = answers.filter(({ load }) => !load.ok);
  const found = groups(refused).map(({ load, on }) => {
    const { file, places } = refusedFile(load);
    return told.fail(problemText(load), file?.remedy ?? null, {
      windows: on.map(({ windows }) => windows.name),
      unconfirmed: load.unconfirmed,
      places,
    });
  });
  if (found.length === 0) {
    const unconfirmed = answers.some(({ load }) => load.unconfirmed);
    found.push(told.pass(`They load on each of the ${answers.length} chosen Windows.`, { unconfirmed }));
  }
  return [...found, ...memoryIntegrity(context, answers)];
}

interface Answer {
  readonly on: ReadinessPc;
  readonly load: WillLoad;
}

/** The problem in words that hold for each Windows of a group: the check that failed, not the whole sentence. */
function problemText(load: WillLoad): string {
  const first = load.files.find(({ ok }) => !ok);
  const text = first === undefined ? load.detail : `${first.path}: ${failedCheck(first)}`;
  return load.problem === null ? text : `Code ${load.problem.code} (${load.problem.name}). ${text}`;
}

const failedCheck = ({ checks, detail }: LoadedFile): string =>
  checks.findLast(({ result }) => result === 'fail')?.detail ?? detail;

function refusedFile(load: WillLoad) {
  const refused = load.files.filter(({ ok }) => !ok);
  const places = refused
    .slice(0, mostPlaces)
    .map((file) => ({ path: file.path, line: null, text: failedCheck(file) }));
  return { file: refused[0], places };
}

/** Windows that refuse the same files by the same check are told together, in the words of the first. */
function groups(answers: readonly Answer[]): readonly { load: WillLoad; on: readonly ReadinessPc[] }[] {
  const found = new Map<string, { load: WillLoad; on: ReadinessPc[] }>();
  for (const { on, load } of answers) {
    const key = load.files
      .filter(({ ok }) => !ok)
      .map(
        ({ path, checks, remedy }) =>
          `${path}\0${checks.findLast(({ result }) => result === 'fail')?.id}\0${remedy}`,
      )
      .join('\0');
    const known = found.get(key);
    if (known === undefined) found.set(key, { load, on: [on] });
    else known.on.push(on);
  }
  return [...found.values()];
}

/** Files that load as Windows starts out, but not once somebody turns memory integrity on. */
function memoryIntegrity({ facts, verdicts }: Context, answers: readonly Answer[]): readonly Finding[] {
  const told = rule(
    'kernel-loads',
    'They load with memory integrity on',
    'memory integrity (HVCI) and driver compatibility',
  );
  const worse = verdicts.flatMap(({ on, verdict }, index) => {
    if (!on.windows.memoryIntegrity || on.pc.architecture === 'x86' || answers[index]?.load.ok !== true)
      return [];
    const load = willLoad(facts, verdict, { ...on.pc, memoryIntegrity: true }, on.windows);
    return load.ok ? [] : [{ on, load }];
  });
  return groups(worse).map(({ load, on }) => {
    const { file, places } = refusedFile(load);
    return told.warn(problemText(load), file?.remedy ?? null, {
      windows: on.map(({ windows }) => windows.name),
      unconfirmed: true,
      places,
    });
  });
}

const fileName = (path: string): string => baseName(path.replaceAll('/', '\\')).toLowerCase();

function bootStart({ facts, verdict }: Context): Finding {
  const told = rule(
    'boot-start',
    'Drivers that start at boot are signed themselves',
    'kernel-mode-code-signing-requirements--windows-vista-and-later-; embedded-signatures-in-a-driver-file',
  );
  const starting = facts.inf.services.filter(({ startType, binary }) => startType === 0 && binary !== null);
  const names = new Set(starting.map(({ binary }) => fileName(binary ?? '')));
  const files = facts.files.filter(
    ({ path, present, role }) => present && role === 'payload' && names.has(fileName(path)),
  );
  if (files.length === 0) return told.pass('No file of the package starts at boot.');
  const bare = files.filter(
    ({ embeddedSignature: own }) => own?.status !== 'valid' || !own.fileDigestMatches,
  );
  if (bare.length === 0)
    return told.pass(`${listed(files.map(({ path }) => path))}: signed inside the file.`);
  const places = bare.map(({ path }) => {
    const line = starting.find(({ binary }) => fileName(binary ?? '') === fileName(path))?.line ?? null;
    return { path: facts.inf.path, line, text: `${path} starts at boot and holds no signature of its own.` };
  });
  if (['inbox', 'whql', 'attestation'].includes(verdict.signatureType)) {
    return told.warn(
      'Windows before 10 asks for a signature inside these files.',
      'Have the Dev Center sign for Windows 10 and later, which embeds it.',
      { places },
    );
  }
  return told.fail(
    'The catalog cannot be read yet when they start.',
    'Embed a signature in the file first, then make and sign the catalog.',
    { places },
  );
}

function embedded({ facts }: Context): Finding {
  const told = rule(
    'embedded-signatures',
    'Each image is signed itself',
    'embedded-signatures-in-a-driver-file; dashboard/code-signing-attestation',
  );
  const images = facts.files.filter(
    ({ present, image, role }) => present && role === 'payload' && image !== null,
  );
  if (images.length === 0) return told.pass('There are no images.');
  const broken = images.filter(
    ({ embeddedSignature: own }) =>
      own !== null && own.status !== 'unsupported' && (own.status !== 'valid' || !own.fileDigestMatches),
  );
  const placeOf = (text: string) => (file: (typeof images)[number]) => ({
    path: file.path,
    line: null,
    text,
  });
  if (broken.length > 0) {
    return told.fail(
      `${listed(broken.map(({ path }) => path))}: changed after it was signed, or signed wrongly.`,
      'Sign the file again, then make and sign the catalog.',
      {
        places: broken.slice(0, mostPlaces).map(placeOf('Its own signature does not hold.')),
      },
    );
  }
  const unknown = images.filter(({ embeddedSignature: own }) => own?.status === 'unsupported');
  if (unknown.length > 0) {
    const places = unknown.slice(0, mostPlaces);
    return told.warn(
      `${listed(unknown.map(({ path }) => path))}: whether their own signatures hold is not known.`,
      'Sign them with an RSA key of 2048 to 4096 bits, or try them on a test PC.',
      {
        places: places.map((file) => placeOf(file.embeddedSignature?.detail ?? '')(file)),
        unconfirmed: true,
      },
    );
  }
  const bare = images.filter(({ embeddedSignature: own }) => own === null);
  if (bare.length === 0) return told.pass(`All ${images.length} carry a signature of their own.`);
  return told.warn(
    `${bare.length} of ${images.length} images rely on the catalog alone. Loaded outside Plug and Play, they count as unsigned.`,
    'Embed a signature in each image before the catalog is made.',
    { places: bare.slice(0, mostPlaces).map(placeOf('No signature of its own.')) },
  );
}
