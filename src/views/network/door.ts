export { NetworkPane } from "./NetworkPane.tsx";
