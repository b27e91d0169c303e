import type { Architecture, InfFacts } from '../../shared/model/inf';
import { createBudget } from './budget';
import { resolveInstallSection } from './decoration';
import { readDevices } from './devices';
import { classifyInf } from './kind';
import { chooseModels, type ModelsChoice } from './models';
import { createProblemList, type ProblemList } from './problems';
import { defaultLanguage } from './strings';
import type { InfDocument } from './types';
import { reportUnresolvedTokens } from './unresolved-tokens';
import { readVersionSection } from './version-section';
import { viewInf } from './view';
import { createWalk } from './walk';

export interface DescribeOptions {
  /** Relative to the dropped source, forward slashes. */
  readonly path: string;
  readonly architecture: Architecture;
  /** LANGID that chooses among [Strings.LLLL]; default 0x0409. */
  readonly language?: number;
}

/**
 * What an INF says for one architecture, over all versions of Windows since Vista: its identity, its devices, and
 * exactly the files that belong to the package, that is, those that CopyFiles directives of the sections that
 * can be chosen there name. Whether Windows also collects the lists of other architectures is unconfirmed.
 * Never throws; what is wrong is in `problems`, the document's own included.
 * Sources: WDD inf-version-section, inf-manufacturer-section, inf-models-section, inf-ddinstall-section,
 * inf-classinstall32-section, inf-interfaceinstall32-section, inf-defaultinstall-section.
 */
export function describeInf(document: InfDocument, options: DescribeOptions): InfFacts {
  const { path, architecture, language = defaultLanguage } = options;
  const problems = createProblemList(path);
  const budget = createBudget(problems);
  const view = viewInf(document, language);
  const version = readVersionSection(view, architecture, problems);
  const kind = classifyInf(view, version);
  const choice = chooseModels(view, architecture, problems);
  reportModels(choice, architecture, document, problems);
  // Undecorated sections are meant for x86: where they stand in, so do the sections that go with them.
  const platforms: readonly Architecture[] = choice.isFallback ? [architecture, 'x86'] : [architecture];
  const devices = readDevices(view, choice.models, platforms, budget, problems);

  const walk = createWalk(view, platforms, budget, problems);
  for (const name of ['ClassInstall32', 'DefaultInstall']) {
    const resolved = resolveInstallSection(view, name, platforms);
    if (resolved !== null) walk.install(resolved, []);
  }
  for (const line of view.section('InterfaceInstall32')?.lines ?? []) {
    walk.installInterface(view.field(line, 1) ?? '', ['InterfaceInstall32']);
  }
  const installed = new Set<string>();
  for (const { resolvedSection } of devices) {
    if (resolvedSection === null || installed.has(resolvedSection)) continue;
    installed.add(resolvedSection);
    walk.install(resolvedSection, []);
  }
  const found = walk.finish();
  reportUnresolvedTokens(
    view,
    choice.models.map(({ section }) => section.name),
    problems,
  );

  const { encoding, evidence, lineEnds } = document;
  return {
    path,
    architecture,
    encoding,
    encodingEvidence: evidence,
    lineEnds,
    kind,
    ...version,
    devices,
    architectures: choice.architectures,
    manufacturers: choice.manufacturers,
    ...found,
    problems: [...document.problems.map((problem) => ({ ...problem, path })), ...problems.all()],
  };
}

function reportModels(
  choice: ModelsChoice,
  architecture: Architecture,
  document: InfDocument,
  problems: ProblemList,
): void {
  const manufacturer = document.index.get('manufacturer');
  if (manufacturer === undefined || choice.architectures.includes(architecture)) return;
  const offered = choice.architectures.length === 0 ? 'none' : choice.architectures.join(', ');
  const shown = choice.isFallback ? ' The undecorated ones are shown instead.' : '';
  const message = `[Manufacturer] offers no Models section for ${architecture} (it offers ${offered}), so nothing of this INF can be installed there: add a section decorated NT${architecture}.${shown}`;
  problems.add('NO_MODELS_FOR_ARCHITECTURE', 'warning', message, manufacturer.headers[0]);
}
