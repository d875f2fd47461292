def check
  raise "2 errors\nport\n  not an integer" # @top
end

check
