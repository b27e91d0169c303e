import type { Pc, WindowsProfile } from '../../shared/model/pc';
import { surroundingText } from '../../shared/windows/surrounding-strings';

/** The lines in the corner of the desktop: none unless test signing is on. Source: the-testsigning-boot-configuration-option. */
export function watermarkOf(windows: WindowsProfile, { testSigning }: Pick<Pc, 'testSigning'>): string[] {
  if (!testSigning) return [];
  const fill = { windows: windows.name, build: String(windows.build) };
  return (['watermark.test-mode', 'watermark.edition', 'watermark.build'] as const).map((id) =>
    surroundingText(id, windows, fill),
  );
}
