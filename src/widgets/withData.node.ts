import { createElement, type ReactElement } from "react";
import { type DataContext, DataProvider } from "./Reference.tsx";

/** An element within a page, paper or app that gives it these data. */
export const withData = (value: DataContext, element: ReactElement): ReactElement =>
  createElement(DataProvider, { value }, element);
