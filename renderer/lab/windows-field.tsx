import { ChoiceField } from '../pcs/choice-field';
import { windowsGroups } from '../pcs/windows-groups';

interface WindowsFieldProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Which Windows a prepared PC runs. */
export function WindowsField({ value, onChange }: WindowsFieldProps) {
  return (
    <ChoiceField
      label="Windows of the PC"
      value={value}
      onChange={onChange}
      choices={[]}
      groups={windowsGroups().map(({ name, rows }) => ({ name, choices: rows }))}
    />
  );
}
