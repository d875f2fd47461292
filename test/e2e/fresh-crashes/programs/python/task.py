import asyncio


async def work():
    raise ValueError("boom")  # @top


async def main():
    task = asyncio.ensure_future(work())
    await asyncio.sleep(0.01)
    del task
    print("going on")


asyncio.run(main())
