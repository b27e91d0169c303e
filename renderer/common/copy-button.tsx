import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { announce } from '../stores/announcements';
import { copyText } from './clipboard';
import { CopyRegular } from './icons';

interface CopyButtonProps {
  /** What is copied, in words: `thumbprint`, `section`. */
  readonly what: string;
  readonly text: string | (() => string);
  /** Shown beside the icon; absent for the small button that only shows the icon. */
  readonly label?: string;
  readonly disabled?: boolean;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ what, text, label, disabled = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    const done = await copyText(typeof text === 'string' ? text : text());
    setCopied(done);
    announce(
      done ? `The ${what} was copied.` : `The ${what} could not be copied: the clipboard is not available.`,
    );
  }

  return (
    <Button
      size="small"
      appearance={label === undefined ? 'transparent' : 'secondary'}
      icon={<CopyRegular />}
      disabled={disabled}
      onClick={() => void copy()}
      {...(label === undefined ? { 'aria-label': `Copy the ${what}`, title: `Copy the ${what}` } : {})}
    >
      {label === undefined ? (copied ? 'Copied' : null) : copied ? 'Copied' : label}
    </Button>
  );
}
