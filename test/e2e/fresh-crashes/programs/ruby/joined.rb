def work
  raise "worker failed" # @top
end

Thread.new { work }.join
