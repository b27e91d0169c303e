import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CertificateDetails, SavedFile } from '../../shared/api';
import { CopyButton } from '../common/copy-button';
import { SaveRegular } from '../common/icons';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import styles from './certificate.module.css';
import { ChoiceList } from './choice-list';
import { type FieldGroupId, fieldGroups, fieldsOf } from './field-groups';
import { derFile, pemFile } from './pem';

function save(file: SavedFile): void {
  saveFile(file);
  announce(`${file.fileName} was exported.`);
}

/** The Details tab: every field, the chosen one in full, and the certificate as a file. */
export function DetailsTab({ details }: { readonly details: CertificateDetails }) {
  const [group, setGroup] = useState<FieldGroupId>('all');
  const [chosen, setChosen] = useState(0);
  const fields = fieldsOf(details, group);
  const field = fields[chosen];
  return (
    <div className={styles.details}>
      <div className={styles.show}>
        <label htmlFor="certificate-show">Show:</label>
        <Select
          id="certificate-show"
          size="small"
          value={group}
          onChange={(_, { value }) => {
            const found = fieldGroups.find((item) => item.id === value);
            if (found === undefined) return;
            setGroup(found.id);
            setChosen(0);
          }}
        >
          {fieldGroups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <ChoiceList
        label="Fields"
        chosen={chosen}
        onChoose={setChosen}
        items={fields.map(({ name, value, critical }, index) => ({
          // Two extensions may bear the same name.
          key: `${index} ${name}`,
          content: (
            <span className={styles.field}>
              <span>
                {name}
                {critical && <span className={styles.critical}> critical</span>}
              </span>
              <span className={styles.fieldValue}>{value.replaceAll('\n', ', ')}</span>
            </span>
          ),
        }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className={styles.value} tabIndex={0} aria-label={field ? `Value of ${field.name}` : 'Value'}>
        {field?.value ?? 'The certificate has no such field.'}
      </section>
      <div className={styles.buttons}>
        {field !== undefined && <CopyButton what={field.name} text={field.value} label="Copy value" />}
        <Button
          size="small"
          icon={<SaveRegular />}
          onClick={() => save(derFile(details.certificate, details.der))}
        >
          Export DER (.cer)
        </Button>
        <Button
          size="small"
          icon={<SaveRegular />}
          onClick={() => save(pemFile(details.certificate, details.der))}
        >
          Export PEM
        </Button>
      </div>
    </div>
  );
}
