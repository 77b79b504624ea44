/** Details of actors and ties, in a chunk of their own: the story and its events come first. */
export { ActorDetail } from "./ActorDetail.tsx";
export { TieDetail } from "./TieDetail.tsx";
