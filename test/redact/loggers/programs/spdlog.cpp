// Prints one record by one logger in colours: `spdlog LOGGER SHAPE`. Without arguments: names the loggers.
#include <spdlog/fmt/bin_to_hex.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>
#include <map>
#include <string>

const std::string PASSWORD = "Qm7rT2vXpL9w";
const std::string URL = "postgres://app:u7Kd93mfQxZ4@db:5432/app";
const std::string BEARER = "k3Jx8vQ2mZ7tR5wY1pL6nB4d";

int main(int argc, char** argv) {
  const std::map<std::string, std::string> patterns = {
      {"spdlog-default", "%+"},
      {"spdlog-line", "%^[%Y-%m-%d %H:%M:%S.%e] [%l] %v%$"},
      {"spdlog-message", "[%T] [%n] %l: %^%v%$"},
      {"spdlog-level", "%H:%M:%S %^%L%$ %s:%# %v"},
  };
  if (argc < 3) {
    for (const auto& [name, _] : patterns) std::cout << name << "\n";
    return 0;
  }
  auto sink = std::make_shared<spdlog::sinks::ansicolor_stdout_sink_mt>(spdlog::color_mode::always);
  auto log = std::make_shared<spdlog::logger>("orders", sink);
  log->set_pattern(patterns.at(argv[1]));
  const std::string shape = argv[2];
  if (shape == "field") log->error("connect failed password={} host={}", PASSWORD, "db");
  if (shape == "nested")
    log->error("config loaded {{\"db\": {{\"password\": \"{}\"}}, \"headers\": {{\"authorization\": \"Bearer {}\"}}}}", PASSWORD, BEARER);
  if (shape == "message") log->error("cannot reach {}, password={} api_key: \"{}\"", URL, PASSWORD, BEARER);
  if (shape == "error") log->critical("request failed: {}", std::runtime_error("401 for " + URL + " with token=" + BEARER).what());
}
