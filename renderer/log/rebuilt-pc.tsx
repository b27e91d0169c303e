import type { RebuildNote, RebuiltPc } from '../../shared/model/support';
import { CertaintyTag } from './certainty-tag';
import styles from './dialogs.module.css';

const about: Readonly<Record<RebuildNote['about'], string>> = {
  windows: 'Windows',
  architecture: 'Architecture',
  user: 'Who installed',
  interactive: 'Could be asked',
  enforcement: 'Signature enforcement',
  clock: 'Clock',
  restrictions: 'Restrictions',
};
const stores = {
  trusted: 'Trusted Publishers',
  disallowed: 'Untrusted Certificates',
  root: 'Trusted Root Certification Authorities',
} as const;

/** The PC that wrote a log, thing by thing, with what is known of it and what is not. */
export function RebuiltPcTable({ pc }: { readonly pc: RebuiltPc }) {
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">The PC that wrote the log</caption>
        <thead>
          <tr>
            <th scope="col">About</th>
            <th scope="col">Taken as</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {pc.notes.map((note) => (
            <tr key={`${note.about} ${note.value}`}>
              <th scope="row">{about[note.about]}</th>
              <td>
                {note.value} <br />
                <CertaintyTag is={note.is} />
              </td>
              <td>
                {note.text}
                {note.line !== null && ` (line ${note.line})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pc.certificates.length > 0 && (
        <>
          <h3>Certificates</h3>
          <ul>
            {pc.certificates.map((item) => (
              <li key={`${item.store} ${item.subject}`}>
                <strong>{item.subject}</strong> {item.present ? 'was' : 'was not'} among {stores[item.store]}.{' '}
                {item.text} <CertaintyTag is={item.is} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
