class Cart
  def add(prices)
    prices.each { |price| check(price) }
  end

  def check(price)
    raise ArgumentError, "invalid price: #{price}" if price < 0 # @top
  end
end

Cart.new.add([-3])
