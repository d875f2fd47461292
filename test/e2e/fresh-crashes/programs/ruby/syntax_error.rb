def broken(
  1 + # @top
end
