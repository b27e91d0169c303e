import { DpinstTable } from './dpinst-table';
import { WizardPanel } from './icons/wizard-panel';
import { Said } from './said';
import type { Facts } from './types';

interface DpinstPageProps extends Facts<'dpinst'> {
  readonly headingId: string;
  readonly bodyId: string;
}

/** What stands above the buttons: panel and texts on the first and last page, a header and a bar between them. */
export function DpinstPage({ page, rows, headingId, bodyId }: DpinstPageProps) {
  if (page === 'installing')
    return (
      <>
        <div className="win-classic-header" id={headingId}>
          <Said id="dpinst.installing" />
        </div>
        <div className="win-classic-inside" id={bodyId}>
          <div className="win-marquee" />
        </div>
      </>
    );
  return (
    <div className="win-classic-outside">
      <WizardPanel />
      <div className="win-classic-text">
        <div className="win-classic-title" id={headingId}>
          <Said id={`dpinst.${page}`} />
        </div>
        <div id={bodyId}>
          <p>
            <Said id={`dpinst.${page}-note`} />
          </p>
          {page === 'success' && (
            <p>
              <Said id="dpinst.success-advice" />
            </p>
          )}
          {page !== 'welcome' && <DpinstTable rows={rows} />}
        </div>
      </div>
    </div>
  );
}
