defmodule Stock do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(:take, _from, state), do: {:reply, state.count - 1, state} # @top
end

{:ok, pid} = GenServer.start_link(Stock, %{})
GenServer.call(pid, :take)
