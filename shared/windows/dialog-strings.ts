/**
 * The literal texts of the two questions that Windows asks while a driver package is staged.
 * `&` stands before an access key; `{deviceName}` and `{publisher}` are places that the prompt fills.
 *
 * Sources are pictures in MicrosoftDocs/windows-driver-docs (CC BY 4.0), named by file:
 * - `install1.png`, `install2.png` show Windows 11;
 * - `tutorialwindowssecurityinstalldialog.png` shows Windows 7, `tutorialwindowssecurityinstallwarning.png` Vista or 7.
 * Windows 8, 8.1 and 10 show the same words in users' guides; no measured picture of them was found.
 */
export type DialogLanguage = 'en-US';

export interface DialogString {
  readonly id: string;
  readonly language: DialogLanguage;
  readonly text: string;
  readonly source: string;
  /** `false`: no picture shows this exact text; it is carried over from the nearest one. */
  readonly confirmed: boolean;
}

const trust11 = 'install1.png';
const trust7 = 'tutorialwindowssecurityinstalldialog.png';
const verify11 = 'install2.png';
const verify7 = 'tutorialwindowssecurityinstallwarning.png';

const help = 'Windows Help, “How can I decide which drivers are safe to install?”';

export const dialogStrings = [
  {
    id: 'caption',
    language: 'en-US',
    text: 'Windows Security',
    source: `${trust11}, ${trust7}, ${verify11}, ${verify7}`,
    confirmed: true,
  },
  {
    id: 'trust.instruction',
    language: 'en-US',
    text: 'Would you like to install this device software?',
    source: `${trust11}, ${trust7}`,
    confirmed: true,
  },
  {
    id: 'trust.name',
    language: 'en-US',
    text: 'Name: {deviceName}',
    source: `${trust11}, ${trust7}`,
    confirmed: true,
  },
  {
    id: 'trust.publisher',
    language: 'en-US',
    text: 'Publisher: {publisher}',
    source: `${trust11}, ${trust7}`,
    confirmed: true,
  },
  {
    id: 'trust.always',
    language: 'en-US',
    text: '&Always trust software from "{publisher}".',
    source: `${trust11}, ${trust7}`,
    confirmed: true,
  },
  {
    id: 'trust.install',
    language: 'en-US',
    text: '&Install',
    source: `${trust11}, ${trust7}`,
    confirmed: true,
  },
  {
    id: 'trust.dont-install',
    language: 'en-US',
    text: "Do&n't Install",
    source: `${trust11}, ${trust7}`,
    confirmed: true,
  },
  {
    id: 'trust.footer',
    language: 'en-US',
    text: 'You should only install driver software from publishers you trust.  ',
    source: `${trust11}, ${trust7}`,
    confirmed: true,
  },
  {
    id: 'help-link',
    language: 'en-US',
    text: 'How can I decide which device software is safe to install?',
    source: `${trust11}, ${trust7}, ${verify11}`,
    confirmed: true,
  },
  {
    id: 'verify.banner',
    language: 'en-US',
    text: "Windows can't verify the publisher of this driver software",
    source: `${verify11}, ${verify7}`,
    confirmed: true,
  },
  {
    id: 'verify.dont-install',
    language: 'en-US',
    text: "Do&n't install this driver software",
    source: `${verify11}, ${verify7}`,
    confirmed: true,
  },
  {
    id: 'verify.dont-install-note',
    language: 'en-US',
    text: "You should check your manufacturer's website for updated driver software for your device.",
    source: `${verify11}, ${verify7}`,
    confirmed: true,
  },
  {
    id: 'verify.install',
    language: 'en-US',
    text: '&Install this driver software anyway',
    source: `${verify11}, ${verify7}`,
    confirmed: true,
  },
  {
    id: 'verify.install-note',
    language: 'en-US',
    text: "Only install driver software obtained from your manufacturer's website or disc. Unsigned software from other sources may harm your computer or steal information.",
    source: `${verify11}, ${verify7}`,
    confirmed: true,
  },
  { id: 'verify.see-details', language: 'en-US', text: 'See &details', source: verify7, confirmed: true },
  { id: 'verify.hide-details', language: 'en-US', text: 'Hide &details', source: verify11, confirmed: true },
  {
    id: 'verify.details',
    language: 'en-US',
    text: "The driver software you're attempting to install does not have a valid digital signature that verifies who published it, and could potentially be malicious software.  You should only install driver software from publishers you trust.  ",
    source: verify11,
    confirmed: true,
  },
  // Headings that Windows Help names for other warnings; no picture of them is known, so no window of ours shows them.
  {
    id: 'altered.heading',
    language: 'en-US',
    text: 'This driver software has been altered',
    source: help,
    confirmed: true,
  },
  {
    id: 'altered.refused',
    language: 'en-US',
    text: 'Windows cannot install this driver software',
    source: `${help}, for Vista`,
    confirmed: true,
  },
  {
    id: 'unsigned.heading',
    language: 'en-US',
    text: "This driver hasn't been signed",
    source: `${help}, for 7`,
    confirmed: true,
  },
  {
    // The close box shows no text; this is the name screen readers are given.
    id: 'close',
    language: 'en-US',
    text: 'Close',
    source: 'accessible name of the close box, common to Windows title bars',
    confirmed: false,
  },
] as const satisfies readonly DialogString[];

export type DialogStringId = (typeof dialogStrings)[number]['id'];

const byId: ReadonlyMap<string, DialogString> = new Map(dialogStrings.map((row) => [row.id, row]));

/** The text of a row, with its `&` and `{…}` marks. Every `DialogStringId` has a row; the type says so. */
export function dialogString(id: DialogStringId): string {
  return byId.get(id)?.text ?? '';
}
