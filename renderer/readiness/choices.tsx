import { Select } from '@fluentui/react-components';
import type { ReadinessRequest } from '../../shared/api';
import { audiences, distributions } from '../../shared/model/choices';
import { windowsVersions } from '../../shared/windows/versions';
import type { OpenDocument } from '../stores/package-reducer';
import styles from './readiness.module.css';
import { audienceWords, distributionWords } from './words';

export type Choice = Pick<
  ReadinessRequest,
  'windows' | 'audience' | 'distribution' | 'kernelMode' | 'previousId'
>;

interface ChoicesProps {
  readonly choice: Choice;
  /** Other sources that are open: one of them may be the release before. */
  readonly others: readonly OpenDocument[];
  readonly onChoose: (change: Partial<Choice>) => void;
}

const kernel = { package: null, yes: true, no: false } as const;
const kernelWords = { package: 'As the package shows', yes: 'It has some', no: 'It has none' } as const;
type Kernel = keyof typeof kernel;
const kernels = Object.keys(kernel) as readonly Kernel[];

/** For whom, how and for which Windows the release is meant. */
export function Choices({ choice, others, onChoose }: ChoicesProps) {
  const toggle = (id: string): void => {
    const left = windowsVersions
      .map((row) => row.id)
      .filter((each) => (each === id) !== choice.windows.includes(each));
    if (left.length > 0) onChoose({ windows: left });
  };
  const kernelChoice = kernels.find((each) => kernel[each] === choice.kernelMode) ?? 'package';
  return (
    <div className={styles.choices}>
      <Choose
        label="For"
        value={choice.audience ?? 'public'}
        options={audiences.map((each) => [each, audienceWords[each]])}
        onChange={(value) => onChoose({ audience: audiences.find((each) => each === value) ?? null })}
      />
      <Choose
        label="Distributed by"
        value={choice.distribution ?? ''}
        options={[
          ['', 'As is usual'],
          ...distributions.map((each) => [each, distributionWords[each]] as const),
        ]}
        onChange={(value) => onChoose({ distribution: distributions.find((each) => each === value) ?? null })}
      />
      <Choose
        label="Kernel-mode files"
        value={kernelChoice}
        options={kernels.map((each) => [each, kernelWords[each]])}
        onChange={(value) =>
          onChoose({ kernelMode: kernel[kernels.find((each) => each === value) ?? 'package'] })
        }
      />
      {others.length > 0 && (
        <Choose
          label="Release before"
          value={choice.previousId ?? ''}
          options={[['', 'None'], ...others.map(({ inspectionId, name }) => [inspectionId, name] as const)]}
          onChange={(value) => onChoose({ previousId: value === '' ? null : value })}
        />
      )}
      <details className={styles.windows}>
        <summary>
          <strong>On {choice.windows.length} Windows releases</strong>
        </summary>
        <fieldset>
          <legend className="visually-hidden">Windows releases</legend>
          {windowsVersions.map((row) => (
            <label key={row.id}>
              <input
                type="checkbox"
                checked={choice.windows.includes(row.id)}
                onChange={() => toggle(row.id)}
              />
              {row.name}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

/** A labelled list to choose one from. */
export function Choose({ label, value, options, onChange }: ChooseProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Fluent's Select is the control.
    <label className={styles.choose}>
      {label}
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    </label>
  );
}
