import { type RefObject, useMemo } from 'react';
import styles from './dialogs.module.css';

interface ReportPreviewProps {
  readonly html: string;
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

const sheets = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The page without its style sheets, and these: the app's content security policy keeps them out of a frame. */
function withoutStyles(html: string): { readonly page: string; readonly css: string } {
  const css = [...html.matchAll(sheets)].map(([, sheet]) => sheet).join('\n');
  return { page: html.replace(sheets, ''), css };
}

/** A report as a browser shows it. It can run nothing. */
export function ReportPreview({ html, frame }: ReportPreviewProps) {
  const { page, css } = useMemo(() => withoutStyles(html), [html]);

  function dress(): void {
    const shown = frame.current?.contentDocument;
    const view = shown?.defaultView;
    if (shown == null || view == null) return;
    // Sheets that a script makes are not inline styles to the policy.
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    shown.adoptedStyleSheets = [sheet];
  }

  return (
    <iframe
      ref={frame}
      className={styles.page}
      title="Preview of the report"
      sandbox="allow-same-origin allow-modals"
      srcDoc={page}
      onLoad={dress}
    />
  );
}
