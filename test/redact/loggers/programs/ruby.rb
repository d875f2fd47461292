# Prints one record by one logger in colours: ruby ruby.rb LOGGER SHAPE. Without arguments: names the loggers.
require "logger"

PASSWORD = "Qm7rT2vXpL9w"
URL = "postgres://app:u7Kd93mfQxZ4@db:5432/app"
BEARER = "k3Jx8vQ2mZ7tR5wY1pL6nB4d"

SHAPES = {
  "field" => ["connect failed", { password: PASSWORD, host: "db" }],
  "nested" => ["config loaded", { db: { user: "app", password: PASSWORD }, headers: { "Authorization" => "Bearer #{BEARER}" } }],
  "message" => ["cannot reach #{URL}, password=#{PASSWORD} api_key: \"#{BEARER}\"", {}],
  "error" => ["401 for #{URL} with token=#{BEARER}", { client_secret: PASSWORD }],
}

LOGGERS = {
  "logging" => lambda { |m, f|
    require "logging"
    Logging.color_scheme("bright", levels: { error: :red }, date: :blue, message: :magenta)
    Logging.appenders.stdout("out", layout: Logging.layouts.pattern(pattern: "[%d] %-5l: %m\n", color_scheme: "bright"))
    log = Logging.logger["app"]
    log.add_appenders("out")
    log.error("#{m} #{f.inspect}")
  },
  "pastel" => lambda { |m, f|
    require "pastel"
    pastel = Pastel.new(enabled: true)
    puts pastel.red(m), f.map { |k, v| "#{pastel.cyan(k)}=#{pastel.green(v.inspect)}" }.join(" ")
  },
  "rainbow" => lambda { |m, f|
    require "rainbow"
    Rainbow.enabled = true
    puts Rainbow(m).red, f.map { |k, v| "#{Rainbow(k).bright}: #{Rainbow(v.to_s).underline}" }.join(", ")
  },
  "awesome_print" => lambda { |m, f|
    require "awesome_print"
    puts m, f.ai(plain: false)
  },
  "colorize" => lambda { |m, f|
    require "colorize"
    puts m.colorize(:red), f.map { |k, v| "#{k.to_s.colorize(:light_blue)}=#{v.to_s.colorize(:green)}" }.join(" ")
  },
  "logger" => lambda { |m, f|
    log = Logger.new($stdout)
    log.formatter = ->(level, _, _, text) { "\e[31m#{level}\e[0m \e[1m#{text}\e[0m\n" }
    log.error("#{m} #{f.map { |k, v| "\e[36m#{k}\e[0m=#{v}" }.join(" ")}")
  },
}

name, shape = ARGV
if name.nil?
  puts LOGGERS.keys.flat_map { |logger| SHAPES.keys.map { |each| "#{logger} #{each}" } }
else
  LOGGERS[name].call(*SHAPES[shape])
end
