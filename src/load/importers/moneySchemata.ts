/**
 * What entities of FollowTheMoney stand for here. A relation becomes an event in which the one did something to the
 * other; all that its schema names takes part, and nothing is inferred.
 */
export type MoneyRelation = {
  /** Properties that name who acts and who is acted upon. */
  readonly from: string;
  readonly to: string;
  readonly verb: string;
};

export const RELATIONS: ReadonlyMap<string, MoneyRelation> = new Map(
  Object.entries({
    Ownership: { from: "owner", verb: "owned", to: "asset" },
    Directorship: { from: "director", verb: "was a director of", to: "organization" },
    Membership: { from: "member", verb: "was a member of", to: "organization" },
    Employment: { from: "employee", verb: "was employed by", to: "employer" },
    Family: { from: "person", verb: "was a relative of", to: "relative" },
    Associate: { from: "person", verb: "was an associate of", to: "associate" },
    Representation: { from: "agent", verb: "represented", to: "client" },
    Payment: { from: "payer", verb: "paid", to: "beneficiary" },
    Debt: { from: "debtor", verb: "owed", to: "creditor" },
    Succession: { from: "successor", verb: "succeeded", to: "predecessor" },
    ProjectParticipant: { from: "participant", verb: "took part in", to: "project" },
    ContractAward: { from: "supplier", verb: "was awarded", to: "contract" },
    CourtCaseParty: { from: "party", verb: "was a party to", to: "case" },
    Occupancy: { from: "holder", verb: "held", to: "post" },
    Call: { from: "caller", verb: "called", to: "receiver" },
    Message: { from: "sender", verb: "wrote to", to: "recipients" },
    Email: { from: "emitters", verb: "wrote to", to: "recipients" },
    UnknownLink: { from: "subject", verb: "listed with", to: "object" },
  }),
);

/** Schemata of those who can act; they are actors whether or not an event names them. */
export const AGENTS = {
  Person: "person",
  PublicBody: "government",
  Company: "organisation",
  Organization: "organisation",
  LegalEntity: "organisation",
} as const;
