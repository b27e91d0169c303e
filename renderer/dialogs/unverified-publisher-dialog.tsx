import { useId, useState } from 'react';
import { dialogString } from '../../shared/windows/dialog-strings';
import { CommandLink } from './command-link';
import { Expander } from './expander';
import { HelpLink } from './help-link';
import { RefusalShieldIcon } from './icons/refusal-shield-icon';
import { useDrawing } from './look-context';
import { PicturedText } from './pictured-text';
import type { PromptViewProps } from './publisher-trust-dialog';
import { useDefaultFocus } from './use-default-focus';
import { WindowFrame } from './window-frame';

/**
 * The question "Windows can't verify the publisher of this driver software". It names neither device nor publisher.
 * Altered packages get it too: on current Windows both use one prompt number; their own wording is unconfirmed.
 */
export function UnverifiedPublisherDialog({ prompt, onAnswer, onHelp, active }: PromptViewProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { look } = useDrawing();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  const installIsDefault = prompt.defaultAnswer === 'install-anyway';
  return (
    <WindowFrame
      caption={dialogString('caption')}
      kind="unverified-publisher"
      icon={<RefusalShieldIcon size={16} />}
      labelledBy={`${id}banner`}
      describedBy={open ? `${id}links ${id}details` : `${id}links`}
      active={active}
      onDismiss={() => onAnswer('dont-install')}
    >
      <div className="win-banner" data-part="banner">
        <span className="win-banner-shield" data-part="banner-shield" data-shape={look.shield.shape}>
          <RefusalShieldIcon size={look.shield.shape === 'glossy' ? 30 : 28} />
        </span>
        <span className="win-banner-text" id={`${id}banner`} data-part="banner-text">
          {dialogString('verify.banner')}
        </span>
      </div>
      <div className="win-command-links" id={`${id}links`} data-part="content">
        <CommandLink
          part="dont-install"
          heading={dialogString('verify.dont-install')}
          note={<PicturedText id="verify.dont-install-note" />}
          isDefault={!installIsDefault}
          focusRef={installIsDefault ? null : focusDefault}
          onPress={() => onAnswer('dont-install')}
        />
        <CommandLink
          part="install-anyway"
          heading={dialogString('verify.install')}
          note={<PicturedText id="verify.install-note" />}
          isDefault={installIsDefault}
          focusRef={installIsDefault ? focusDefault : null}
          onPress={() => onAnswer('install-anyway')}
        />
      </div>
      <div className="win-band" data-part="band">
        <Expander
          label={dialogString(open ? 'verify.hide-details' : 'verify.see-details')}
          open={open}
          controls={`${id}details`}
          onToggle={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className="win-footer" id={`${id}details`} data-part="details">
          <p className="win-footer-text" data-part="details-text">
            <PicturedText id="verify.details" />
            <HelpLink onOpen={onHelp}>
              <PicturedText id="help-link" />
            </HelpLink>
          </p>
        </div>
      )}
    </WindowFrame>
  );
}
