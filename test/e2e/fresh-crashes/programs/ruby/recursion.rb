def walk(depth)
  walk(depth + 1) # @top
end

walk(0)
