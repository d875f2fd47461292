echo starting
: "${CRASHGATE_TEST_TOKEN:?must be set}" # @top
