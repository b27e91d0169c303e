import type { CSSProperties } from 'react';
import type { ControlState } from '../../shared/windows/dialog-looks';
import type { Drawing } from './look-context';
import { linesAt } from './scale';

interface Variables extends CSSProperties {
  [name: `--${string}`]: string | number;
}

function stateVariables(name: string, state: ControlState): Variables {
  return { [`--${name}-face`]: state.face, [`--${name}-edge`]: state.edge };
}

/** The row of a look as the variables that the style sheets draw with. */
export function lookVariables({ look, theme, scale }: Drawing): Variables {
  const { button, checkBox, commandLink } = look;
  const dark = theme === 'dark' ? look.darkTitleBar : null;
  const lines = linesAt(scale);
  const radius = (pixels: number) => `calc(${pixels} * var(--u))`;
  return {
    '--scale': scale / 100,
    '--text-line': `${lines.text}px`,
    '--instruction-line': `${lines.instruction}px`,
    '--frame-ground': look.frame.ground,
    '--frame-edge': dark?.edge ?? look.frame.edge,
    '--title-ground': dark?.ground ?? look.titleBar.ground,
    '--title-text': dark?.text ?? look.titleBar.text,
    '--close-hover': look.titleBar.closeHover,
    ...stateVariables('button', button.rest),
    ...stateVariables('button-hover', button.hover),
    ...stateVariables('button-pressed', button.pressed),
    ...stateVariables('button-default', button.default),
    '--button-glow': button.default.glow,
    '--button-radius': radius(button.radius),
    ...stateVariables('check', checkBox.rest),
    ...stateVariables('check-hover', checkBox.hover),
    ...stateVariables('check-checked', checkBox.checked),
    '--check-tick': checkBox.tick,
    '--check-radius': radius(checkBox.radius),
    '--link-text': commandLink.text,
    '--link-hover-text': commandLink.hoverText,
    ...stateVariables('link-hover', commandLink.hover),
    ...stateVariables('link-pressed', commandLink.pressed),
    '--link-default-edge': commandLink.defaultEdge,
    '--link-radius': radius(commandLink.radius),
    '--banner-from': look.banner.from,
    '--banner-to': look.banner.to,
  };
}
