package main

var stock map[string]int

func add(name string) {
	stock[name]++ // @top
}

func main() {
	add("apple")
}
