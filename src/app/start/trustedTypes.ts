/** The part of the platform's Trusted Types that is used here; not every browser has them. */
type PolicyFactory = {
  readonly createPolicy: (
    name: "default",
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
};

const page: Window & { readonly trustedTypes?: PolicyFactory } = window;

/**
 * The one policy that the page's own allows (`build/contentPolicy.ts`). It lets a worker be made from a file of this
 * site. There is no way from a text to markup or to code.
 */
page.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    if (new URL(address, document.baseURI).origin === window.location.origin) return address;
    throw new TypeError("only this site's own files may run");
  },
});
