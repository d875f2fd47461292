defmodule Cart do
  def total(price), do: price + rebate # @top
end
