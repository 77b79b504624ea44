export { EventList } from "./EventList.tsx";
export { NothingMatches } from "./NothingMatches.tsx";
