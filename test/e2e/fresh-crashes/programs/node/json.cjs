function parseConfig(text) {
  return JSON.parse(text); // @top
}
parseConfig('{"port": 80');
