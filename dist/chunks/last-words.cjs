const require_last_words = require("./crash-last-words.cjs");
exports.lastWordsOf = require_last_words.lastWordsOf;
// ca0d757eaeda39a7
