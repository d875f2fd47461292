require "crashgate_test_no_such_gem" # @top
