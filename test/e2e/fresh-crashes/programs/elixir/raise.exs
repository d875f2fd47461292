defmodule Cart do
  def add(price), do: [check(price)]

  def check(price) do
    if price < 0, do: raise(ArgumentError, "invalid price: #{price}"), else: price # @top
  end
end

Cart.add(-3)
