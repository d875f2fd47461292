import threading


def job(name):
    raise ValueError("bad job " + name)  # @top


worker = threading.Thread(target=job, args=("x",), name="worker-1")
worker.start()
worker.join()
print("going on")
