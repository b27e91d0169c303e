import type { ReactNode } from 'react';
import { useDefaultFocus } from '../dialogs';
import { AeroWizard } from './aero-wizard';
import { DeviceIcon } from './icons/device-icon';
import { Fact, Said } from './said';
import { SaidButton } from './said-button';
import { useScene } from './scene-context';

function Close() {
  const { onAct } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  return <SaidButton id="wizard.close" isDefault focusRef={focusDefault} onPress={onAct} />;
}

function Device({ name }: { readonly name: string }) {
  return (
    <div className="win-wizard-device">
      <DeviceIcon size={32} />
      <span className="win-name-line">
        <Fact text={name} />
      </span>
    </div>
  );
}

interface EndProps {
  readonly caption: ReactNode;
  readonly device: string;
}

/** The driver was updated, or could not be bettered. */
export function SuccessPage({
  caption,
  device,
  page,
}: EndProps & { readonly page: 'success' | 'already-best' }) {
  return (
    <AeroWizard caption={caption} instruction={<Said id={`wizard.${page}`} />} buttons={<Close />}>
      <p>
        <Said id={`wizard.${page}-note`} />
      </p>
      <Device name={device} />
    </AeroWizard>
  );
}

/** Windows found a driver and could not install it, or found none. */
export function FailurePage({ caption, device, error }: EndProps & { readonly error: string | null }) {
  if (error === null)
    return (
      <AeroWizard
        caption={caption}
        instruction={<Said id="wizard.unable" values={{ device }} />}
        buttons={<Close />}
      />
    );
  return (
    <AeroWizard caption={caption} instruction={<Said id="wizard.failure" />} buttons={<Close />}>
      <p>
        <Said id="wizard.failure-note" />
      </p>
      <Device name={device} />
      <p className="win-wizard-error">
        <Fact text={error} />
      </p>
      <p className="win-wizard-advice">
        <Said id="wizard.failure-advice" />
      </p>
    </AeroWizard>
  );
}
