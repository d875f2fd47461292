local Cart = {}
Cart.__index = Cart

function Cart:add(price)
  if price < 0 then
    error("invalid price: " .. price) -- @top
  end
end

local function run()
  setmetatable({}, Cart):add(-3)
end

run()
