const require_erlang = require("../crash-erlang.cjs");
exports.erlang = require_erlang.erlang;
exports.isErlangReport = require_erlang.isErlangReport;
exports.termFrames = require_erlang.termFrames;
// 56b11485f421b8d8
