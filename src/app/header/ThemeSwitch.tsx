import Contrast from "lucide-react/icons/contrast";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { setTheme } from "../../state/actions.ts";
import { type ThemeChoice, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";

const NEXT: { readonly [T in ThemeChoice]: ThemeChoice } = { system: "light", light: "dark", dark: "system" };
const ICON = { system: Contrast, light: Sun, dark: Moon } as const;

/** Steps through the system's colours, light and dark. As an icon, or with its words inside a menu. */
export function ThemeSwitch(props: { readonly labelled?: boolean }) {
  const { header } = useWords().messages;
  const theme = useApp((state) => state.theme);
  const Icon = ICON[theme];
  const label = header.theme(header.themes[NEXT[theme]]);
  const next = () => setTheme(NEXT[theme]);
  if (props.labelled) {
    return (
      <button type="button" onClick={next}>
        {label}
      </button>
    );
  }
  return (
    <IconButton label={label} onClick={next}>
      <Icon size={16} aria-hidden="true" />
    </IconButton>
  );
}
