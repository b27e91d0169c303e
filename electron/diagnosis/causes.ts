import type { FindingKind } from '../../shared/model/diagnosis';

/**
 * Tools and habits that usually do what was found, likeliest first. Sources: gitattributes(5), "text" and "eol", and
 * git-config(1), core.autocrlf; RFC 959 3.1.1.1 (FTP's ASCII type, which is its default); Info-ZIP's unzip(1), -a;
 * "about_Character_Encoding" (PowerShell: `>` and Out-File write UTF-16 LE up to version 5.1); "What's new in Windows
 * 10, version 1903", Notepad (UTF-8 without mark became its default); SignTool and osslsigncode, remove; the Git LFS
 * specification, "The Pointer".
 */
const causes: Readonly<Partial<Record<FindingKind, readonly string[]>>> = {
  'line-ends': [
    'git with core.autocrlf, or “text” in .gitattributes',
    'FTP in ASCII mode',
    'unzip -a',
    'an editor or dos2unix',
  ],
  'binary-as-text': ['FTP in ASCII mode', 'git with “text” in .gitattributes', 'unzip -a or -aa'],
  'byte-order-mark': ['Notepad', 'PowerShell’s Out-File', 'an editor set to UTF-8 with or without mark'],
  'lost-characters': ['an editor or script that read the file as UTF-8 although it was ANSI'],
  'trailing-bytes': [
    'editors that see to a last line end or strip blanks',
    'old FTP, XMODEM and DOS tools that add Ctrl-Z or NULs',
  ],
  padded: ['downloaders and tape or disk tools that fill up blocks', 'a tool that appended data of its own'],
  truncated: ['a download or copy that broke off', 'a disk that was full', 'FTP in ASCII mode'],
  'signature-cut': ['a download or copy that broke off in the signature at the end'],
  'signature-left': ['a tool that removed a signature by clearing its entry only'],
  'signed-after-change': ['a tool that padded or patched the image and signed it again'],
  'changed-after-signing': ['a patch, a rebranding tool or a virus', 'a damaged disk or download'],
  'signed-as-it-is': ['a build of another release that was put into the package'],
  'whole-file-hash': [
    'a catalog made by a tool that hashes files whole',
    'signing an image after its catalog was made',
  ],
  'not-the-file': ['a repository cloned without Git LFS', 'a download page saved in place of the file'],
  'stale-copy': ['a package that was zipped again with files of another release'],
  'other-version': ['a package that was zipped again with files of another release'],
  'other-catalog': ['files of several packages copied into one folder'],
  'newer-than-catalog': ['a file edited or built again without making and signing the catalog again'],
  swapped: ['files that were renamed or copied over each other'],
};

const savedAsUtf16 = [
  'PowerShell’s > and Out-File up to version 5.1',
  'Notepad’s “Unicode”, now “UTF-16 LE”',
];
const savedAsUtf8 = ['Notepad since Windows 10 1903', 'an editor or script that takes every text for UTF-8'];
const savedAsAnsi = ['Notepad before Windows 10 1903', 'an editor’s Save with Encoding'];

/** What usually brings a finding about; empty where there is no usual cause. `saved` is the encoding it has now. */
export function causesOf(kind: FindingKind, saved: string | null): readonly string[] {
  if (saved === null) return causes[kind] ?? [];
  if (saved.startsWith('utf-16')) return savedAsUtf16;
  return saved === 'utf-8' ? savedAsUtf8 : savedAsAnsi;
}
