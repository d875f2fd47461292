import "crashgate-test-no-such-package";
