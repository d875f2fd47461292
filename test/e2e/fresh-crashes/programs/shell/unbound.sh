set -u
echo "$CRASHGATE_TEST_DATABASE_URL" # @top
