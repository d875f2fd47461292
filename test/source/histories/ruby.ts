/** Mails in Ruby. */
import { both, put, replace, replaceEverywhere } from "./history.ts";
import type { Program } from "./program.ts";

export const rubyProgram: Program = {
  language: "ruby",
  base: {
    Gemfile: 'source "https://rubygems.org"\ngem "mail", "2.8.1"\n',
    "config/mailer.yml": "sender: shop@example.com\nretries: 3\nqueue: default\n",
    "bin/worker": 'require_relative "../lib/worker"\n\nWorker.new(YAML.load_file("config/mailer.yml")).run(ARGV)\n',
    "lib/worker.rb": `require "yaml"
require_relative "mailer"
require_relative "user_store"

class Worker
  def initialize(config)
    @config = config
    @mailer = Mailer.new(config)
    @users = UserStore.new
  end

  def run(ids)
    ids.each do |id|
      user = @users.find(id)
      @mailer.deliver(user, template_for(user))
    end
  end

  def template_for(user)
    user.premium? ? "gold" : "plain"
  end

  def queue_name
    @config["queue"]
  end
end
`,
    "lib/mailer.rb": `require_relative "renderer"

class Mailer
  RETRIES = 3

  def initialize(config)
    @sender = config.fetch("sender")
    @renderer = Renderer.new
  end

  def deliver(user, template)
    body = @renderer.render(template, greeting: greeting(user), year: 2026)
    send_to(user.address.downcase, body)
  end

  def greeting(user)
    name = user.name
    name = "friend" if name.nil?
    "Dear #{name.capitalize}"
  end

  def send_to(address, body)
    chunks = body.length / RETRIES
    [@sender, address, chunks]
  end
end
`,
    "lib/renderer.rb": `class Renderer
  TEMPLATES = {
    "gold" => "%{greeting}, thank you for %{year}",
    "plain" => "%{greeting}",
  }.freeze

  def render(template, values)
    text = TEMPLATES[template]
    text = TEMPLATES["plain"] if text.nil?
    text.gsub(/%\\{(\\w+)\\}/) { values.fetch($1.to_sym).to_s }
  end

  def names
    TEMPLATES.keys
  end
end
`,
    "lib/user_store.rb": `require_relative "user"

class UserStore
  def initialize
    @users = { "1" => User.new("ada", "Ada@example.com", true) }
  end

  def find(id)
    @users.fetch(id) { User.new(nil, "nobody@example.com", false) }
  end

  def size
    @users.size
  end
end
`,
    "lib/user.rb": `class User
  attr_reader :name, :address

  def initialize(name, address, premium)
    @name = name
    @address = address
    @premium = premium
  end

  def premium?
    @premium
  end
end
`,
  },
  breaks: [
    {
      name: "name may be nil",
      edit: replace("lib/mailer.rb", '    name = "friend" if name.nil?\n', ""),
      message: "undefined method 'capitalize' for nil (NoMethodError)",
      frames: [
        { path: "lib/mailer.rb", line: /capitalize/, function: "Mailer#greeting" },
        { path: "lib/mailer.rb", line: /render\(template/, function: "Mailer#deliver" },
        { path: "lib/worker.rb", line: /\.deliver\(/, function: "block in Worker#run" },
        { path: "lib/worker.rb", line: /ids\.each/, function: "Worker#run" },
      ],
    },
    {
      name: "nobody is found",
      edit: replace(
        "lib/user_store.rb",
        '@users.fetch(id) { User.new(nil, "nobody@example.com", false) }',
        "@users[id]",
      ),
      message: "undefined method 'premium?' for nil (NoMethodError)",
      frames: [
        { path: "lib/worker.rb", line: /premium\?/, function: "Worker#template_for" },
        { path: "lib/worker.rb", line: /\.deliver\(/, function: "block in Worker#run" },
        { path: "lib/worker.rb", line: /ids\.each/, function: "Worker#run" },
      ],
    },
    {
      name: "address has no reader",
      edit: replace("lib/user.rb", "attr_reader :name, :address", "attr_reader :name"),
      message: "undefined method 'address' for an instance of User (NoMethodError)",
      frames: [
        { path: "lib/mailer.rb", line: /user\.address/, function: "Mailer#deliver" },
        { path: "lib/worker.rb", line: /\.deliver\(/, function: "block in Worker#run" },
        { path: "lib/worker.rb", line: /ids\.each/, function: "Worker#run" },
      ],
    },
    {
      name: "sender is called from",
      edit: replace("config/mailer.yml", "sender: ", "from: "),
      message: 'key not found: "sender" (KeyError)',
      frames: [
        { path: "lib/mailer.rb", line: /fetch\("sender"\)/, function: "Mailer#initialize" },
        { path: "lib/worker.rb", line: /Mailer\.new/, function: "Worker#initialize" },
      ],
    },
    {
      name: "no retries",
      edit: replace("lib/mailer.rb", "RETRIES = 3", "RETRIES = 0"),
      message: "divided by 0 (ZeroDivisionError)",
      frames: [
        { path: "lib/mailer.rb", line: /body\.length/, function: "Mailer#send_to" },
        { path: "lib/mailer.rb", line: /send_to\(user/, function: "Mailer#deliver" },
        { path: "lib/worker.rb", line: /\.deliver\(/, function: "block in Worker#run" },
        { path: "lib/worker.rb", line: /ids\.each/, function: "Worker#run" },
      ],
    },
    {
      name: "the year is not given",
      edit: replace("lib/mailer.rb", ", year: 2026)", ")"),
      message: "key not found: :year (KeyError)",
      frames: [
        { path: "lib/renderer.rb", line: /values\.fetch/, function: "block in Renderer#render" },
        { path: "lib/renderer.rb", line: /text\.gsub/, function: "Renderer#render" },
        { path: "lib/mailer.rb", line: /\.render\(/, function: "Mailer#deliver" },
        { path: "lib/worker.rb", line: /\.deliver\(/, function: "block in Worker#run" },
        { path: "lib/worker.rb", line: /ids\.each/, function: "Worker#run" },
      ],
    },
    {
      name: "a template without fallback",
      edit: both(replace("lib/renderer.rb", '    text = TEMPLATES["plain"] if text.nil?\n', "")),
      message: "undefined method 'gsub' for nil (NoMethodError)",
      frames: [
        { path: "lib/renderer.rb", line: /text\.gsub/, function: "Renderer#render" },
        { path: "lib/mailer.rb", line: /\.render\(/, function: "Mailer#deliver" },
        { path: "lib/worker.rb", line: /\.deliver\(/, function: "block in Worker#run" },
        { path: "lib/worker.rb", line: /ids\.each/, function: "Worker#run" },
      ],
    },
  ],
  fates: [
    {
      name: "the queue is away",
      edit: replace("lib/worker.rb", "  def run(ids)\n", "  def run(ids)\n    connect(queue_name)\n"),
      message: "Connection refused - connect(2) for 10.0.0.1:6379 (Errno::ECONNREFUSED)",
      frames: [{ path: "lib/worker.rb", line: /connect\(queue/, function: "Worker#run" }],
    },
    {
      name: "an address that is none",
      edit: replace(
        "lib/mailer.rb",
        "  def send_to(address, body)\n",
        '  def send_to(address, body)\n    raise ArgumentError, "address is not one" unless address.include?("@")\n',
      ),
      message: "address is not one (ArgumentError)",
      frames: [
        { path: "lib/mailer.rb", line: /address is not one/, function: "Mailer#send_to" },
        { path: "lib/mailer.rb", line: /send_to\(user/, function: "Mailer#deliver" },
        { path: "lib/worker.rb", line: /\.deliver\(/, function: "block in Worker#run" },
        { path: "lib/worker.rb", line: /ids\.each/, function: "Worker#run" },
      ],
    },
  ],
  noise: [
    { subject: "Sort template names", edit: replace("lib/renderer.rb", "TEMPLATES.keys", "TEMPLATES.keys.sort") },
    {
      subject: "Log deliveries",
      edit: replace(
        "lib/mailer.rb",
        "  def deliver(user, template)\n",
        '  def deliver(user, template)\n    logger.info("delivering #{template}")\n',
      ),
    },
    { subject: "Another queue", edit: replace("config/mailer.yml", "queue: default", "queue: mails") },
    { subject: "Bump mail", edit: replace("Gemfile", "2.8.1", "2.8.2") },
    {
      subject: "Queue by environment",
      edit: replace("lib/worker.rb", '    @config["queue"]\n', '    ENV.fetch("QUEUE", @config["queue"])\n'),
    },
    { subject: "Thank more", edit: replace("lib/renderer.rb", "thank you for", "many thanks for") },
    {
      subject: "Spec for the store",
      edit: put(
        "spec/user_store_spec.rb",
        'require "user_store"\n\ndescribe UserStore do\n  it { expect(subject.find("1").address).to eq "Ada@example.com" }\nend\n',
      ),
    },
    {
      subject: "Explain the store",
      edit: replace("lib/user_store.rb", "  def find(id)\n", "  # Never nil.\n  def find(id)\n"),
    },
    {
      subject: "Size counts twice",
      edit: replace("lib/user_store.rb", "    @users.size\n", "    @users.keys.uniq.size\n"),
    },
  ],
  mechanical: [
    { subject: "Rubocop: quotes", edit: replaceEverywhere(/(?<=require(?:_relative)? )"([^"]+)"/g, "'$1'") },
    { subject: "Call bodies texts", edit: replace("lib/mailer.rb", /\bchunks\b/g, "pieces") },
    {
      subject: "Wrap render",
      edit: replace(
        "lib/mailer.rb",
        /@renderer\.render\(template, (.*?)\)$/m,
        "@renderer.render(template,\n                            $1)",
      ),
    },
    {
      subject: "Move the user",
      edit: both(
        (files) => {
          const { "lib/user.rb": text = "", ...rest } = files;
          return { ...rest, "lib/models/user.rb": text };
        },
        replace("lib/user_store.rb", /"user"|'user'/, '"models/user"'),
      ),
    },
  ],
  log: (message, frames) =>
    `/srv/app/${frames[0]?.path}:${frames[0]?.at}:in '${frames[0]?.function}': ${message}\n${frames
      .slice(1)
      .map((frame) => `\tfrom /srv/app/${frame.path}:${frame.at}:in '${frame.function}'\n`)
      .join("")}\tfrom bin/worker:3:in '<main>'\n`,
};
