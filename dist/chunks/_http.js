// \0http
const http = process.getBuiltinModule("node:http");
const { Agent, createServer, globalAgent, request, STATUS_CODES } = http;
export { request as i, createServer as n, http as r, Agent as t };
