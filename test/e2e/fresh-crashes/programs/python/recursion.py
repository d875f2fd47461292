def walk(node):
    return walk(node)  # @top


walk(1)
