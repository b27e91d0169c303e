import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { DialogFamily } from '../../shared/model/pc';
import { type DialogLook, dialogLooks } from '../../shared/windows/dialog-looks';
import type { DialogScale } from './scale';

/** Whether apps of the simulated PC are dark. Only title bars follow, and only where the family has dark ones. */
export type DialogTheme = 'light' | 'dark';

/** In what a reproduced window is drawn. */
export interface Drawing {
  readonly look: DialogLook;
  readonly theme: DialogTheme;
  readonly scale: DialogScale;
  /** `false`: the window stands inside a page. Tab leaves it, and only keys pressed in it count. */
  readonly modal: boolean;
  /** Whether the window puts the focus on its default button when it opens. */
  readonly takesFocus: boolean;
}

const context = createContext<Drawing>({
  look: dialogLooks['11'],
  theme: 'light',
  scale: 100,
  modal: true,
  takesFocus: true,
});

interface DialogLookProviderProps {
  readonly family: DialogFamily;
  readonly theme?: DialogTheme;
  readonly scale?: DialogScale;
  /** See `Drawing`; true when absent. */
  readonly modal?: boolean;
  /** See `Drawing`; as `modal` when absent. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** Draws the windows inside it as one Windows family does, light and at 100 % unless told otherwise. */
export function DialogLookProvider(props: DialogLookProviderProps) {
  const { family, theme = 'light', scale = 100, modal = true, takesFocus = modal } = props;
  const drawing = useMemo(
    () => ({ look: dialogLooks[family], theme, scale, modal, takesFocus }),
    [family, theme, scale, modal, takesFocus],
  );
  return <context.Provider value={drawing}>{props.children}</context.Provider>;
}

/** What the nearest provider says. */
export function useDrawing(): Drawing {
  return useContext(context);
}
