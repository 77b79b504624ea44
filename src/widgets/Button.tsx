import type { ComponentProps } from "react";

/** A button that sends no form. One that does is a plain `<button type="submit">`. */
export const Button = (props: ComponentProps<"button">) => <button type="button" {...props} />;
