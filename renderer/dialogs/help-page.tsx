import { type KeyboardEvent, useId } from 'react';
import { useFocusOnOpen } from './use-default-focus';

/** Keeps Tab on the page's one button and lets Escape close it; nothing reaches the app behind. */
function onKeyDown(event: KeyboardEvent, onClose: () => void): void {
  event.stopPropagation();
  if (event.key === 'Escape' && !event.repeat) onClose();
  if (event.key === 'Tab' || event.key === 'Escape') event.preventDefault();
}

/**
 * The app's own answer to the prompts' link. The page that Windows opens differs by release and its present address
 * is unconfirmed, so this one is plainly ours.
 */
export function HelpPage({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const close = useFocusOnOpen<HTMLButtonElement>();
  return (
    <div className="prompt-help-layer">
      <div
        className="prompt-help"
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        onKeyDown={(event) => onKeyDown(event, onClose)}
      >
        <h1 id={id}>Which device software is safe to install?</h1>
        <p className="prompt-help-origin">Help of Driver Preflight, in place of the Windows help topic.</p>
        <ul>
          <li>
            <strong>The publisher is named, and you expected that name.</strong> The catalog is signed and
            unchanged. Windows asks because nobody has said yet that this PC trusts the publisher. Install if
            the name is the company that made the device or that you fetched the driver from.
          </li>
          <li>
            <strong>The publisher is named, but unknown to you.</strong> A valid signature proves who signed,
            not that the software is good. Read the name letter by letter; names can be made to look alike.
            When in doubt, do not install.
          </li>
          <li>
            <strong>No publisher can be verified.</strong> The package has no usable signature, or a file
            changed after signing. Ask the maker for a signed package; a changed file can mean a broken
            download or tampering.
          </li>
          <li>
            <strong>“Always trust” counts for everything from that publisher.</strong> The signer's
            certificate goes into the Trusted Publishers store, and later packages signed with it install
            without a question.
          </li>
        </ul>
        <button type="button" className="prompt-help-close" ref={close} onClick={onClose}>
          Back to the question
        </button>
      </div>
    </div>
  );
}
