/** What of others is in the page; its words come with the dialog about the page. */
export const packages = {
  title: "What is in this page",
  hint: "Programs and faces of others, each with its licence. The sizes are those before packing.",
  show: "Packages and licences",
  failed: "The list could not be fetched.",
  one: (name: string, version: string, licence: string, size: string) =>
    `${name} ${version} · ${licence} · ${size} kB`,
  forPrograms: "The same list for programs (CycloneDX)",
};
