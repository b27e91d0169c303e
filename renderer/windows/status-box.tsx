import { useId } from 'react';
import { Said, useSaying } from './said';
import type { Facts } from './types';

/** The device's status: a field that can be read and copied, not changed. */
export function StatusBox({ problem }: Pick<Facts<'device-properties'>, 'problem'>) {
  const id = useId();
  const working = useSaying()('properties.working') ?? '';
  return (
    <div className="win-group-box">
      <label className="win-group-label" htmlFor={id}>
        <Said id="properties.status" />
      </label>
      <textarea
        id={id}
        className="win-status-box"
        readOnly
        data-tab-stop
        value={problem === null ? working : problem.text}
      />
    </div>
  );
}
