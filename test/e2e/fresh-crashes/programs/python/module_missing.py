import crashgate_test_no_such_module  # @top
