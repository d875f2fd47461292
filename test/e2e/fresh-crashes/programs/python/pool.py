import multiprocessing


def work(n):
    raise ValueError("bad item %d" % n)  # @root


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        pool.map(work, [3])  # @top
