import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dialogStrings } from '../../../shared/windows/dialog-strings';
import { surroundingStrings } from '../../../shared/windows/surrounding-strings';

/** The texts that public sources show or that are carried over from them, by window; `{…}` is a place to fill. */
const documented = {
  question: [
    'Windows Security',
    'Would you like to install this device software?',
    'Name: {deviceName}',
    'Publisher: {publisher}',
    '&Always trust software from "{publisher}".',
    '&Install',
    "Do&n't Install",
    'You should only install driver software from publishers you trust.  ',
    'How can I decide which device software is safe to install?',
  ],
  warning: [
    "Windows can't verify the publisher of this driver software",
    "Do&n't install this driver software",
    "You should check your manufacturer's website for updated driver software for your device.",
    '&Install this driver software anyway',
    "Only install driver software obtained from your manufacturer's website or disc. Unsigned software from other sources may harm your computer or steal information.",
    'See &details',
    'Hide &details',
    "The driver software you're attempting to install does not have a valid digital signature that verifies who published it, and could potentially be malicious software.  You should only install driver software from publishers you trust.  ",
    'This driver software has been altered',
    'Windows cannot install this driver software',
    "This driver hasn't been signed",
  ],
  newHardware: [
    'Found New Hardware',
    'Locate and install driver software (recommended)',
    "I don't have the disc. Show me other options",
    'Browse my computer for driver software (advanced)',
    "Don't search online",
    'Installing device driver software, click here for status.',
    'Your devices are ready to use, device driver software installed successfully.',
    'Device driver software was not successfully installed',
    'Windows needs your permission to continue',
  ],
  updateWizard: [
    'Update Driver Software...',
    'Update driver',
    'Update Driver Software - {device}',
    'Update Drivers - {device}',
    'How do you want to search for driver software?',
    'How do you want to search for drivers?',
    'Search automatically for updated driver software',
    'Search automatically for drivers',
    'Browse my computer for driver software',
    'Browse my computer for drivers',
    'Locate and install driver software manually.',
    'Search for driver software in this location',
    'Include subfolders',
    'Let me pick from a list of device drivers on my computer',
    'Windows has successfully updated your driver software',
    'Windows has finished installing the driver software for this device',
    'Windows has successfully updated your drivers',
    'The best driver software for your device is already installed',
    'The best drivers for your device are already installed',
    "Windows has determined that the best driver for this device is already installed. There may be better drivers on Windows Update or on the device manufacturer's website.",
    'Windows encountered a problem installing the driver software for your device',
    'Windows found driver software for your device but encountered an error while attempting to install it.',
    'Windows encountered a problem installing the drivers for your device',
    'Windows found drivers for your device but encountered an error while attempting to install them',
    'If you know the manufacturer of your device, you can visit their website and check the support section for drivers',
    'Windows was unable to install your {device}',
  ],
  otherCallers: [
    'The operation completed successfully.',
    'The INF file you selected does not support this method of installation.',
    'Windows requires a digitally signed driver',
    'A digitally signed driver is required',
    'Windows blocked the installation of a digitally unsigned driver...',
  ],
  pnputil: [
    'Microsoft PnP Utility',
    'Adding driver package:  {inf}',
    'Driver package added successfully.',
    'Published Name:         {published}',
    'Total driver packages:  {total}',
    'Added driver packages:  {added}',
    'Failed to add driver package: {error}',
    'Driver package installed on matching devices.',
    'Driver package installed on device: {instanceId}',
    'Driver package is up-to-date on device: {instanceId}',
    'Driver package is up-to-date',
    'System reboot is needed to complete install operations!',
    'Processing inf :            {inf}',
    'Adding the driver package failed : {error}',
    'Total attempted:              {total}',
    'Number successfully imported: {added}',
    'Published name :            {published}',
  ],
  dpinst: [
    'Device Driver Installation Wizard',
    'Welcome to the Device Driver Installation Wizard!',
    'This wizard helps you install the software drivers that some computer devices need in order to work.',
    '< Back',
    'Next >',
    'Completing the Device Driver Installation Wizard',
    'The drivers were successfully installed on this computer.',
    'You can now connect your device to this computer. If your device came with instructions, please read them first.',
    'Driver Name',
    'Status',
    'Ready to use',
    'Device Updated',
    'Install failed',
    'No driver',
    'Finish',
    'The current language is not supported by the Device Driver Installation Wizard.',
  ],
} as const;

/** Texts of codes, which stand in the tables of codes. */
const ofCodes = [
  'The third-party INF does not contain digital signature information.',
  'The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.',
  'A problem was encountered while attempting to add the driver to the store.',
  'A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider.',
  'The publisher of an Authenticode(tm) signed catalog was not established as trusted.',
  'The installation of this device is forbidden by system policy. Contact your system administrator.',
] as const;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const code = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({
      path: `${folder}/${path.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, folder, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
    })),
);
const filesThatSay = (text: string): readonly string[] =>
  code
    .filter((file) => ["'", '"', '`'].some((quote) => file.text.includes(quote + text + quote)))
    .map(({ path }) => path);

/** Other elements whose whole text is one of these common words have rows of their own. */
const common: ReadonlySet<string> = new Set(['Publisher: {publisher}', 'Status', 'No driver']);

describe.each(Object.entries(documented))('the documented texts of %s', (_, texts) => {
  it.each(texts)('when “%s” is looked for, then exactly one row of data says it', (text) => {
    const ids = [...dialogStrings, ...surroundingStrings]
      .filter((row) => row.text === text)
      .map(({ id }) => id);
    if (!common.has(text)) expect([...new Set(ids)]).toHaveLength(1);
    expect(ids.length).toBeGreaterThan(0);
    if (text.length >= 25) expect(filesThatSay(text)).toHaveLength(1);
  });
});

it.each(ofCodes)('when the text of a code “%s” is looked for, then one table says it', (text) => {
  expect(filesThatSay(text)).toEqual(['shared/windows/error-codes.ts']);
});
