class Cart:
    def add(self, price):
        return check(price)


def check(price):
    if price < 0:
        raise ValueError(f"invalid price: {price}")  # @top


Cart().add(-3)
