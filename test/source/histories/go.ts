/** A ledger in Go. */
import { both, put, replace, replaceEverywhere } from "./history.ts";
import type { Program } from "./program.ts";

const M = "example.com/ledger";

export const goProgram: Program = {
  language: "go",
  base: {
    "go.mod": `module ${M}\n\ngo 1.22\n\nrequire github.com/lib/pq v1.10.9\n`,
    "cmd/ledgerd/main.go": `package main

import (
	"fmt"
	"os"

	"${M}/internal/api"
	"${M}/internal/book"
)

func main() {
	ledger := book.Open(os.Getenv("LEDGER"))
	server := api.New(ledger)
	for _, line := range os.Args[1:] {
		fmt.Println(server.Transfer(line))
	}
}
`,
    "internal/api/server.go": `package api

import (
	"strings"

	"${M}/internal/book"
)

// Server answers.
type Server struct {
	ledger *book.Ledger
	prefix string
}

// New makes one.
func New(ledger *book.Ledger) *Server {
	return &Server{ledger: ledger, prefix: "ok"}
}

// Transfer moves an amount.
func (s *Server) Transfer(line string) string {
	parts := strings.Split(line, ",")
	if len(parts) < 3 {
		return "bad line"
	}
	entry := s.ledger.Post(parts[0], parts[1], parts[2])
	return s.prefix + " " + entry.String()
}

// Health says that it runs.
func (s *Server) Health() string {
	return s.prefix
}
`,
    "internal/book/ledger.go": `package book

import "strconv"

// Ledger has accounts.
type Ledger struct {
	accounts map[string]*Account
	entries  []*Entry
	rates    []int
}

// Entry is one transfer.
type Entry struct {
	From, To *Account
	Amount   int
}

// Open makes a ledger.
func Open(name string) *Ledger {
	return &Ledger{
		accounts: map[string]*Account{},
		rates:    []int{1, 2, 3},
	}
}

// Post adds an entry.
func (l *Ledger) Post(from, to, text string) *Entry {
	amount, err := strconv.Atoi(text)
	if err != nil {
		return &Entry{From: l.account(from), To: l.account(to)}
	}
	source := l.account(from)
	target := l.account(to)
	source.Withdraw(amount / Share)
	target.Deposit(l.converted(amount, target.Zone))
	entry := &Entry{From: source, To: target, Amount: amount}
	l.entries = append(l.entries, entry)
	return entry
}

func (l *Ledger) account(id string) *Account {
	if known, ok := l.accounts[id]; ok {
		return known
	}
	made := NewAccount(id)
	l.accounts[id] = made
	return made
}

func (l *Ledger) converted(amount, zone int) int {
	if zone >= len(l.rates) {
		zone = 0
	}
	return amount * l.rates[zone]
}

// Total is the sum of all entries.
func (l *Ledger) Total() int {
	sum := 0
	for _, entry := range l.entries {
		sum += entry.Amount
	}
	return sum
}
`,
    "internal/book/account.go": `package book

import "fmt"

// Share is how much of an amount is withdrawn.
const Share = 2

// Account is one account.
type Account struct {
	ID      string
	Zone    int
	balance int
	history []int
	owner   *Owner
}

// Owner is a person.
type Owner struct {
	Name string
}

// NewAccount makes one.
func NewAccount(id string) *Account {
	return &Account{ID: id, Zone: len(id), owner: &Owner{Name: id}}
}

// Withdraw takes.
func (a *Account) Withdraw(amount int) {
	a.balance -= amount
	a.history = append(a.history, -amount)
}

// Deposit gives.
func (a *Account) Deposit(amount int) {
	a.balance += amount
	a.history = append(a.history, amount)
}

// Last is the newest change.
func (a *Account) Last() int {
	if len(a.history) == 0 {
		return 0
	}
	return a.history[len(a.history)-1]
}

// String tells about an entry.
func (e *Entry) String() string {
	return fmt.Sprintf("%s to %s: %d (%d)", e.From.owner.Name, e.To.owner.Name, e.Amount, e.To.Last())
}
`,
  },
  breaks: [
    {
      name: "owner is not made",
      edit: replace("internal/book/account.go", ", owner: &Owner{Name: id}}", "}"),
      message: "panic: runtime error: invalid memory address or nil pointer dereference",
      frames: [
        {
          path: "internal/book/account.go",
          line: /e\.From\.owner\.Name/,
          function: `${M}/internal/book.(*Entry).String`,
        },
        { path: "internal/api/server.go", line: /\.String\(\)/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
    {
      name: "zone is not bounded",
      edit: replace("internal/book/ledger.go", "\tif zone >= len(l.rates) {\n\t\tzone = 0\n\t}\n", ""),
      message: "panic: runtime error: index out of range [4] with length 3",
      frames: [
        {
          path: "internal/book/ledger.go",
          line: /l\.rates\[zone\]/,
          function: `${M}/internal/book.(*Ledger).converted`,
        },
        {
          path: "internal/book/ledger.go",
          line: /\.Deposit\(l\.converted/,
          function: `${M}/internal/book.(*Ledger).Post`,
        },
        { path: "internal/api/server.go", line: /\.Post\(/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
    {
      name: "share is nothing",
      edit: replace("internal/book/account.go", "const Share = 2", "var Share = 0"),
      message: "panic: runtime error: integer divide by zero",
      frames: [
        { path: "internal/book/ledger.go", line: /Withdraw\(/, function: `${M}/internal/book.(*Ledger).Post` },
        { path: "internal/api/server.go", line: /\.Post\(/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
    {
      name: "accounts are not made",
      edit: replace("internal/book/ledger.go", "\t\taccounts: map[string]*Account{},\n", ""),
      message: "panic: assignment to entry in nil map",
      frames: [
        {
          path: "internal/book/ledger.go",
          line: /l\.accounts\[id\] = /,
          function: `${M}/internal/book.(*Ledger).account`,
        },
        {
          path: "internal/book/ledger.go",
          line: /:?= l\.account\(from\)/,
          function: `${M}/internal/book.(*Ledger).Post`,
        },
        { path: "internal/api/server.go", line: /\.Post\(/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
    {
      name: "length is not checked",
      edit: replace("internal/api/server.go", "len(parts) < 3", "len(parts) < 2"),
      message: "panic: runtime error: index out of range [2] with length 2",
      frames: [
        { path: "internal/api/server.go", line: /\.Post\(/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
    {
      name: "account gives nil",
      edit: replace(
        "internal/book/ledger.go",
        "\tmade := NewAccount(id)\n\tl.accounts[id] = made\n\treturn made\n",
        "\treturn nil\n",
      ),
      message: "panic: runtime error: invalid memory address or nil pointer dereference",
      frames: [
        {
          path: "internal/book/account.go",
          line: /a\.balance -= /,
          function: `${M}/internal/book.(*Account).Withdraw`,
        },
        { path: "internal/book/ledger.go", line: /Withdraw\(/, function: `${M}/internal/book.(*Ledger).Post` },
        { path: "internal/api/server.go", line: /\.Post\(/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
    {
      name: "last of nothing",
      edit: replace("internal/book/account.go", "\tif len(a.history) == 0 {\n\t\treturn 0\n\t}\n", ""),
      message: "panic: runtime error: index out of range [-1]",
      frames: [
        { path: "internal/book/account.go", line: /a\.history\[len/, function: `${M}/internal/book.(*Account).Last` },
        {
          path: "internal/book/account.go",
          line: /e\.From\.owner\.Name/,
          function: `${M}/internal/book.(*Entry).String`,
        },
        { path: "internal/api/server.go", line: /\.String\(\)/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
    {
      name: "new audit",
      edit: both(
        put(
          "internal/book/audit.go",
          "package book\n\n// Audit looks at the newest entries.\nfunc Audit(l *Ledger, depth int) *Entry {\n\treturn l.entries[len(l.entries)-depth]\n}\n",
        ),
        replace(
          "internal/api/server.go",
          '\treturn s.prefix + " "',
          '\tbook.Audit(s.ledger, 2)\n\treturn s.prefix + " "',
        ),
      ),
      message: "panic: runtime error: index out of range [-1]",
      frames: [
        { path: "internal/book/audit.go", line: /-depth\]/, function: `${M}/internal/book.Audit` },
        { path: "internal/api/server.go", line: /Audit\(/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
  ],
  fates: [
    {
      name: "no arguments",
      edit: replace(
        "cmd/ledgerd/main.go",
        "\tserver := api.New(ledger)\n",
        "\tserver := api.New(ledger)\n\tfmt.Println(os.Args[7])\n",
      ),
      message: "panic: runtime error: index out of range [7] with length 1",
      frames: [{ path: "cmd/ledgerd/main.go", line: /Args\[7\]/, function: "main.main" }],
    },
    {
      name: "an old panic",
      edit: replace(
        "internal/book/account.go",
        "\ta.balance += amount\n",
        '\tif amount > 9000 {\n\t\tpanic("deposit is over the limit")\n\t}\n\ta.balance += amount\n',
      ),
      message: "panic: deposit is over the limit",
      frames: [
        { path: "internal/book/account.go", line: /over the limit/, function: `${M}/internal/book.(*Account).Deposit` },
        { path: "internal/book/ledger.go", line: /\.Deposit\(/, function: `${M}/internal/book.(*Ledger).Post` },
        { path: "internal/api/server.go", line: /\.Post\(/, function: `${M}/internal/api.(*Server).Transfer` },
        { path: "cmd/ledgerd/main.go", line: /\.Transfer\(/, function: "main.main" },
      ],
    },
  ],
  noise: [
    {
      subject: "Say hello from health",
      edit: replace("internal/api/server.go", "\treturn s.prefix\n}", '\treturn s.prefix + "!"\n}'),
    },
    {
      subject: "Total without entries",
      edit: replace(
        "internal/book/ledger.go",
        "\tsum := 0\n",
        "\tsum := 0\n\tif l.entries == nil {\n\t\treturn sum\n\t}\n",
      ),
    },
    {
      subject: "Log transfers",
      edit: both(
        replace("internal/api/server.go", "import (\n", 'import (\n\t"log"\n'),
        replace(
          "internal/api/server.go",
          "\tparts := strings",
          '\tlog.Printf("transfer %q", line)\n\tparts := strings',
        ),
      ),
    },
    { subject: "Bump pq", edit: replace("go.mod", "v1.10.9", "v1.10.10") },
    {
      subject: "Comment on Post",
      edit: replace(
        "internal/book/ledger.go",
        "// Post adds an entry.\n",
        "// Post adds an entry.\n// The amount is a whole number.\n",
      ),
    },
    {
      subject: "Comment in Transfer",
      edit: replace("internal/api/server.go", "\tif len(parts)", "\t// From, to, amount.\n\tif len(parts)"),
    },
    {
      subject: "Add a report",
      edit: put(
        "internal/report/report.go",
        "package report\n\n// Lines counts.\nfunc Lines(text string) int {\n\tn := 0\n\tfor range text {\n\t\tn++\n\t}\n\treturn n\n}\n",
      ),
    },
    {
      subject: "Test the account",
      edit: put(
        "internal/book/account_test.go",
        'package book\n\nimport "testing"\n\nfunc TestLast(t *testing.T) {\n\ta := NewAccount("a")\n\ta.Deposit(1)\n\tif a.Last() != 1 || a.owner.Name != "a" {\n\t\tt.Fatal(a)\n\t}\n}\n',
      ),
    },
    {
      subject: "Add a currency to owners",
      edit: replace(
        "internal/book/account.go",
        "type Owner struct {\n\tName string\n",
        "type Owner struct {\n\tName     string\n\tCurrency string\n",
      ),
    },
  ],
  mechanical: [
    { subject: "Rename entry to posting in Post", edit: replaceEverywhere(/\bentry\b/g, "posting") },
    {
      subject: "Regroup imports",
      edit: replace("cmd/ledgerd/main.go", '\t"fmt"\n\t"os"\n\n', '\t"os"\n\n\t"fmt"\n\n'),
    },
    {
      subject: "Wrap long lines",
      edit: replace(
        "internal/book/account.go",
        /return fmt\.Sprintf\((.*?), (e\..*)\)\n/,
        "return fmt.Sprintf(\n\t\t$1,\n\t\t$2,\n\t)\n",
      ),
    },
    {
      subject: "Move owners",
      edit: both(
        replace("internal/book/account.go", /\/\/ Owner is a person\.\ntype Owner struct \{\n(?:\t.*\n)+\}\n\n/, ""),
        put("internal/book/owner.go", "package book\n\n// Owner is a person.\ntype Owner struct {\n\tName string\n}\n"),
      ),
    },
  ],
  log: (message, frames) =>
    `${message}\n\ngoroutine 1 [running]:\n${frames.map((frame) => `${frame.function}(0xc000012345)\n\t/build/${frame.path}:${frame.at} +0x1d\n`).join("")}exit status 2\n`,
};
