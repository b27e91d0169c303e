import { SeverityIcon } from './icons/severity-icon';
import { Fact, Said } from './said';
import type { Facts } from './types';

/** The drivers that the wizard dealt with, and how each ended. */
export function DpinstTable({ rows }: Pick<Facts<'dpinst'>, 'rows'>) {
  return (
    <div className="win-list-view">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Said id="dpinst.driver-name" />
            </th>
            <th scope="col">
              <Said id="dpinst.status" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ driver, status }, index) => (
            <tr key={index}>
              <td>
                <span className="win-list-name">
                  <SeverityIcon severity={status === 'failed' ? 'error' : 'done'} size={16} />
                  <Fact text={driver} />
                </span>
              </td>
              <td>
                <Said id={`dpinst.status-${status}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
