import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const encre: MantineColorsTuple = [
  '#f4f1fc',
  '#e6e0f6',
  '#cdc2ec',
  '#b2a2e1',
  '#9985d5',
  '#8169c6',
  '#664cae',
  '#4b348f',
  '#3d2a7d',
  '#291a5a',
];

/** Filled controls take their text from the tokens too: pale violet wants dark ink on it when the paper is dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  // A red action without a background of its own: the red of the tokens is legible on the paper and on its own wash.
  if (input.variant === 'subtle' && input.color === 'red')
    return { ...colours, color: 'var(--bad)', hover: 'var(--bad-wash)', hoverColor: 'var(--bad)' };
  if (input.variant !== 'filled') return colours;
  if (input.color === 'red')
    return { ...colours, background: 'var(--bad)', hover: 'var(--bad)', color: 'var(--paper)' };
  if (input.color === undefined || input.color === 'encre') return { ...colours, color: 'var(--on-violet)' };
  return colours;
};

/** Titles in a book face, text in the reader's own system face; squares with barely softened corners. */
export const theme = createTheme({
  colors: { encre },
  primaryColor: 'encre',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-title)', fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { sm: 'var(--radius)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The header of a dialog is not the banner of the page.
    Modal: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.5 },
        centered: true,
        radius: 'sm',
        attributes: { header: { role: 'presentation' } },
      },
    },
    Drawer: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.5 }, attributes: { header: { role: 'presentation' } } },
    },
    Tooltip: { defaultProps: { withArrow: true, multiline: true, events: { hover: true, focus: true, touch: true } } },
    Button: { defaultProps: { radius: 'sm' } },
    // Help under the box, so that fields side by side stay aligned when only one has some.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // Beside its button rather than at the end of the document: it stays inside the landmark it belongs to.
    Menu: {
      defaultProps: { shadow: 'md', position: 'bottom-end', withinPortal: false, withInitialFocusPlaceholder: false },
    },
  },
});

/** Mantine's own variables point at our tokens, which change with the colour scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-muted)',
    '--mantine-color-anchor': 'var(--violet)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-placeholder': 'var(--ink-muted)',
    '--mantine-color-default-border': 'var(--rule-strong)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--canvas-strong)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-disabled-color': 'var(--ink-muted)',
    '--mantine-primary-color-filled': 'var(--violet)',
    '--mantine-primary-color-filled-hover': 'var(--violet-strong)',
    '--mantine-primary-color-contrast': 'var(--on-violet)',
    '--mantine-color-encre-filled': 'var(--violet)',
    '--mantine-color-encre-filled-hover': 'var(--violet-strong)',
    '--mantine-color-encre-light': 'var(--violet-wash)',
    '--mantine-color-encre-light-hover': 'var(--canvas-strong)',
    '--mantine-color-encre-light-color': 'var(--violet)',
    '--mantine-color-encre-outline': 'var(--violet)',
  };
  // The greys that the kit takes for edges and surfaces.
  const light = {
    ...shared,
    '--mantine-color-gray-1': 'var(--canvas-strong)',
    '--mantine-color-gray-2': 'var(--rule)',
    '--mantine-color-gray-4': 'var(--rule-strong)',
  };
  const dark = {
    ...shared,
    '--mantine-color-dark-4': 'var(--rule-strong)',
    '--mantine-color-dark-5': 'var(--canvas-strong)',
    '--mantine-color-dark-6': 'var(--paper)',
    '--mantine-color-dark-7': 'var(--canvas)',
  };
  return { variables: {}, light, dark };
};
