import { ExpanderIcon } from './icons/expander-icon';
import { Label } from './label';
import { accessKeyOf } from './label-parts';
import { useDrawing } from './look-context';

interface ExpanderProps {
  /** Text with its marks; it says what a press would do. */
  readonly label: string;
  readonly open: boolean;
  /** Identifier of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** The button of a task dialog that shows and hides its details. */
export function Expander({ label, open, controls, onToggle }: ExpanderProps) {
  const { look } = useDrawing();
  return (
    <button
      type="button"
      className="win-expander"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      data-part="expander"
      data-tab-stop
      data-press
      data-access-key={accessKeyOf(label)}
      onClick={onToggle}
    >
      <span className="win-expander-icon" data-part="expander-icon" data-shape={look.expander.shape}>
        <ExpanderIcon open={open} />
      </span>
      <span className="win-expander-text" data-part="expander-text">
        <Label text={label} />
      </span>
    </button>
  );
}
