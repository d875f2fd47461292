local settings = {}

local function port()
  local value = settings.server.port -- @top
  return value
end

print(port())
