// Command count prints how many goroutines of the dump FILE a parser reads: `count gostackparse FILE`, `count panicparse FILE`.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/DataDog/gostackparse"
	"github.com/maruel/panicparse/v2/stack"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: count gostackparse|panicparse FILE")
	}
	file, err := os.Open(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	switch os.Args[1] {
	case "gostackparse":
		goroutines, _ := gostackparse.Parse(bufio.NewReaderSize(file, 1<<20))
		fmt.Println(len(goroutines))
	case "panicparse":
		options := stack.DefaultOpts()
		options.GuessPaths, options.AnalyzeSources = false, false
		snapshot, _, err := stack.ScanSnapshot(file, io.Discard, options)
		if snapshot == nil {
			log.Fatal(err)
		}
		fmt.Println(len(snapshot.Goroutines))
	default:
		log.Fatalf("no parser %q", os.Args[1])
	}
}
