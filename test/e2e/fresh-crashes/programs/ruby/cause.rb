def read(path)
  File.read(path) # @root
end

def load(path)
  read(path)
rescue SystemCallError
  raise "cannot load settings" # @top
end

load("/crashgate-test/no/such/file")
