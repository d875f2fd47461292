Process.kill(:SEGV, Process.pid) # @top
sleep 1
