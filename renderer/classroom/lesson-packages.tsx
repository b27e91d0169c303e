import { Button } from '@fluentui/react-components';
import type { LessonSetup } from '../../shared/model/classroom';
import { goTo } from '../app/route';
import { useClassroom } from '../stores/classroom';
import styles from './classroom.module.css';

/** The packages of a lesson, each to be opened on each of its PCs. */
export function LessonPackages({ setup: { pcs, packages } }: { readonly setup: LessonSetup }) {
  const { busy, open } = useClassroom();
  return (
    <>
      <h3>Packages</h3>
      <ul className={styles.packages}>
        {packages.map(({ id, name, path }) => (
          <li key={id} className={styles.actions}>
            <strong>{name}</strong>
            {pcs.map((pc) => (
              <Button
                key={pc.id}
                size="small"
                disabledFocusable={busy}
                aria-label={`Open ${name} on ${pc.name}`}
                onClick={() => void open(path, name, pc.pcId).then((opened) => opened && goTo('package'))}
              >
                Open on {pcs.length === 1 ? 'the lesson’s PC' : pc.name}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>“Back to the lesson” above the other pages leads back here.</p>
    </>
  );
}
