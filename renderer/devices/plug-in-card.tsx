import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Card } from '../common/card';
import { PlayFilled } from '../common/icons';
import type { Hardware } from '../stores/devices';
import styles from './devices.module.css';
import { InfChoice } from './inf-choice';
import type { Chosen } from './read-identifiers';
import { SampleChoice } from './sample-choice';
import { TypedChoice } from './typed-choice';

interface PlugInCardProps {
  readonly busy: boolean;
  readonly onPlugIn: (hardware: Hardware) => void;
}

const ways = [
  { id: 'sample', name: 'Sample hardware' },
  { id: 'inf', name: 'Hardware of the open package' },
  { id: 'typed', name: 'Identifiers I type' },
] as const;
type Way = (typeof ways)[number]['id'];

/** Plugs hardware into the PC: from the catalogue, from the open INF, or by identifiers. */
export function PlugInCard({ busy, onPlugIn }: PlugInCardProps) {
  const [way, setWay] = useState<Way>('sample');
  const [chosen, setChosen] = useState<Chosen>('Choose a device.');
  const [missing, setMissing] = useState<string | null>(null);

  function choose(next: Chosen): void {
    setChosen(next);
    setMissing(null);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typeof chosen === 'string') setMissing(chosen);
    else if (!busy) onPlugIn(chosen);
  }

  return (
    <Card
      title="Plug in a device"
      note="Windows picks the best package in the driver store and installs it without a question."
    >
      <form className={styles.form} onSubmit={submit}>
        <fieldset className={styles.ways}>
          <legend className="visually-hidden">Which hardware</legend>
          {ways.map((item) => (
            <label key={item.id}>
              <input
                type="radio"
                name="plug-in-way"
                checked={way === item.id}
                onChange={() => {
                  setWay(item.id);
                  choose('Choose a device.');
                }}
              />
              {item.name}
            </label>
          ))}
        </fieldset>
        {way === 'sample' && <SampleChoice onChoose={choose} />}
        {way === 'inf' && <InfChoice onChoose={choose} />}
        {way === 'typed' && <TypedChoice onChoose={choose} />}
        {missing !== null && (
          <p className={styles.missing} role="alert">
            {missing}
          </p>
        )}
        <div>
          <Button type="submit" appearance="primary" icon={<PlayFilled />} disabledFocusable={busy}>
            Plug in
          </Button>
        </div>
      </form>
    </Card>
  );
}
