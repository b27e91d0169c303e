import type { MatrixCell } from '../../shared/model/matrix';
import type { PackageFacts } from '../../shared/model/package';
import type { Advice, TypeAdvice, TypeOnWindows } from '../../shared/model/readiness';
import { pcProblems } from '../../shared/windows/pc-problems';
import { type SignatureTypeFacts, signatureTypeFacts } from '../../shared/windows/signature-types-facts';
import { updateEligibility } from '../../shared/windows/windows-update';
import { willLoad } from '../staging';
import { presentType } from './evidence';
import { listed } from './finding';
import { asIfSigned, type Standing } from './hypothetical';
import { profileOf } from './profile';
import type { Context, ReadinessPc } from './types';

/** Every type of signature for this package: what it costs, where it is good, what people would meet. */
export function advise(context: Context): Advice {
  const profile = profileOf(context);
  const facts = withKernelFiles(context.facts, profile.kernelMode);
  const types = signatureTypeFacts.map((row) => adviceFor(row, { ...context, facts }, profile.kernelMode));
  const fitting = types.filter(({ fits, notObtainable }) => fits === 'yes' && notObtainable === null);
  return {
    profile,
    present: presentType(context),
    recommended: fitting.toSorted((one, other) => one.steps.length - other.steps.length).map(({ id }) => id),
    types,
  };
}

/** The package as somebody says it is: with a kernel-mode file, or without any. */
function withKernelFiles(facts: PackageFacts, wanted: boolean): PackageFacts {
  const has = facts.files.some(({ image, present }) => present && image?.kernelMode === true);
  if (has === wanted) return facts;
  if (!wanted) {
    const files = facts.files.map((file) =>
      file.image === null ? file : { ...file, image: { ...file.image, kernelMode: false } },
    );
    return { ...facts, files };
  }
  const driver: PackageFacts['files'][number] = {
    path: 'driver.sys',
    role: 'payload',
    referenced: true,
    present: true,
    size: 0,
    compressedAs: null,
    hash: null,
    status: 'verified',
    alterations: [],
    embeddedSignature: null,
    image: { machine: facts.inf.architecture, kernelMode: true },
    problem: null,
  };
  return { ...facts, files: [...facts.files, driver] };
}

function adviceFor(row: SignatureTypeFacts, context: Context, kernelMode: boolean): TypeAdvice {
  const onWindows = context.pcs.map((on) => onOne(row, context, on, kernelMode));
  const { fits, reasons } = fitOf(row, context, onWindows);
  const { id, name, signatureType, purpose, madeBy, recognisedBy, steps, notObtainable, source } = row;
  return {
    id,
    name,
    signatureType,
    purpose,
    madeBy,
    recognisedBy,
    steps: [...steps],
    preparation: row.preparation?.text ?? null,
    notObtainable,
    fits,
    reasons,
    onWindows,
    source,
    unconfirmed: [...row.unconfirmed],
  };
}

function onOne(
  row: SignatureTypeFacts,
  context: Context,
  on: ReadinessPc,
  kernelMode: boolean,
): TypeOnWindows {
  const as = (standing: Standing) =>
    asIfSigned(context.facts, row.signatureType, standing, context.now, context.verdict, on.windows);
  const plain = as('unprepared');
  const load = willLoad(plain.facts, plain.verdict, on.pc, on.windows);
  const see = (user: 'admin' | 'standard') => short(context.preview(plain.facts, plain.verdict, on, user));
  return {
    windows: on.key,
    name: on.windows.name,
    kernel: kernelMode ? (load.ok ? 'yes' : 'no') : 'no-kernel-files',
    kernelDetail: load.detail,
    admin: see('admin'),
    standard: see('standard'),
    prepared: onPrepared(row, context, on, as),
    unconfirmed: load.unconfirmed ? ['Whether the kernel loads it is not confirmed.'] : [],
  };
}

function onPrepared(
  { preparation }: SignatureTypeFacts,
  context: Context,
  on: ReadinessPc,
  as: (standing: Standing) => ReturnType<typeof asIfSigned>,
): TypeOnWindows['prepared'] {
  if (preparation === null) return null;
  const pc = preparation.testSigning ? { ...on.pc, testSigning: true, secureBoot: false } : on.pc;
  if (pcProblems(pc, on.windows).length > 0) return null;
  const { facts, verdict } = as(preparation.publisher ? 'publisher-trusted' : 'root-trusted');
  return short(context.preview(facts, verdict, { ...on, pc }, 'admin'));
}

const short = (cell: MatrixCell | null): TypeOnWindows['admin'] =>
  cell === null
    ? null
    : { outcome: cell.outcome, category: cell.category, prompts: cell.prompts, loads: cell.loads };

/** Whether a type does for this audience, this way of distribution and these Windows, and what speaks against it. */
function fitOf(
  row: SignatureTypeFacts,
  { audience, distribution }: Context,
  onWindows: readonly TypeOnWindows[],
): Pick<TypeAdvice, 'fits' | 'reasons'> {
  const against: string[] = [];
  const doubts: string[] = [];
  if (row.purpose === 'none') against.push('Nobody can tell where the files come from.');
  if (row.purpose === 'test' && audience !== 'test') against.push('It is for test PCs.');
  if (row.signatureType === 'enterprise' && audience === 'public')
    against.push('Only PCs of one organisation trust it.');
  const update = updateEligibility[row.signatureType];
  if (distribution === 'windows-update' && !update.eligible) against.push(update.reason);
  const prepared = audience !== 'public' && row.preparation !== null;
  const names = (test: (each: TypeOnWindows) => boolean): string =>
    listed(
      onWindows.filter(test).map(({ name }) => name),
      4,
    );
  const seenOf = (each: TypeOnWindows) => (prepared ? each.prepared : each.admin);
  const unloaded = names((each) =>
    prepared && each.prepared !== null ? !each.prepared.loads : each.kernel === 'no',
  );
  if (unloaded !== '') against.push(`The kernel does not load it on ${unloaded}.`);
  const refused = names((each) => ['refused', 'error'].includes(seenOf(each)?.outcome ?? 'refused'));
  if (refused !== '') against.push(`Not installed on ${refused}.`);
  const asks = names((each) => seenOf(each)?.outcome === 'prompt');
  if (asks !== '') doubts.push(`Windows asks before it installs on ${asks}, and refuses standard users.`);
  if (row.notObtainable !== null) against.push(row.notObtainable);
  const all = onWindows.length;
  const lost = onWindows.filter((each) => each.kernel === 'no' || seenOf(each)?.outcome === 'refused').length;
  const some =
    lost > 0 &&
    lost < all &&
    row.notObtainable === null &&
    against.length === (unloaded === '' ? 0 : 1) + (refused === '' ? 0 : 1);
  return {
    fits: against.length === 0 ? (doubts.length === 0 ? 'yes' : 'partly') : some ? 'partly' : 'no',
    reasons: [...against, ...doubts],
  };
}
