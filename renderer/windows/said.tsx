import { type SurroundingStringId, surroundingString } from '../../shared/windows/surrounding-strings';
import { Label } from '../dialogs';
import { useScene } from './scene-context';

/** Gives the texts of the scene's Windows, with their `{places}` open; `null` where that Windows does not show one. */
export function useSaying(): (id: SurroundingStringId) => string | null {
  const { windows } = useScene();
  return (id) => surroundingString(id, windows)?.text ?? null;
}

interface SaidProps {
  readonly id: SurroundingStringId;
  readonly values?: Readonly<Record<string, string>>;
}

/** A text of the scene's Windows, its places filled; nothing where that Windows does not show it. */
export function Said({ id, values = {} }: SaidProps) {
  const text = useSaying()(id);
  return text === null ? null : <Label text={text} values={values} />;
}

/** A fact that a window shows, such as a device's name: isolated and harmless, whatever it holds. */
export function Fact({ text }: { readonly text: string }) {
  return <Label text="{fact}" values={{ fact: text }} />;
}
