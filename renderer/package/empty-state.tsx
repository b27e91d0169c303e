import { BoxRegular } from '../common/icons';
import styles from './package-page.module.css';

const audiences = [
  {
    who: 'You write or sign drivers',
    steps:
      'Drop the folder that holds your .inf and .cat. You see the category, every check in Windows’ order and which file breaks the signature, before a customer does.',
  },
  {
    who: 'You roll drivers out',
    steps:
      'Pick the PC and user above, drop the vendor’s download and press “Install on this PC”. Trust the publisher and see that the question no longer comes.',
  },
  {
    who: 'You want to know what a prompt means',
    steps:
      'Drop what you downloaded. One sentence tells whether Windows trusts it and why. Answer the prompts freely: nothing is installed on this computer.',
  },
] as const;

/** The first page: what to do, for each of the people who come here. */
export function EmptyState() {
  return (
    <section className={styles.empty} aria-labelledby="empty-title">
      <div className={styles.emptyIcon}>
        <BoxRegular aria-hidden="true" />
      </div>
      <div>
        <h1 id="empty-title">Drop a driver package here</h1>
        <p className={styles.lead}>
          A folder, an .inf, a .zip, a .cab or a .7z. Driver Preflight shows what Windows would say, ask, do
          and log, without Windows and without installing anything.
        </p>
      </div>
      <div className={styles.audiences}>
        {audiences.map(({ who, steps }) => (
          <div key={who} className={styles.audience}>
            <h2>{who}</h2>
            <p>{steps}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
