def ratio(a, b):
    return a / b  # @root


def warm():
    try:
        ratio(1, 0)
    except ZeroDivisionError:
        raise RuntimeError("cache warmup failed")  # @top


warm()
