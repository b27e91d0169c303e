import { assertNever } from '../../shared/assert-never';
import { AeroWizard } from './aero-wizard';
import { Said } from './said';
import type { Facts } from './types';
import { FailurePage, SuccessPage } from './update-wizard-ends';
import { FolderPage, SearchPage } from './update-wizard-questions';

/** The wizard behind Update Driver, page by page. */
export function UpdateWizard({ page, device, folder, error }: Facts<'update-wizard'>) {
  const caption = <Said id="wizard.caption" values={{ device }} />;
  switch (page) {
    case 'search':
      return <SearchPage caption={caption} />;
    case 'folder':
      return <FolderPage caption={caption} folder={folder} />;
    case 'searching':
    case 'installing':
      return (
        <AeroWizard caption={caption} instruction={<Said id={`wizard.${page}`} />}>
          <div className="win-marquee" />
        </AeroWizard>
      );
    case 'success':
    case 'already-best':
      return <SuccessPage caption={caption} page={page} device={device} />;
    case 'failure':
      return <FailurePage caption={caption} device={device} error={error} />;
    default:
      return assertNever(page);
  }
}
