/** Types for the few methods of the package `temporal-polyfill` that the tests of zones use. */
declare module "temporal-polyfill" {
  export namespace Temporal {
    type PlainDateTime = {
      readonly add: (by: { readonly minutes: number }) => PlainDateTime;
      readonly equals: (other: PlainDateTime) => boolean;
      readonly toString: (how: { readonly smallestUnit: "second" }) => string;
      readonly toZonedDateTime: (
        zone: string,
        how: { readonly disambiguation: "earlier" | "later" },
      ) => ZonedDateTime;
    };
    type ZonedDateTime = {
      readonly offset: string;
      readonly add: (by: { readonly seconds: number }) => ZonedDateTime;
      readonly equals: (other: ZonedDateTime) => boolean;
      /** Null if the clock of the zone is never changed again. */
      readonly getTimeZoneTransition: (direction: "next") => ZonedDateTime | null;
      readonly toPlainDateTime: () => PlainDateTime;
      readonly withTimeZone: (zone: string) => ZonedDateTime;
    };
    const Instant: {
      readonly fromEpochMilliseconds: (ms: number) => {
        readonly toZonedDateTimeISO: (zone: string) => ZonedDateTime;
      };
    };
  }
}
