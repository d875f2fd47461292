set -e
echo starting
crashgate-test-no-such-command --port 80 # @top
