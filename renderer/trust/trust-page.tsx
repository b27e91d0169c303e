import { useEffect, useId } from 'react';
import { ErrorMessage } from '../common/error-message';
import { selectPc, usePc } from '../stores/pc';
import { useTrust } from '../stores/trust';
import { PackageAtHand } from './package-at-hand';
import { PlanDialog } from './plan-dialog';
import { usePlan } from './plan-store';
import { StoreManager } from './store-manager';
import styles from './trust.module.css';
import { UndoBar } from './undo-bar';

/** Whom the PC at hand trusts, distrusts, and accepts as a root; every change is kept at once and can be undone. */
export function TrustPage() {
  const pc = usePc(selectPc);
  const stores = useTrust((state) => state.stores);
  const error = useTrust((state) => state.error);
  const dismissError = useTrust((state) => state.dismissError);
  const plan = usePlan((state) => state.plan);
  const id = useId();
  useUndoKey();
  useEffect(() => () => usePlan.getState().cancel(), []);
  if (pc === null) return null;
  return (
    <div className={styles.page}>
      <header>
        <h1 id={id}>
          Trusted publishers of <bdi>{pc.name}</bdi>
        </h1>
        <p className={styles.lead}>
          The certificate stores of this simulated PC. Drop certificates or signed files on the window to add
          them.
        </p>
      </header>
      {error !== null && (
        <ErrorMessage onDismiss={dismissError}>
          <p>{error.message}</p>
        </ErrorMessage>
      )}
      <PackageAtHand pcId={pc.id} />
      {stores !== null && <StoreManager key={pc.id} pcId={pc.id} pcName={pc.name} stores={stores} />}
      <UndoBar />
      {plan !== null && plan.pcId === pc.id && <PlanDialog plan={plan} />}
    </div>
  );
}

/** Ctrl+Z anywhere on the page, but in a field that has its own. */
function useUndoKey(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { ctrlKey, metaKey, shiftKey, altKey, key, target } = event;
      if (!(ctrlKey || metaKey) || shiftKey || altKey || key.toLowerCase() !== 'z') return;
      const field = target instanceof HTMLInputElement && target.type !== 'checkbox';
      if (field || document.querySelector('dialog[open]') !== null) return;
      if (useTrust.getState().undoable === null) return;
      event.preventDefault();
      void useTrust.getState().undo();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
