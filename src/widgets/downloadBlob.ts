/** The address is revoked after 10 s, when the browser has read the blob. */
export function downloadBlob(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const downloadText = (name: string, type: string, text: string): void =>
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** A file name of letters, digits, dots, hyphens and underscores. "dateline" if nothing else is left. */
export const fileName = (id: string): string =>
  id.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").replace(/^[.-]+|-+$/g, "") || "dateline";
