import type { ExplainedSection } from '../../shared/model/explanation';
import type { Architecture } from '../../shared/model/inf';
import type { LogHeader } from '../../shared/model/log-index';
import type { PcSwitches, WindowsProfile } from '../../shared/model/pc';
import type { RebuildNote, RebuiltPc } from '../../shared/model/support';
import { defaultWindows } from '../../shared/windows/versions';
import { neededCertificates } from './needed-certificates';

export interface RebuildInput {
  readonly header: LogHeader;
  /** The Windows that wrote the log; `null` when the log does not tell. */
  readonly windows: WindowsProfile | null;
  /** The section at hand; `null` rebuilds from the header alone. */
  readonly section: ExplainedSection | null;
}

const architectures: readonly Architecture[] = ['amd64', 'x86', 'arm64', 'arm', 'ia64'];

/**
 * The PC that wrote a log: what `pc.create` takes, what of it is inferred or unknown, and which certificates its
 * stores must have held for the section to end as it did. Source of what a log tells: format-of-a-text-log-header;
 * signature-categories-and-driver-installation for what the categories say of stores.
 */
export function rebuildPc({ header, windows, section }: RebuildInput): RebuiltPc {
  const profile = windows ?? defaultWindows;
  const { architecture, note } = architectureOf(header, profile);
  const user = userOf(section);
  const switches = switchesOf(section);
  return {
    draft: {
      windows: profile.id,
      architecture,
      name: `From a log: ${profile.name}`,
      user: user.user,
      switches: switches.switches,
    },
    windowsName: profile.name,
    notes: [windowsNote(header, windows), note, user.note, ...switches.notes],
    certificates: section === null ? [] : neededCertificates(section),
  };
}

function windowsNote({ osVersion }: LogHeader, windows: WindowsProfile | null): RebuildNote {
  if (windows === null) {
    return {
      about: 'windows',
      is: 'unknown',
      value: defaultWindows.name,
      text:
        osVersion === null
          ? 'The log has no header that names its Windows; the newest is taken.'
          : `No known Windows has the version ${osVersion}; the newest is taken.`,
      line: null,
    };
  }
  return {
    about: 'windows',
    is: 'inferred',
    value: windows.name,
    text: `The header says version ${osVersion ?? ''}. It is written once: a PC that was upgraded since then is newer.`,
    line: 1,
  };
}

function architectureOf(
  { architecture: told }: LogHeader,
  profile: WindowsProfile,
): { readonly architecture: Architecture; readonly note: RebuildNote } {
  const known = architectures.find((each) => each === told?.toLowerCase());
  const fits = known !== undefined && profile.architectures.includes(known);
  const architecture = fits ? known : (profile.architectures[0] ?? 'amd64');
  const text = fits
    ? 'The header says so.'
    : told === null
      ? `The log does not tell; ${architecture} is the usual one.`
      : `The header says ${told}, which this Windows is not known for.`;
  return {
    architecture,
    note: {
      about: 'architecture',
      is: fits ? 'stated' : 'unknown',
      value: architecture,
      text,
      line: fits ? 1 : null,
    },
  };
}

/** Codes of a caller who may not do what it asks for: ERROR_ACCESS_DENIED. Source: winerror.h. */
const denied = ['0x00000005', '0x80070005'];

function userOf(section: ExplainedSection | null): {
  readonly user: 'admin' | 'standard';
  readonly note: RebuildNote;
} {
  if (section?.code != null && denied.includes(section.code)) {
    const text =
      'The section failed because access was denied, as it is for somebody who is no administrator.';
    return {
      user: 'standard',
      note: { about: 'user', is: 'inferred', value: 'standard user', text, line: null },
    };
  }
  const imports = section?.kind === 'driver-import';
  const text = imports
    ? 'Only administrators get as far as adding a package to the driver store.'
    : 'The log does not tell who was signed in; an administrator is taken.';
  const is = imports ? 'inferred' : 'unknown';
  return { user: 'admin', note: { about: 'user', is, value: 'administrator', text, line: null } };
}

/** Findings that tell of a switch. Their rows are in the table of findings. */
const nobodyToAsk = /^(?:publisher-nobody-to-ask|publisher-question-failed|.*-non-interactive)$/;
const notEnforced = /^(?:no-catalog|tampered|unsigned)-accepted$/;
const enforced = /^(?:no-catalog-refused|root-untrusted|tampered-enforced|inf-altered)$/;

/** Switches of which a log can tell. */
type ToldSwitches = { -readonly [K in 'interactive' | 'enforcement' | 'now']?: PcSwitches[K] };

function switchesOf(section: ExplainedSection | null): {
  readonly switches: ToldSwitches;
  readonly notes: readonly RebuildNote[];
} {
  const findings = section?.findings ?? [];
  const notes: RebuildNote[] = [];
  const switches: ToldSwitches = {};

  const unasked = findings.find(({ id }) => nobodyToAsk.test(id));
  if (unasked !== undefined) {
    switches.interactive = false;
    const text =
      'Windows would have asked, but nobody could be asked: a service, a remote or a silent installation.';
    notes.push({
      about: 'interactive',
      is: 'stated',
      value: 'no prompts possible',
      text,
      line: unasked.line,
    });
  } else if (section?.prompt != null) {
    const text = 'A question was shown.';
    notes.push({
      about: 'interactive',
      is: 'stated',
      value: 'prompts possible',
      text,
      line: section.prompt.line,
    });
  } else {
    const text = 'The log does not tell whether somebody could be asked; that is taken.';
    notes.push({ about: 'interactive', is: 'unknown', value: 'prompts possible', text, line: null });
  }

  const off = findings.find(({ id }) => notEnforced.test(id));
  const on = findings.find(({ id }) => enforced.test(id));
  if (off !== undefined) {
    switches.enforcement = false;
    const text =
      'A package without a sound signature was accepted, as it is when driver signature enforcement is off.';
    notes.push({ about: 'enforcement', is: 'inferred', value: 'off', text, line: off.line });
  } else if (on !== undefined) {
    const text = 'The log says that Code Integrity is enforced.';
    notes.push({ about: 'enforcement', is: 'stated', value: 'on', text, line: on.line });
  } else {
    const text = 'The log does not tell; enforcement is on unless somebody turns it off.';
    notes.push({ about: 'enforcement', is: 'unknown', value: 'on', text, line: null });
  }

  const restricted = findings.find(({ id }) => id === 'restricted');
  if (restricted !== undefined) {
    const text =
      'A device installation restriction was in force; the log does not tell which. Add it by hand.';
    notes.push({ about: 'restrictions', is: 'unknown', value: 'none', text, line: restricted.line });
  }

  const now = section?.start == null ? null : clockOf(section.start);
  if (now !== null && section !== null) {
    switches.now = now;
    const text =
      'Certificates are judged at the time of the section; the log does not tell its time zone, UTC is taken.';
    notes.push({ about: 'clock', is: 'inferred', value: now, text, line: section.line });
  }
  return { switches, notes };
}

/** `null` for a time that is none, as damaged logs have. */
function clockOf(start: string): string | null {
  const time = Date.parse(`${start}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
