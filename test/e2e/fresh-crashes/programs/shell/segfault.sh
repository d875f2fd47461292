bash -c 'kill -SEGV $$' # @top
exit $?
