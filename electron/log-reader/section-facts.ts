import type { LogEntry, LogFact, LogNode, SectionFacts } from '../../shared/model/log-index';
import { operationOf } from '../../shared/windows/log-titles';
import { readDriverNodes, selectedNode } from './driver-nodes';
import { braceRules, keyRules, readPair, type SingleFact, sentenceRules, stagingBlocks } from './fact-rules';
import { writeCode } from './log-code';
import { readSignatureChecks } from './signature-checks';
import { readStatus } from './special-line';

type Found = Partial<Record<SingleFact, LogFact>>;

/** What the entries of one section tell. The first line that tells a fact counts; what nothing tells is `null`. */
export function readFacts(entries: readonly LogEntry[], nodes: readonly LogNode[]): SectionFacts {
  const title = entries.find(({ kind }) => kind === 'section-title');
  // Values of drivers that were only considered are not the section's: they are read with their own blocks.
  const candidates = readDriverNodes(entries);
  const considered = new Set(candidates.nodes.flatMap((node) => [...node.values()].map(({ line }) => line)));
  const found: Found = {};
  for (const entry of entries) if (!considered.has(entry.line)) readEntry(entry, found);
  const chosen = selectedNode(candidates);
  if (title !== undefined) addArgument(title, found);
  const exit = entries.find(({ kind }) => kind === 'exit-status');
  const status = readStatus(/exit status:? ?(.*?)\]?$/i.exec(exit?.text ?? '')?.[1] ?? '');
  const fact = (name: SingleFact): LogFact | null => found[name] ?? null;
  const of = (key: string): LogFact | null => chosen?.get(key) ?? null;
  const command = fact('commandLine');
  return {
    operation: operationOf(title?.text ?? ''),
    commandLine: command,
    process: command === null ? null : { ...command, value: processOf(command.value) },
    infPath: fact('infPath'),
    publishedName: fact('publishedName'),
    provider: fact('provider') ?? of('provider'),
    className: fact('className'),
    classGuid: fact('classGuid'),
    driverDate: fact('driverDate') ?? of('drvdate'),
    driverVersion: fact('driverVersion') ?? of('version'),
    catalogFile: fact('catalogFile'),
    signerName: fact('signerName') ?? of('signer'),
    signerScore: fact('signerScore') ?? of('signer score'),
    submissionId: fact('submissionId'),
    deviceInstanceId: fact('deviceInstanceId'),
    hardwareIds: readHardwareIds(entries),
    rank: fact('rank') ?? of('rank'),
    selectedInf: fact('selectedInf') ?? of('infname') ?? of('inffile'),
    driverStorePath: fact('driverStorePath'),
    deviceProblem: fact('deviceProblem'),
    signatureChecks: readSignatureChecks(nodes),
    staging: entries.flatMap(({ brace, line }) =>
      brace?.edge === 'close' && brace.exitCode !== null && stagingBlocks.has(brace.name)
        ? [{ name: brace.name, exitCode: brace.exitCode, line }]
        : [],
    ),
    status: status.status,
    exitCode: status.code === null ? null : writeCode(status.code),
  };
}

function readEntry({ kind, text, brace, line }: LogEntry, found: Found): void {
  const add = (fact: SingleFact, value: string): void => {
    if (value !== '') found[fact] ??= { value, line };
  };
  if (kind === 'command') add('commandLine', text.trim());
  if (kind !== 'entry') return;
  if (brace !== null) {
    const fact = brace.edge === 'open' ? braceRules.get(brace.name) : undefined;
    if (fact !== undefined) add(fact, brace.argument ?? '');
    return;
  }
  for (const { fact, pattern } of sentenceRules) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) add(fact, value);
  }
  const pair = readPair(text);
  if (pair === null) return;
  if (pair.key === 'driver version') addDriverVersion(pair.value, add);
  const fact = keyRules.get(pair.key);
  if (fact !== undefined) add(fact, pair.value);
}

/** `mm/dd/yyyy,w.x.y.z`, as INFs write it, or the version alone. */
function addDriverVersion(value: string, add: (fact: SingleFact, value: string) => void): void {
  const [, date = '', version = value] = /^(\d{1,2}\/\d{1,2}\/\d{4}) ?,? ?(.*)$/.exec(value) ?? [];
  add('driverDate', date);
  add('driverVersion', version);
}

/** What a title names: a path of an INF, or a device. */
function addArgument(title: LogEntry, found: Found): void {
  const cut = title.text.indexOf(' - ');
  if (cut < 0) return;
  const fact = { value: title.text.slice(cut + 3), line: title.line };
  if (/\.inf$/i.test(fact.value)) found.infPath ??= fact;
  else if (/device install|delete device/i.test(title.text) && !/UpdateDriverForPlugAndPlay/.test(title.text))
    found.deviceInstanceId ??= fact;
}

/** File name of the program: quoted, or up to the first blank. */
function processOf(commandLine: string): string {
  const path = /^"([^"]*)"?/.exec(commandLine)?.[1] ?? commandLine.split(' ', 1)[0] ?? '';
  return path.slice(path.lastIndexOf('\\') + 1);
}

/** The lines below `Searching for hardware ID(s):`, or what follows on the line in the older dialect. */
function readHardwareIds(entries: readonly LogEntry[]): readonly LogFact[] {
  const words = 'Searching for hardware ID(s):';
  const at = entries.findIndex(({ text }) => text.startsWith(words));
  const heading = entries[at];
  if (heading === undefined) return [];
  const inline = heading.text.slice(words.length).trim();
  if (inline !== '') return inline.split(',').map((value) => ({ value: value.trim(), line: heading.line }));
  const rest = entries.slice(at + 1);
  const end = rest.findIndex(({ indent }) => indent <= heading.indent);
  return (end < 0 ? rest : rest.slice(0, end)).map(({ text, line }) => ({ value: text.trim(), line }));
}
