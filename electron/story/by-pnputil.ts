import type { WindowsProfile } from '../../shared/model/pc';
import { baseName } from '../../shared/windows/path';
import { surroundingText } from '../../shared/windows/surrounding-strings';
import { firstBuild } from '../../shared/windows/surroundings/row';
import { tellAftermath } from './aftermath';
import { elevate } from './elevate';
import { type PnputilEnd, pnputilEnd, pnputilStart } from './pnputil-output';
import { settle } from './settle';
import { neverStaged, type StoryEnding, type Telling } from './types';

const accessDenied = '0x00000005';

/** A console and `pnputil`, in the syntax of that Windows. Source: pnputil-command-syntax; its output in public issues. */
export function byPnputil(telling: Telling): StoryEnding {
  const { input, teller, infPath } = telling;
  const { pc, windows } = input;
  const elevated = pc.user === 'admin';
  const shell = !windows.preinstallation && pc.interactive;
  if (elevated && shell) elevate(telling, 'Windows Command Processor', 'Microsoft Windows');

  const folder = windows.preinstallation
    ? 'X:\\windows\\system32'
    : elevated
      ? 'C:\\Windows\\system32'
      : 'C:\\Users\\user';
  const command = surroundingText('pnputil.command', windows, { path: quoted(infPath) });
  const title = surroundingText(elevated ? 'console.caption' : 'console.caption-user', windows);
  const lines = [`${folder}>${command}`];
  const pe = windows.preinstallation
    ? ['That pnputil stages into a running Windows PE is not confirmed; drvload is its usual command.']
    : [];
  teller.tell({
    id: 'console-command',
    title: elevated
      ? 'The command is typed into an elevated console.'
      : 'The command is typed into a console.',
    explanation: pc.interactive ? '' : 'No desktop belongs to this caller, so nobody can be asked.',
    window: { kind: 'console', title, lines: [...lines] },
    action: 'Press Enter.',
    unconfirmed: pe,
  });
  const output = (end: PnputilEnd, words: { readonly title: string; readonly explanation: string }): void =>
    teller.tell({
      id: 'console-output',
      ...words,
      window: {
        kind: 'console',
        title,
        lines: [...lines, ...pnputilStart(windows, baseName(infPath)), ...pnputilEnd(windows, end)],
      },
      unconfirmed: pe,
    });
  if (!elevated) {
    output(
      { code: accessDenied },
      {
        title: 'pnputil is denied access.',
        explanation: `The console is not elevated. ${exitCode(accessDenied)}`,
      },
    );
    return neverStaged;
  }
  const ending = settle(telling, 'pnputil');
  const { result } = ending;
  if (result === null) return ending;
  if (result.publishedName === null) {
    output(
      { code: result.callerCode },
      { title: 'pnputil tells why it failed.', explanation: exitCode(result.callerCode) },
    );
    return ending;
  }
  output(
    { published: result.publishedName },
    { title: 'pnputil has added the package to the driver store.', explanation: addedExit(windows) },
  );
  tellAftermath(telling, result, 'pnputil.exe');
  return ending;
}

/** Source: pnputil-return-values. */
function exitCode(code: string): string {
  const value = Number(code);
  return value < 0x10000 ? `The exit code is ${value}.` : `The exit code is ${code}.`;
}

/** `/install` looks for devices, and none is there yet. Source: pnputil-return-values, ERROR_NO_MORE_ITEMS. */
function addedExit({ build }: Pick<WindowsProfile, 'build'>): string {
  return build < firstBuild.ten1607
    ? exitCode('0x00000000')
    : `${exitCode('0x00000103')} The package was added, but no device that it fits is there yet.`;
}

const quoted = (path: string): string => (path.includes(' ') ? `"${path}"` : path);
