import { useId } from 'react';
import { ProgramIcon } from './icons/program-icon';
import { Said } from './said';
import type { Facts } from './types';

interface ElevationBodyProps extends Facts<'uac'> {
  readonly id: string;
}

/** Which program asks, who published it, and for a standard user the fields for an administrator's name and password. */
export function ElevationBody({ ask, program, publisher, id }: ElevationBodyProps) {
  const field = useId();
  return (
    <div className="win-elevation-body" id={id}>
      <div className="win-program">
        <ProgramIcon size={32} />
        <div>
          <div className="win-name-line win-program-name">
            <Said id="uac.program" values={{ program }} />
          </div>
          <div className="win-name-line">
            {publisher === null ? (
              <Said id="uac.no-publisher" />
            ) : (
              <Said id="uac.publisher" values={{ publisher }} />
            )}
          </div>
        </div>
      </div>
      {ask === 'credentials' && (
        <div className="win-credentials">
          <p>
            <Said id="uac.credentials" />
          </p>
          <label htmlFor={`${field}name`}>
            <Said id="uac.user-name" />
          </label>
          <input id={`${field}name`} className="win-field" data-tab-stop autoComplete="off" />
          <label htmlFor={`${field}password`}>
            <Said id="uac.password" />
          </label>
          <input
            id={`${field}password`}
            className="win-field"
            type="password"
            data-tab-stop
            autoComplete="off"
          />
        </div>
      )}
    </div>
  );
}
