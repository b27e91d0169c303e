import { describeInf, type InfDocument, parseInf } from '../../../electron/inf';
import type { Architecture, InfFacts } from '../../../shared/model/inf';

/** The text layer of an INF given as text. */
export function parse(text: string): InfDocument {
  const parsed = parseInf(new TextEncoder().encode(text), 'a.inf');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

export function facts(text: string, architecture: Architecture = 'amd64', language?: number): InfFacts {
  return describeInf(parse(text), {
    path: 'a.inf',
    architecture,
    ...(language === undefined ? {} : { language }),
  });
}

export const sources = (found: InfFacts): string[] => found.files.map(({ source }) => source);
export const codes = (found: { readonly problems: InfFacts['problems'] }): string[] =>
  found.problems.map(({ code }) => code);

/** A complete small package for amd64 and x86; tests replace or add lines. */
export const sample = `[Version]
Signature="$WINDOWS NT$"
Class=Ports
ClassGuid={4D36E978-E325-11CE-BFC1-08002BE10318}
Provider=%Mfg%
CatalogFile=acme.cat
DriverVer=03/04/2021,1.2.3.4
[Manufacturer]
%Mfg%=Models,NTamd64,NTx86
[Models.NTamd64]
%Dev%=Install,USB\\VID_1&PID_2,USB\\Class_FF
[Models.NTx86]
%Dev%=Install,USB\\VID_1&PID_2
[Install.NTamd64]
CopyFiles=List64,@only64.dll
[Install.NTx86]
CopyFiles=List32
[Install.NTamd64.Services]
AddService=acme,2,Service
[Service]
ServiceType=1
StartType=3
ServiceBinary=%12%\\acme.sys
[List64]
acme.sys,acme64.sys,,0x20
[List32]
acme.sys
[SourceDisksNames]
1=Disk
[SourceDisksFiles]
acme64.sys=1,x64
only64.dll=1,x64
acme.sys=1,x86
[DestinationDirs]
DefaultDestDir=12
List64=13,sub
[Strings]
Mfg="Acme"
Dev="Acme Port"
`;
