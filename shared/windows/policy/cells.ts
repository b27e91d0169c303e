import type { Cell, Cells, PolicyColumn } from './types';

const documented =
  'signature-categories-and-driver-installation; digital-signatures-and-pnp-device-installation';
const walkthrough = 'troubleshooting-driver-signing-installation; TechNet dd919234 walkthrough';
export const enforcedLogs = 'driver logs in public issues (libwdi, PSCam4Windows, printer 2025/08)';
const f8Guides = 'public guides for F8 "Disable Driver Signature Enforcement"';
export const engineered = 'reverse-engineering notes on drvinst.exe alone';
const armNote = 'pnp-device-installation-signing-requirements (ARM note); public logs libwdi#155, #289, #322';
export const inferred = 'same code path as the confirmed rows of this column; not seen by itself';
const armTest = 'inferred: test signing on ARM is taken to soften staging as it does on x64';
const x86State = 'inferred: Code Integrity is taken to be off on x86 without Secure Boot';
const sModePage = 'Windows10SDriverRequirements for the refusal; the code is inferred from ARM64';
const miniNt = `${engineered}: signature errors are ignored where the key MiniNT exists`;

const silent: Cell = { action: 'silent', code: '0x00000000', confirmed: true, source: documented };
const publisher: Cell = {
  action: 'publisher-trust',
  code: '0xE0000243',
  unattendedCode: '0xE0000242',
  confirmed: true,
  source: documented,
};

const ask = (code: string, source: string, confirmed: boolean): Cell => ({
  action: 'unverified-publisher',
  code,
  confirmed,
  source,
});
const refuse = (code: string, source: string, confirmed: boolean, blurred = true): Cell => ({
  action: 'refuse',
  code,
  blurred,
  confirmed,
  source,
});

/** The columns that are seen or documented by themselves; the others follow from them. */
type Known = Exclude<PolicyColumn, 'x86-unchecked' | 'arm-test-signing' | 's-mode' | 'pe'>;

/**
 * Completes a row. x86 without Secure Boot does as with enforcement off, ARM in test mode as x64 in test mode,
 * S mode refuses what ARM64 refuses, and Windows PE ignores whatever is wrong with a signature.
 */
function complete(known: Readonly<Record<Known, Cell>>): Cells {
  const settled = (cell: Cell): boolean => cell.action === 'silent' && cell.confirmed;
  const { off, 'test-signing': test, 'arm-enforced': arm } = known;
  return {
    ...known,
    'x86-unchecked': settled(off) || off.action === 'publisher-trust' ? off : doubtful(off, x86State),
    'arm-test-signing': settled(test) ? test : doubtful(test, armTest),
    's-mode': settled(arm) ? arm : doubtful(arm, sModePage),
    pe: settled(known.enforced) ? known.enforced : { ...silent, confirmed: false, source: miniNt },
  };
}

const doubtful = (cell: Cell, source: string): Cell => ({ ...cell, confirmed: false, source });

const every = (cell: Cell): Cells => ({
  'before-8': cell,
  enforced: cell,
  'test-signing': cell,
  off: cell,
  'x86-unchecked': cell,
  'arm-enforced': cell,
  'arm-test-signing': cell,
  's-mode': cell,
  pe: cell,
});

const known = (cell: Cell): Readonly<Record<Known, Cell>> => ({
  'before-8': cell,
  enforced: cell,
  'test-signing': cell,
  off: cell,
  'arm-enforced': cell,
});

/** Accepted without a question wherever it is met. */
export const alwaysSilent = (confirmed = true, source = documented): Cells =>
  every({ ...silent, confirmed, source });

/** A publisher that is neither Microsoft nor distrusted; ARM64 and S mode want Microsoft. */
export function thirdParty(trusted: boolean): Cells {
  const arm = refuse('0xE0000243', armNote, true, false);
  return complete({ ...known(trusted ? silent : publisher), 'arm-enforced': arm });
}

/** A publisher among the untrusted certificates. */
export function distrusted(): Cells {
  const cell: Cell = {
    ...refuse('0xE0000243', `${documented}; the code by version is not confirmed`, false),
    newestCode: '0x800B0111',
  };
  return complete(known(cell));
}

/** Refused on every Windows for a reason that has nothing to do with a valid signature. */
export const alwaysRefused = (code: string, source: string, confirmed: boolean): Cells =>
  every(refuse(code, source, confirmed, false));

/** The copy fails on every Windows. */
export const alwaysError = (code: string, source: string): Cells =>
  every({ action: 'error', code, confirmed: true, source });

/** No usable catalog: the one case that test signing does not soften. */
export const withoutCatalog = (
  before8: string,
  confirmed: Partial<Record<PolicyColumn, boolean>>,
  source: string,
): Cells =>
  complete({
    'before-8': ask(before8, walkthrough, confirmed['before-8'] ?? false),
    enforced: refuse('0xE000022F', source, confirmed.enforced ?? false, false),
    'test-signing': refuse('0xE000022F', engineered, false, false),
    off: ask('0xE000022F', f8Guides, confirmed.off ?? false),
    'arm-enforced': refuse('0xE000022F', engineered, false, false),
  });

/** A signature that Windows does not accept. */
export const badSignature = (code: string, source: string, confirmed: boolean): Cells =>
  complete({
    'before-8': ask(code, walkthrough, true),
    enforced: refuse(code, source, confirmed),
    'test-signing': ask(code, engineered, false),
    off: ask(code, f8Guides, true),
    'arm-enforced': refuse(code, engineered, false),
  });

/** A changed file that is not the INF: the one fault that enforcement leaves to the person, except on ARM. */
export const changedFile = (code: string): Cells =>
  complete({
    'before-8': ask(code, documented, true),
    enforced: ask(code, engineered, false),
    'test-signing': ask(code, engineered, false),
    off: ask(code, documented, true),
    'arm-enforced': refuse(code, engineered, false),
  });

/** Accepted without a question everywhere but in S mode. */
export const refusedInSMode = (code: string, source: string): Cells => ({
  ...alwaysSilent(),
  's-mode': refuse(code, source, false, false),
});

/** A SHA-2 signature where SHA-2 is unknown, which only Windows before 8 is. */
export const notUnderstood = (code: string, source: string): Cells => every(ask(code, source, false));
