// Prints one record by one logger in colours: go run . LOGGER SHAPE. Without arguments: names the loggers.
package main

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sort"
	"time"

	nested "github.com/antonfisher/nested-logrus-formatter"
	"github.com/TylerBrock/colorjson"
	apex "github.com/apex/log"
	apexcli "github.com/apex/log/handlers/cli"
	apextext "github.com/apex/log/handlers/text"
	charm "github.com/charmbracelet/log"
	fcolor "github.com/fatih/color"
	"github.com/golang-cz/devslog"
	gookit "github.com/gookit/color"
	"github.com/hashicorp/go-hclog"
	"github.com/inconshreveable/log15/v3"
	"github.com/k0kubun/pp/v3"
	"github.com/lmittmann/tint"
	"github.com/muesli/termenv"
	consoleslog "github.com/phsym/console-slog"
	plog "github.com/phuslu/log"
	"github.com/pterm/pterm"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	prefixed "github.com/x-cray/logrus-prefixed-formatter"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

const (
	password = "Qm7rT2vXpL9w"
	url      = "postgres://app:u7Kd93mfQxZ4@db:5432/app"
	bearer   = "k3Jx8vQ2mZ7tR5wY1pL6nB4d"
)

type shape struct {
	message string
	key     string
	value   any
}

var shapes = map[string]shape{
	"field":   {"connect failed", "password", password},
	"nested":  {"config loaded", "config", map[string]any{"host": "db", "password": password, "headers": map[string]string{"Authorization": "Bearer " + bearer}}},
	"message": {"cannot reach " + url + ", password=" + password + " api_key: \"" + bearer + "\"", "host", "db"},
	"error":   {"request failed", "error", errors.New("401 for " + url + " with token=" + bearer)},
}

var loggers = map[string]func(shape){
	"logrus": func(s shape) { logrusWith(&logrus.TextFormatter{ForceColors: true, FullTimestamp: true}, s) },
	"logrus-prefixed": func(s shape) {
		logrusWith(&prefixed.TextFormatter{ForceColors: true, ForceFormatting: true}, s)
	},
	"logrus-nested": func(s shape) { logrusWith(&nested.Formatter{}, s) },
	"zap-console": func(s shape) {
		c := zap.NewDevelopmentConfig()
		c.EncoderConfig.EncodeLevel = zapcore.CapitalColorLevelEncoder
		c.OutputPaths = []string{"stdout"}
		l, _ := c.Build()
		l.Error(s.message, zap.Any(s.key, s.value))
	},
	"zerolog": func(s shape) {
		l := zerolog.New(zerolog.ConsoleWriter{Out: os.Stdout})
		l.Error().Interface(s.key, text(s.value)).Msg(s.message)
	},
	"tint":         func(s shape) { slog.New(tint.NewHandler(os.Stdout, nil)).Error(s.message, s.key, s.value) },
	"tint-group":   func(s shape) { slog.New(tint.NewHandler(os.Stdout, nil)).WithGroup("db").Error(s.message, s.key, s.value) },
	"console-slog": func(s shape) { slog.New(consoleslog.NewHandler(os.Stdout, nil)).Error(s.message, s.key, s.value) },
	"devslog":      func(s shape) { slog.New(devslog.NewHandler(os.Stdout, nil)).Error(s.message, s.key, s.value) },
	"charm": func(s shape) {
		l := charm.New(os.Stdout)
		l.SetColorProfile(termenv.TrueColor)
		l.Error(s.message, s.key, s.value)
	},
	"apex-cli":  func(s shape) { fcolor.NoColor = false; apexWith(apexcli.New(os.Stdout), s) },
	"apex-text": func(s shape) { apexWith(apextext.New(os.Stdout), s) },
	"hclog": func(s shape) {
		hclog.New(&hclog.LoggerOptions{Output: os.Stdout, Color: hclog.ForceColor, ColorHeaderAndFields: true}).Error(s.message, s.key, s.value)
	},
	"log15": func(s shape) {
		l := log15.New()
		l.SetHandler(log15.StreamHandler(os.Stdout, log15.TerminalFormat()))
		l.Error(s.message, s.key, s.value)
	},
	"pterm":        func(s shape) { pterm.EnableColor(); pterm.DefaultLogger.WithWriter(os.Stdout).Error(s.message, pterm.DefaultLogger.Args(s.key, s.value)) },
	"pterm-prefix": func(s shape) { pterm.EnableColor(); pterm.Error.WithWriter(os.Stdout).Println(s.message, s.key+"="+fmt.Sprint(s.value)) },
	"gookit":       func(s shape) { gookit.ForceOpenColor(); fmt.Println(gookit.Red.Sprint(s.message), gookit.Bold.Sprint(s.key), "=", gookit.Green.Sprint(fmt.Sprintf("%+v", s.value))) },
	"fatih": func(s shape) {
		fcolor.NoColor = false
		fmt.Println(fcolor.RedString(s.message), fcolor.CyanString(s.key)+"="+fcolor.YellowString("%+v", s.value))
	},
	"phuslu": func(s shape) {
		l := plog.Logger{Writer: &plog.ConsoleWriter{ColorOutput: true, Writer: os.Stdout}}
		l.Error().Any(s.key, text(s.value)).Msg(s.message)
	},
	"pp": func(s shape) { pp.ColoringEnabled = true; fmt.Println(s.message, pp.Sprint(map[string]any{s.key: text(s.value)})) },
	"colorjson": func(s shape) {
		f := colorjson.NewFormatter()
		f.Indent = 2
		f.DisabledColor = false
		fcolor.NoColor = false
		b, _ := f.Marshal(map[string]any{"msg": s.message, s.key: fmt.Sprintf("%+v", s.value)})
		fmt.Println(string(b))
	},
}

// Errors have no fields that could be printed.
func text(value any) any {
	if err, ok := value.(error); ok {
		return err.Error()
	}
	return value
}

func logrusWith(f logrus.Formatter, s shape) {
	l := logrus.New()
	l.SetOutput(os.Stdout)
	l.SetFormatter(f)
	l.WithField(s.key, s.value).Error(s.message)
}

func apexWith(h apex.Handler, s shape) {
	apex.SetHandler(h)
	apex.WithField(s.key, s.value).Error(s.message)
}

func main() {
	if len(os.Args) == 3 {
		loggers[os.Args[1]](shapes[os.Args[2]])
		time.Sleep(10 * time.Millisecond)
		return
	}
	names := []string{}
	for logger := range loggers {
		for shape := range shapes {
			names = append(names, logger+" "+shape)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Println(name)
	}
}
