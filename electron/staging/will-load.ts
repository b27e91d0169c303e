import type { PackageFacts } from '../../shared/model/package';
import type { Pc, WindowsProfile } from '../../shared/model/pc';
import type { WillLoad } from '../../shared/model/staging';
import type { Verdict } from '../../shared/model/verdict';
import { deviceProblem } from '../../shared/windows/problem-codes';
import { loadFile } from './load-file';

/** Device Manager's problem of a number, in the shape that results carry. */
export function problemOf(code: number): WillLoad['problem'] {
  const row = deviceProblem(code);
  return row === null ? null : { code: row.code, name: row.name, text: row.text };
}

/** The answer for a package that never reached the driver store: its device has no driver. */
export function notStaged(): WillLoad {
  return {
    ok: false,
    problem: problemOf(28),
    detail: 'The package is not in the driver store, so there is nothing to load.',
    unconfirmed: false,
    files: [],
  };
}

/**
 * Whether the kernel will load the staged package's kernel-mode files. Staging and loading have rules of
 * their own: what was staged after a question can still be refused here. The first file that is blocked speaks for
 * the package. `verdict` is the package's own, not as this Windows sees it: the kernel looks for itself.
 * Source: kernel-mode-code-signing-policy--windows-vista-and-later-; the-testsigning-boot-configuration-option.
 */
export function willLoad(facts: PackageFacts, verdict: Verdict, pc: Pc, windows: WindowsProfile): WillLoad {
  const context = { facts, verdict, pc, windows };
  const files = facts.files
    .filter((file) => file.present && file.role === 'payload' && file.image?.kernelMode)
    .map((file) => loadFile(context, file));
  const [first] = files;
  if (first === undefined) {
    const detail =
      'No file of the package runs in kernel mode, so the kernel-mode signing rule does not apply.';
    return { ok: true, problem: null, detail, unconfirmed: false, files };
  }
  const refused = files.find((file) => !file.ok);
  if (refused !== undefined) {
    const problem = refused.code === null ? null : problemOf(refused.code);
    return { ok: false, problem, detail: refused.detail, unconfirmed: refused.unconfirmed, files };
  }
  const unconfirmed = files.some((file) => file.unconfirmed);
  const detail =
    files.length === 1 ? first.detail : `All ${files.length} kernel-mode files load. ${first.detail}`;
  return { ok: true, problem: null, detail, unconfirmed, files };
}
