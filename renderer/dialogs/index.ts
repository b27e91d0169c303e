/** The reproduced Windows prompts, and the pieces that other reproduced windows are built of. The only file of this folder that others import. */
export { CheckBox } from './check-box';
export { CommandLink } from './command-link';
export { Expander } from './expander';
export { Icon } from './icons/icon';
export { RefusalShieldIcon } from './icons/refusal-shield-icon';
export { SetupWindowIcon } from './icons/setup-window-icon';
export { WarningIcon } from './icons/warning-icon';
export { Label } from './label';
export { DialogLookProvider, type DialogTheme, type Drawing, useDrawing } from './look-context';
export { lookVariables } from './look-variables';
export { PromptDialog, type PromptDialogProps } from './prompt-dialog';
export { PushButton } from './push-button';
export { type DialogScale, dialogScales } from './scale';
export { useDefaultFocus, useFocusOnOpen } from './use-default-focus';
export { WindowFrame, type WindowFrameProps } from './window-frame';
