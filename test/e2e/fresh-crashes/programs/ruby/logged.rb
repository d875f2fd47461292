require "logger"

def risky
  raise ArgumentError, "order 7 failed" # @top
end

log = Logger.new($stdout)
begin
  risky
rescue ArgumentError => e
  log.error(e)
end
log.info("next order")
