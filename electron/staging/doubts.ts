import type { ProfileDoubt, WindowsProfile } from '../../shared/model/pc';

/** The statements about one subject of a Windows row that no public source proves. */
export function doubtsOf(
  windows: Pick<WindowsProfile, 'unconfirmed'>,
  ...about: readonly ProfileDoubt['about'][]
): readonly string[] {
  return windows.unconfirmed.filter((doubt) => about.includes(doubt.about)).map((doubt) => doubt.note);
}
