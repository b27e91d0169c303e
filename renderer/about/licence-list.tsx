import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Card } from '../common/card';
import { LazyDetails } from '../common/lazy-details';
import styles from './about.module.css';

const listSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string(),
    text: z.string().nullish(),
  }),
);
type Licences = z.output<typeof listSchema>;

/** The list that the build puts beside the page; `null` where there is none, as while developing. */
async function readLicences(): Promise<Licences | null> {
  try {
    const response = await fetch('./licences.json');
    return listSchema.parse(await response.json());
  } catch {
    return null;
  }
}

/** The software within, and the terms of each part. */
export function LicenceList() {
  const [licences, setLicences] = useState<Licences | null>(null);
  useEffect(() => {
    void readLicences().then(setLicences);
  }, []);
  return (
    <Card title="Licences" note={licences === null ? undefined : `${licences.length} parts`}>
      <p>Driver Preflight is free under the MIT licence. It contains the work of others:</p>
      {licences === null ? (
        <p>Their list is made when the app is built.</p>
      ) : (
        <ul className={styles.licences}>
          {licences.map(({ name, version, identifier, text }) => (
            <li key={`${name}@${version}`}>
              {text ? (
                <LazyDetails summary={`${name} ${version}, ${identifier}`}>
                  {() => <pre>{text}</pre>}
                </LazyDetails>
              ) : (
                `${name} ${version}, ${identifier}`
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
