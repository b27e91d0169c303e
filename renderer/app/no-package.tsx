import { Button } from '@fluentui/react-components';
import { EmptyPage } from '../common/page';
import { goTo } from './route';

/** What a page about the open package shows while there is none. */
export function NoPackage() {
  return (
    <EmptyPage>
      <p>
        <strong>No package is open.</strong>
      </p>
      <p>Drop a driver package on this window, or open one on the package page.</p>
      <Button appearance="primary" onClick={() => goTo('package')}>
        Package page
      </Button>
    </EmptyPage>
  );
}
