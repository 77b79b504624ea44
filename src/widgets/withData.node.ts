import { createElement, type ReactElement } from "react";
import { type DataContext, DataProvider } from "./Reference.tsx";

/** Test support: an element inside a provider of these data. */
export const withData = (value: DataContext, element: ReactElement): ReactElement =>
  createElement(DataProvider, { value }, element);
