// Command shop runs well, or ends in one of the ways in which programs really end: the first argument says which.
//
//	shop ENDING [AFTER]            e.g. shop nil-dereference 5s
//	shop once FILE ENDING [AFTER]  ends so only for the first one that creates FILE; later ones wait to be stopped
//
// A line that ends with a comment `// crash: NAME` is the line that the trace of that ending must point at.
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"
)

// An ending is called once its time has come; one that returns lets the program end with 0.
type ending func()

var endings = map[string]ending{
	"pause":               serveNothing,
	"serve":               serve,
	"concurrent-map":      warmPrices,
	"concurrent-map-5000": warmPricesAmongMany,
	"nil-dereference":     shipOrder,
	"panic-error":         chargeCard,
	"panic-message":       panicWithMessage,
	"panic-noisy":         panicAmongLines,
	"deadlock":            waitForever,
	"stack-overflow":      priceBundle,
	"log-fatal":           openDatabase,
	"exit-3":              func() { fmt.Println("shop: giving up"); os.Exit(3) },
	"complete":            func() { fmt.Println("shop: nothing left to do") },
	"out-of-memory":       loadCatalogue,
	"sleep":               serveNothing,
	"unhealthy":           serveUnhealthy,
	"unhealthy-graceful":  serveUnhealthyGracefully,
	"recovered-oom":       recoverThenLoad,
	"crash-file":          panicIntoFile,
	"graceful-143":        func() { serveNothing(); os.Exit(143) },
	"stubborn":            ignoreSignals,
	"panic-on-stop":       panicWhenStopped,
	"flapping":            serveFlapping,
	"never-ready":         serveNeverReady,
	"fill-disk":           fillDisk,
	"child-out-of-memory": outliveChild,
}

func main() {
	if filepath.Base(os.Args[0]) == "cat" {
		printFiles(os.Args[1:])
		return
	}
	arguments := os.Args[1:]
	if len(arguments) > 2 && arguments[0] == "once" {
		if !isFirst(arguments[1]) {
			serveNothing()
			return
		}
		arguments = arguments[2:]
	}
	if len(arguments) == 0 || endings[arguments[0]] == nil {
		fmt.Fprintf(os.Stderr, "usage: shop [once FILE] ENDING [AFTER], where ENDING is one of %s\n", names())
		os.Exit(64)
	}
	started := time.Now().UTC().Format(time.RFC3339Nano)
	fmt.Printf("shop: started at %s, will do %s\n", started, strings.Join(arguments, " after "))
	if len(arguments) > 1 {
		time.Sleep(untilEnding(arguments[1]))
	}
	endings[arguments[0]]()
}

// untilEnding reads AFTER: a duration, or a moment as @SECONDS since 1970 so that many pods can end together.
func untilEnding(text string) time.Duration {
	if seconds, isMoment := strings.CutPrefix(text, "@"); isMoment {
		at, err := strconv.ParseInt(seconds, 10, 64)
		if err != nil {
			log.Fatal(err)
		}
		return time.Until(time.Unix(at, 0))
	}
	after, err := time.ParseDuration(text)
	if err != nil {
		log.Fatal(err)
	}
	return after
}

// isFirst tells whether this is the process that created the file.
func isFirst(path string) bool {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, os.ErrExist) {
		return false
	}
	if err != nil {
		log.Fatal(err)
	}
	return file.Close() == nil
}

func printFiles(paths []string) {
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintf(os.Stderr, "cat: %v\n", err)
			os.Exit(1)
		}
		os.Stdout.Write(content)
	}
}

func names() string {
	var all []string
	for name := range endings {
		all = append(all, name)
	}
	sort.Strings(all)
	return strings.Join(all, ", ")
}
