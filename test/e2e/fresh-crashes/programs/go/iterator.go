package main

import "fmt"

func rows(yield func(int) bool) {
	for i := 0; i < 10 && yield(i); i++ {
	}
}

//go:noinline
func export() {
	for row := range rows {
		if row == 3 {
			panic(fmt.Errorf("row %d is broken", row)) // @top
		}
	}
}

func main() {
	export()
}
