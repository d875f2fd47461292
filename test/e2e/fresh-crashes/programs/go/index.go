package main

import "os"

func pick(items []string, i int) string {
	return items[i] // @top
}

func main() {
	println(pick(os.Args[:1], 5))
}
