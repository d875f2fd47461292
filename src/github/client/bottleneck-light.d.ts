/** bottleneck's build without Redis, which its own types leave out. */
declare module "bottleneck/light.js" {
  import Bottleneck from "bottleneck";
  export default Bottleneck;
}
