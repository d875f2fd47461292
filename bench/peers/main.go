// Command peers reads the dumps named in its arguments with gostackparse and panicparse, and prints what they say as JSON,
// one object a line. With -samples FOLDER OUT it writes the dumps in the Go tests of FOLDER into OUT.
package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"os"

	"github.com/DataDog/gostackparse"
	"github.com/maruel/panicparse/v2/stack"
)

type frame struct {
	Function string `json:"function"`
	Line     int    `json:"line"`
}

type goroutine struct {
	ID      int     `json:"id"`
	State   string  `json:"state"`
	Frames  []frame `json:"frames"`
	Creator string  `json:"creator"`
}

type answer struct {
	File         string      `json:"file"`
	Gostackparse []goroutine `json:"gostackparse"`
	Panicparse   []goroutine `json:"panicparse"`
}

func main() {
	if len(os.Args) == 4 && os.Args[1] == "-samples" {
		if err := writeSamples(os.Args[2], os.Args[3]); err != nil {
			log.Fatal(err)
		}
		return
	}
	out := json.NewEncoder(os.Stdout)
	for _, file := range os.Args[1:] {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		if err := out.Encode(answer{file, withGostackparse(text), withPanicparse(text)}); err != nil {
			log.Fatal(err)
		}
	}
}

func withGostackparse(text []byte) []goroutine {
	read := []goroutine{}
	parsed, _ := gostackparse.Parse(bytes.NewReader(text))
	for _, one := range parsed {
		g := goroutine{ID: one.ID, State: one.State}
		for _, f := range one.Stack {
			g.Frames = append(g.Frames, frame{f.Func, f.Line})
		}
		if one.CreatedBy != nil {
			g.Creator = one.CreatedBy.Func
		}
		read = append(read, g)
	}
	return read
}

func withPanicparse(text []byte) []goroutine {
	read := []goroutine{}
	options := stack.DefaultOpts()
	options.GuessPaths, options.AnalyzeSources = false, false
	for rest := io.Reader(bytes.NewReader(text)); rest != nil; {
		snapshot, suffix, err := stack.ScanSnapshot(rest, io.Discard, options)
		if snapshot != nil {
			for _, one := range snapshot.Goroutines {
				g := goroutine{ID: one.ID, State: one.State}
				for _, call := range one.Stack.Calls {
					g.Frames = append(g.Frames, frame{call.Func.Complete, call.Line})
				}
				if len(one.CreatedBy.Calls) > 0 {
					g.Creator = one.CreatedBy.Calls[0].Func.Complete
				}
				read = append(read, g)
			}
		}
		if err != nil || len(suffix) == 0 {
			break
		}
		rest = io.MultiReader(bytes.NewReader(suffix), rest)
	}
	return read
}
