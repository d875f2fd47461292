def leaf(number):
    raise ValueError(f"leaf {number}")  # @root


def collect():
    try:
        leaf(1)
    except ValueError as error:
        return ExceptionGroup("inner", [error])


def run():
    raise ExceptionGroup("batch failed", [collect(), TypeError("other")])  # @top


run()
