function loadConfig() {
  throw new Error("config key DB_URL is missing"); // @top
}
class Server {
  static start() {
    loadConfig();
  }
}
Server.start();
