/* The files at the root of a published site that are no pages, and the settings that it keeps. */

/** The files in which a site keeps its sources, for the next publication. */
export const CONFIG_FILE = "story.config.json";
/** The answers to questions about a file that its settings and its link keep. None is a cell of the file. */
export const ANSWERED = ["encoding", "sheet", "dates", "said"] as const;
export const LOCK_FILE = "ids.lock.json";
/** The words of the story's language, if its pages have some. */
export const WORDS_FILE = "words.json";
/** The program files that the pages of every site are made of. */
export const PROGRAM_FILE = "program.json";
