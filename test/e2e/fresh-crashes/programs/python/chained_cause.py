def read(path):
    return open(path).read()  # @root


def load(path):
    try:
        return read(path)
    except OSError as error:
        raise RuntimeError("cannot load settings") from error  # @top


load("/nowhere/settings.json")
