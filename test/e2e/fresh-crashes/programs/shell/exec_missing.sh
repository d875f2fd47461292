exec crashgate-test-no-such-command # @top
