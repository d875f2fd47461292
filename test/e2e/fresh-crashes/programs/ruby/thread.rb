worker = Thread.new { raise "worker failed" } # @top
sleep 0.05 while worker.alive?
puts "still serving"
