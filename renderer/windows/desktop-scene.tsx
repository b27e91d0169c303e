import type { ReactNode } from 'react';
import { Ground } from './ground';
import { Fact } from './said';
import { useScene } from './scene-context';
import type { Facts } from './types';

interface DesktopProps {
  readonly watermark?: readonly string[];
  readonly dimmed?: boolean;
  readonly children?: ReactNode;
}

/** A bare desktop with its taskbar, of our own drawing, and the lines in its lower right corner. */
export function Desktop({ watermark = [], dimmed = false, children }: DesktopProps) {
  const { windows } = useScene();
  return (
    <Ground part="desktop">
      <div className="scene-wallpaper" data-family={windows.dialogFamily} data-dimmed={dimmed || undefined}>
        {watermark.length > 0 && (
          <div className="scene-watermark">
            {watermark.map((line) => (
              <div key={line}>
                <Fact text={line} />
              </div>
            ))}
          </div>
        )}
        <div className="scene-taskbar" aria-hidden="true">
          <span className="scene-start" />
          <span className="scene-task" />
          <span className="scene-task" />
          <span className="scene-tray" />
        </div>
      </div>
      {children}
    </Ground>
  );
}

/** What plugging in looks like before Windows says anything. */
export function DesktopScene({ watermark }: Facts<'desktop'>) {
  return <Desktop watermark={watermark} />;
}
