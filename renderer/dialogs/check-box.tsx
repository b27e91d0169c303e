import { Label } from './label';
import { accessKeyOf } from './label-parts';

interface CheckBoxProps {
  /** Text with its marks. */
  readonly label: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A check box of a reproduced window, with its text. */
export function CheckBox(props: CheckBoxProps) {
  return (
    <label className="win-check">
      <input
        type="checkbox"
        className="win-check-box"
        checked={props.checked}
        data-part="check-box"
        data-tab-stop
        data-access-key={accessKeyOf(props.label)}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span className="win-check-label" data-part="check-box-label">
        <Label text={props.label} {...(props.values && { values: props.values })} />
      </span>
    </label>
  );
}
