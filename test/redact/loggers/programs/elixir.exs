# Prints one record by one logger in colours: `elixir elixir.exs LOGGER SHAPE`. Without arguments: names the loggers.
require Logger

defmodule Settings do
  defstruct [:host, :password, :headers]
end

password = "Qm7rT2vXpL9w"
url = "postgres://app:u7Kd93mfQxZ4@db:5432/app"
bearer = "k3Jx8vQ2mZ7tR5wY1pL6nB4d"
colors = [atom: :cyan, string: :green, map: :yellow, tuple: :yellow, list: :yellow, reset: [:reset, :yellow]]
config = struct(Settings, host: "db", password: password, headers: [{"authorization", "Bearer " <> bearer}])

records = %{
  "field" => {"connect failed", [password: password, host: "db"]},
  "nested" => {"config loaded", config},
  "message" => {"cannot reach #{url}, password=#{password} api_key: \"#{bearer}\"", nil},
  "error" => {"request failed", %RuntimeError{message: "401 for #{url} with token=#{bearer}"}}
}

loggers = %{
  "logger" => fn message, data -> Logger.error("#{message} #{inspect(data)}") end,
  "inspect" => fn message, data -> IO.puts(inspect({message, data}, pretty: true, syntax_colors: colors)) end,
  "format" => fn message, data ->
    IO.puts(IO.ANSI.format([:red, message, :reset, " ", :bright, inspect(data)], true))
  end
}

case System.argv() do
  [logger, shape] ->
    Application.put_env(:elixir, :ansi_enabled, true)
    Logger.configure_backend(:console, colors: [enabled: true], device: :user)
    {message, data} = Map.fetch!(records, shape)
    Map.fetch!(loggers, logger).(message, data)
    Logger.flush()

  _ ->
    Enum.each(Map.keys(loggers), &IO.puts/1)
end
