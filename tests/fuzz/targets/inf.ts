import { describeInf, parseInf, viewInf } from '../../../electron/inf';
import { sample } from '../../unit/inf/support';
import type { OpenTarget } from '../command/target';
import { spoilText } from '../spoil/text';
import { corpusFiles, labFiles } from './seeds';

const words = [
  '[Version]',
  'Signature="$WINDOWS NT$"',
  'Include=',
  'Needs=',
  'CopyFiles=',
  '@',
  '%Mfg%',
  '%a%',
  'a="%a%%a%"',
  '[Strings]',
  '[Strings.0409]',
  'Install.NTamd64',
  '.NTx86.6.1',
  'AddService=',
  '.Services',
  'SourceDisksFiles',
  'SourceDisksNames',
  'DestinationDirs',
  '[Manufacturer]',
  'ExcludeID=',
  'AddReg=',
  'DriverVer=06/21/2006,1.0.0.0',
  'CatalogFile=',
  'ClassGuid={}',
  '11,system32\\drivers',
  '.CoInstallers',
  '.Wdf',
] as const;

/** INF text: decoding, sections and fields, and what the driver package says. */
export const inf: OpenTarget = async () => ({
  seeds: [
    Buffer.from(sample),
    Buffer.from(`\uFEFF${sample}`, 'utf16le'),
    ...(await labFiles('.inf')),
    ...corpusFiles('packages', /\.inf$/i),
  ],
  mutate: spoilText(words),
  run(input) {
    const parsed = parseInf(input, 'a.inf');
    if (!parsed.ok) return;
    const view = viewInf(parsed.value);
    for (const section of parsed.value.sections) for (const line of section.lines) view.fields(line);
    for (const architecture of ['amd64', 'x86'] as const)
      describeInf(parsed.value, { path: 'a.inf', architecture });
  },
});
