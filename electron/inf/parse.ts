import { plural } from '../../shared/format';
import type { Parsed } from '../../shared/model/problem';
import { decodeInf } from './decode';
import { limits } from './limits';
import { createProblemList, type ProblemList, quoted } from './problems';
import { scanInf } from './scan';
import type { InfDocument, InfField, InfLine, InfSection, Place } from './types';

interface GrowingSection {
  readonly name: string;
  readonly headers: Place[];
  readonly lines: InfLine[];
}

/**
 * Reads the bytes of an INF into sections, keys and fields, with their places. A file that Windows would refuse
 * is still read as far as possible, so that it can be shown: its problems then hold an `error`, and
 * `setupApiError` tells the code that SetupAPI answers. Only a file beyond the bounds gives no document.
 * Source: WDD general-syntax-rules-for-inf-files, inf-version-section; Wine's setupapi parser tests.
 *
 * @param path how problems call the file, relative to the dropped source.
 */
export function parseInf(bytes: Uint8Array, path: string): Parsed<InfDocument> {
  const steps = parseInSteps(bytes, path);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, so that the caller can let others have a turn; what they yield is how much was read. */
export function* parseInSteps(bytes: Uint8Array, path: string): Generator<number, Parsed<InfDocument>> {
  if (bytes.length > limits.bytes) {
    const message = `${path} has ${bytes.length} bytes; at most ${limits.bytes} are read, and real INFs stay below 1 MB. Take the file from the original package.`;
    return { ok: false, problem: { code: 'TOO_LARGE', severity: 'error', message, path } };
  }
  const decoded = decodeInf(bytes, path);
  yield bytes.length;
  const problems = createProblemList(path);
  const index = new Map<string, GrowingSection>();
  let current: GrowingSection | null = null;
  let stray: Place | null = null;
  let headers = 0;
  let fields = 0;
  let stopped: Parsed<InfDocument> | null = null;
  const stop = (code: 'TOO_MANY_FIELDS' | 'TOO_MANY_SECTIONS', what: string, place: Place): false => {
    const message = `${path}, line ${place.line}: it has more than ${what} up to here, which no real INF has, so nothing can be said of this package. Take the file from the original package.`;
    stopped = {
      ok: false,
      problem: { code, severity: 'error', message, path, line: place.line, column: place.column },
    };
    return false;
  };

  const crEnds = decoded.lineEnds === 'cr';
  if (crEnds) {
    const message =
      'The lines end in CR alone. The documentation allows that, but Windows is known to read such a CR as a blank (unconfirmed for whole files): save the INF with CR LF.';
    problems.add('CR_LINE_ENDS', 'warning', message, { line: 1, column: 1 });
  }
  yield* scanInf(
    decoded.text,
    crEnds,
    {
      section(name, place) {
        if (++headers > limits.sectionHeaders)
          return stop('TOO_MANY_SECTIONS', plural(limits.sectionHeaders, 'section header'), place);
        const id = name.toLowerCase();
        current = index.get(id) ?? { name, headers: [], lines: [] };
        current.headers.push(place);
        index.set(id, current);
        return true;
      },
      line(line) {
        fields += line.fields.length + (line.key === null ? 0 : 1);
        if (fields > limits.fields)
          return stop('TOO_MANY_FIELDS', plural(limits.fields, 'key or value', 'keys and values'), line);
        for (const field of line.fields) reportLength(field, problems);
        if (current === null) stray ??= line;
        else current.lines.push(line);
        return true;
      },
    },
    problems,
  );
  if (stopped !== null) return stopped;

  reportStyle(index, stray, problems);
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const all = [...problems.all(), ...decoded.problems].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const { encoding, evidence, lineEnds } = decoded;
  const sections: readonly InfSection[] = [...index.values()];
  return {
    ok: true,
    value: { path, encoding, evidence, lineEnds, sections, index, problems: all },
    problems: all,
  };
}

function reportLength(field: InfField, problems: ProblemList): void {
  if (field.text.length < limits.fieldWithNul) return;
  const message = `This value has ${field.text.length} characters; Windows takes at most ${limits.fieldWithNul - 1}: shorten it.`;
  problems.add('FIELD_TOO_LONG', 'warning', message, field);
}

/** The tests that SetupAPI makes once a file is read, in its order. */
function reportStyle(
  index: ReadonlyMap<string, InfSection>,
  stray: Place | null,
  problems: ProblemList,
): void {
  const top = { line: 1, column: 1 };
  if (index.size === 0) {
    problems.add('NOT_AN_INF', 'error', 'The file has no sections: it is not an INF.', stray ?? top);
    return;
  }
  // Windows forgives text before the first section when there is a [Strings] section (Wine's tests).
  if (stray !== null && !index.has('strings')) {
    const message = 'Here is text before the first section: put a [section] above it or remove it.';
    problems.add('EXPECTED_SECTION_NAME', 'error', message, stray);
    return;
  }
  const version = index.get('version');
  if (version === undefined) {
    problems.add('NOT_AN_INF', 'error', 'There is no [Version] section: this is not a Windows INF.', top);
    return;
  }
  const signature = version.lines.find((line) => line.key?.text.toLowerCase() === 'signature');
  const value = signature?.fields[0];
  if (signature !== undefined && /^\$(?:windows nt|chicago)\$$/i.test(value?.text ?? '')) return;
  const message =
    value === undefined
      ? 'The [Version] section has no Signature: this is not a Windows INF. Windows needs Signature="$Windows NT$".'
      : `The Signature ${quoted(value.text)} is not that of a Windows INF: it must be "$Windows NT$" or "$CHICAGO$".`;
  problems.add('NOT_AN_INF', 'error', message, value ?? version.headers[0] ?? top);
}
