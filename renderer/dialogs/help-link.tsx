import type { MouseEvent, ReactNode } from 'react';

interface HelpLinkProps {
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** The link at the end of both prompts. An `<a>`, because it has to wrap inside its paragraph. */
export function HelpLink({ onOpen, children }: HelpLinkProps) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    onOpen();
  };
  return (
    // biome-ignore lint/a11y/useValidAnchor: Windows shows a link here, and a button cannot wrap in mid-sentence.
    <a
      className="win-link"
      href="#which-device-software-is-safe"
      draggable={false}
      data-part="help-link"
      data-tab-stop
      data-press
      onClick={open}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children}
    </a>
  );
}
