import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Answers, TableQuestion } from "../../load/loadOutcome.ts";

/** What the reader has to say before something can be opened. One at a time; saying nothing opens nothing. */
export type OpenQuestion =
  | {
      readonly kind: "table";
      readonly name: string;
      readonly question: TableQuestion;
      readonly answer: (answers: Answers) => void;
      readonly no: () => void;
    }
  | {
      readonly kind: "foreign";
      readonly host: string;
      readonly href: string;
      readonly yes: () => void;
      readonly no: () => void;
    };

const questions = createStore<{ readonly open: OpenQuestion | null }>(() => ({ open: null }));

export const askReader = (open: OpenQuestion): void => questions.setState({ open });
export const questionAnswered = (): void => questions.setState({ open: null });
export const useOpenQuestion = (): OpenQuestion | null => useStore(questions, ({ open }) => open);
