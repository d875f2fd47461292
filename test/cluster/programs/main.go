// Command shop runs well, or ends in one of the ways in which programs really end: the first argument says which.
//
//	shop ENDING [AFTER]            e.g. shop nil-dereference 5s
//	shop once FILE ENDING [AFTER]  ends so only for the first one that creates FILE; later ones serve
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
}

func main() {
	if filepath.Base(os.Args[0]) == "cat" {
		printFiles(os.Args[1:])
		return
	}
	arguments := os.Args[1:]
	if len(arguments) > 2 && arguments[0] == "once" {
		if !isFirst(arguments[1]) {
			serve()
		}
		arguments = arguments[2:]
	}
	if len(arguments) == 0 || endings[arguments[0]] == nil {
		fmt.Fprintf(os.Stderr, "usage: shop [once FILE] ENDING [AFTER], where ENDING is one of %s\n", names())
		os.Exit(64)
	}
	fmt.Printf("shop: started, will do %s\n", strings.Join(arguments, " after "))
	if len(arguments) > 1 {
		after, err := time.ParseDuration(arguments[1])
		if err != nil {
			log.Fatal(err)
		}
		time.Sleep(after)
	}
	endings[arguments[0]]()
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
