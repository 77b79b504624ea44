export { ActorLanes } from "./ActorLanes.tsx";
